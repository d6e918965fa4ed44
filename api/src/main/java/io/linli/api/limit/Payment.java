package io.linli.api.limit;

import java.time.Duration;

/**
 * What became of a request's points.
 *
 * @param paid whether there were enough
 * @param cost the points of the request
 * @param remaining points that are left
 * @param enoughIn until there would be enough; zero where there were
 * @param fullIn until all points are back
 */
public record Payment(boolean paid, int cost, long remaining, Duration enoughIn, Duration fullIn) {

	/** Whole seconds, at least one. */
	public long retryAfter() {
		return this.enoughIn.plusSeconds(1).minusNanos(1).toSeconds();
	}

}
