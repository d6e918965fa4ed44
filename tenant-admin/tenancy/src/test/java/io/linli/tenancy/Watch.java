package io.linli.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that is moved by hand.
 */
final class Watch implements InstantSource {

	private volatile Instant now = Instant.now();

	@Override
	public Instant instant() {
		return this.now;
	}

	void pass(Duration time) {
		this.now = this.now.plus(time);
	}

}
