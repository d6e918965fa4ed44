package io.linli.tenancy;

import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys with which the issuer signs. They are looked up when a token needs one that is
 * not known and when the last look is a minute ago, but never twice within 30 seconds,
 * whatever is asked. While the issuer is away, the keys of the last look are good for
 * another 20 minutes.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

	/** How old a look may be before the next one. */
	static final Duration FRESH = Duration.ofSeconds(60);

	/** The least time between two looks. */
	static final Duration PAUSE = Duration.ofSeconds(30);

	/** How long keys are good that could not be looked up again. */
	static final Duration GOOD = Duration.ofMinutes(20);

	private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

	/** Milliseconds. A look takes two answers: a token is refused within two seconds. */
	private static final int PATIENCE = 450;

	private static final int MOST_BYTES = 100_000;

	private final ResourceRetriever web = new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES);

	private final ReentrantLock looking = new ReentrantLock();

	private final String issuer;

	private final InstantSource clock;

	private volatile Look last = new Look(new JWKSet(), Instant.MIN);

	private volatile Instant tried = Instant.MIN;

	IssuerKeys(String issuer, InstantSource clock) {
		this.issuer = issuer;
		this.clock = clock;
	}

	@Override
	public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws RemoteKeySourceException {
		Instant now = this.clock.instant();
		if (!this.last.within(FRESH, now)) {
			refresh(now);
		}
		List<JWK> found = selector.select(this.last.keys());
		if (found.isEmpty()) {
			look(now);
			found = selector.select(this.last.keys());
		}
		if (!this.last.within(GOOD, now)) {
			throw new RemoteKeySourceException("The issuer's keys have not been read for too long", null);
		}
		return found;
	}

	/** What was published at the last look. */
	JWKSet lastSeen() {
		return this.last.keys();
	}

	/** One of those who ask looks; the others go on with what is known, if it is good. */
	private void refresh(Instant now) {
		if (!this.last.within(GOOD, now)) {
			look(now);
		}
		else if (this.looking.tryLock()) {
			try {
				look(now);
			}
			finally {
				this.looking.unlock();
			}
		}
	}

	private void look(Instant now) {
		this.looking.lock();
		try {
			if (Duration.between(this.tried, now).compareTo(PAUSE) >= 0) {
				this.tried = now;
				this.last = new Look(read(), now);
			}
		}
		// Whatever is wrong with what the issuer says, the keys of the last look stay
		// good.
		catch (IOException | ParseException | RuntimeException ex) {
			LOG.warn("The keys of {} could not be read: {}", this.issuer, ex.getMessage());
		}
		finally {
			this.looking.unlock();
		}
	}

	private JWKSet read() throws IOException, ParseException {
		Map<String, Object> configuration = JSONObjectUtils
			.parse(get(this.issuer + "/.well-known/openid-configuration"));
		if (!this.issuer.equals(configuration.get("issuer"))) {
			throw new ParseException("it calls itself " + configuration.get("issuer")
					+ ", and so do its tokens: give the setting just this name", 0);
		}
		JWKSet keys = JWKSet.parse(get(text(configuration, "jwks_uri")));
		if (keys.isEmpty()) {
			throw new ParseException("it publishes none", 0);
		}
		return keys;
	}

	private static String text(Map<String, Object> configuration, String name) throws ParseException {
		String text = JSONObjectUtils.getString(configuration, name);
		if (text == null) {
			throw new ParseException("it says no " + name, 0);
		}
		return text;
	}

	private String get(String address) throws IOException {
		return this.web.retrieveResource(URI.create(address).toURL()).getContent();
	}

	/** The keys that were published at an instant. */
	private record Look(JWKSet keys, Instant at) {

		boolean within(Duration age, Instant now) {
			return this.at.isAfter(now.minus(age));
		}

	}

}
