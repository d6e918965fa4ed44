package io.linli.api.limit;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * What a client may still ask for: {@code rateLimit}.
 */
@Controller
class RateLimitController {

	static final String FIELD = "rateLimit";

	private final Limits limits;

	private final InstantSource now;

	RateLimitController(Limits limits, InstantSource now) {
		this.limits = limits;
		this.now = now;
	}

	@QueryMapping
	RateLimit rateLimit(@ContextValue(FIELD) Payment payment) {
		return new RateLimit(this.limits.bucket(), this.limits.pointsPerSecond(), payment.cost(), payment.remaining(),
				this.now.instant().plus(payment.fullIn()).atOffset(ZoneOffset.UTC));
	}

	record RateLimit(int limit, int pointsPerSecond, int cost, long remaining, OffsetDateTime resetAt) {
	}

}
