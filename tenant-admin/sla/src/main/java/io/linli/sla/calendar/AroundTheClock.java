package io.linli.sla.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts every second.
 */
record AroundTheClock() implements Counting {

	@Override
	public Duration between(Instant from, Instant until) {
		return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
	}

	@Override
	public Instant after(Instant from, Duration length) {
		return from.plus(length);
	}

}
