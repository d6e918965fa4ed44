package io.linli.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.linli.sla.calendar.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a clock stands still, as claimed and as proven, in the
 * database's microseconds.
 *
 * @param claimedUntil null, as {@code provenUntil}, while it lasts
 */
public record Pause(PauseReason reason, Instant claimedFrom, Instant provenFrom, @Nullable Instant claimedUntil,
		@Nullable Instant provenUntil) {

	public Pause {
		if ((claimedUntil == null) != (provenUntil == null)) {
			throw new IllegalArgumentException("A pause ends both as claimed and as proven, or not at all");
		}
		claimedFrom = claimedFrom.truncatedTo(ChronoUnit.MICROS);
		provenFrom = provenFrom.truncatedTo(ChronoUnit.MICROS);
		claimedUntil = (claimedUntil != null) ? claimedUntil.truncatedTo(ChronoUnit.MICROS) : null;
		provenUntil = (provenUntil != null) ? provenUntil.truncatedTo(ChronoUnit.MICROS) : null;
	}

	public boolean lasts() {
		return this.claimedUntil == null;
	}

	Pause until(Instant claimed, Instant proven) {
		return new Pause(this.reason, this.claimedFrom, this.provenFrom, claimed, proven);
	}

	/** By the times that people name; empty while it lasts. */
	Span claimed() {
		return new Span(this.claimedFrom, (this.claimedUntil != null) ? this.claimedUntil : this.claimedFrom);
	}

	/** By the times at which the server learned of it; empty while it lasts. */
	Span proven() {
		return new Span(this.provenFrom, (this.provenUntil != null) ? this.provenUntil : this.provenFrom);
	}

}
