package io.linli.api.graphql;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.linli.tenancy.CallerAuthentication;
import io.linli.tenancy.ClosedOrganizations;
import io.linli.tenancy.Standing;
import io.linli.tenancy.Standings;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Who may follow what goes on. While somebody does, the issuer is asked again and again
 * who that is now, once for each token and {@link StreamSettings#rightsEvery}, however
 * many streams it opens and closes.
 */
@Component
public class StreamPermissions {

	/** Longer than any token lives. */
	private static final Duration REMEMBERED = Duration.ofMinutes(15);

	private static final int MOST_REMEMBERED = 10_000;

	private final Map<Holder, Set<StreamPermission>> open = new ConcurrentHashMap<>();

	/** Who would only open another stream with the same token. */
	private final Cache<Holder, Boolean> lost = Caffeine.newBuilder()
		.maximumSize(MOST_REMEMBERED)
		.expireAfterWrite(REMEMBERED)
		.build();

	private final JwtDecoder tokens;

	private final Standings standings;

	private final ClosedOrganizations closed;

	private final StreamSettings settings;

	private final InstantSource now;

	StreamPermissions(JwtDecoder tokens, Standings standings, ClosedOrganizations closed, StreamSettings settings,
			InstantSource now) {
		this.tokens = tokens;
		this.standings = standings;
		this.closed = closed;
		this.settings = settings;
		this.now = now;
	}

	/**
	 * For a caller; close it with the stream.
	 * @throws IllegalStateException for a caller without a token, whose streams would
	 * never end
	 */
	public StreamPermission open(CallerAuthentication caller) {
		Jwt token = caller.token();
		if (token == null) {
			throw new IllegalStateException("Only a token opens a stream");
		}
		Holder holder = new Holder(token.getTokenValue(), caller.getPrincipal().organization().id());
		AtomicReference<StreamPermission> self = new AtomicReference<>();
		StreamPermission permission = new StreamPermission(token, this.tokens, this.now,
				() -> release(holder, Objects.requireNonNull(self.get())));
		self.set(permission);
		if (this.lost.getIfPresent(holder) != null) {
			permission.lose();
			return permission;
		}
		this.open.compute(holder, (key, others) -> {
			Set<StreamPermission> all = (others != null) ? others : begin(key, caller, token);
			all.add(permission);
			return all;
		});
		return permission;
	}

	private void release(Holder holder, StreamPermission permission) {
		Set<StreamPermission> all = this.open.get(holder);
		if (all != null) {
			all.remove(permission);
		}
	}

	/** Whether the holder has a stream; who has none is asked about no more. */
	private boolean follows(Holder holder, Set<StreamPermission> all) {
		return this.open.computeIfPresent(holder, (key, same) -> all.isEmpty() ? null : same) != null;
	}

	private Set<StreamPermission> begin(Holder holder, CallerAuthentication caller, Jwt token) {
		Set<StreamPermission> all = ConcurrentHashMap.newKeySet();
		Thread.ofVirtual().name("asks who somebody is").start(() -> ask(holder, all, caller, token));
		return all;
	}

	// After its end the verifier goes on for a minute, but the issuer does not.
	private void ask(Holder holder, Set<StreamPermission> all, CallerAuthentication caller, Jwt token) {
		Instant end = Objects.requireNonNull(token.getExpiresAt());
		do {
			if (this.now.instant().isBefore(end) && isLost(caller, token)) {
				this.lost.put(holder, true);
				this.open.remove(holder, all);
				all.forEach(StreamPermission::lose);
				return;
			}
		}
		while (pause() && follows(holder, all));
	}

	private boolean isLost(CallerAuthentication caller, Jwt token) {
		return this.closed.contains(caller.getPrincipal().organization())
				|| this.standings.of(token, caller.getPrincipal()) == Standing.LOST;
	}

	private boolean pause() {
		try {
			Thread.sleep(this.settings.rightsEvery());
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Somebody who acts for an organization by a token. */
	private record Holder(String token, UUID organization) {
	}

}
