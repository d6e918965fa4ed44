package io.linli.api.graphql;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * That somebody may follow what goes on: as long as the token would let another request
 * in, and the issuer does not say that a right is gone. It is closed with its stream.
 */
public final class StreamPermission implements AutoCloseable {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final Jwt token;

	private final JwtDecoder tokens;

	private final InstantSource now;

	private final Runnable release;

	private volatile boolean lost;

	private volatile Runnable loss = () -> {
	};

	StreamPermission(Jwt token, JwtDecoder tokens, InstantSource now, Runnable release) {
		this.token = token;
		this.tokens = tokens;
		this.now = now;
		this.release = release;
	}

	/** Whether one may go on. */
	public boolean isGood() {
		return !this.lost && isTokenGood();
	}

	/** Whether a right is gone that the token still names. */
	public boolean isLost() {
		return this.lost;
	}

	/** How long only a loss can change it: until the token's end, at least a second. */
	public Duration certain() {
		Instant end = Objects.requireNonNull(this.token.getExpiresAt());
		Duration rest = Duration.between(this.now.instant(), end);
		return (rest.compareTo(SECOND) > 0) ? rest : SECOND;
	}

	/** What to do, on any thread, when a right is gone. */
	public void onLoss(Runnable action) {
		this.loss = action;
		if (this.lost) {
			action.run();
		}
	}

	void lose() {
		this.lost = true;
		this.loss.run();
	}

	@Override
	public void close() {
		this.release.run();
	}

	private boolean isTokenGood() {
		try {
			this.tokens.decode(this.token.getTokenValue());
			return true;
		}
		catch (JwtException ex) {
			return false;
		}
	}

}
