package io.linli.api.limit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits that an operator may change: {@code linli.limits}.
 *
 * @param cost points that one call may cost
 * @param bucket points that one client may spend at once for one company
 * @param pointsPerSecond points that come back to it each second
 * @param executionTime how long a call may be executed
 */
@ConfigurationProperties("linli.limits")
record Limits(@DefaultValue("1000") int cost, @DefaultValue("2000") int bucket, @DefaultValue("50") int pointsPerSecond,
		@DefaultValue("5s") Duration executionTime) {

	Limits {
		if (cost < 1 || pointsPerSecond < 1 || bucket < cost) {
			throw new IllegalArgumentException(
					"linli.limits: cost and points-per-second are at least 1, bucket is at least cost");
		}
	}

}
