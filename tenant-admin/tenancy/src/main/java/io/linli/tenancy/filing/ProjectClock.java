package io.linli.tenancy.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * By which clock a project's periods end, and since when it is here.
 *
 * @param since when it came, or when it began to owe something by a day: of what ended
 * before then nothing is missing
 */
public record ProjectClock(ZoneId zone, Instant since) {

	/**
	 * When a period ended.
	 * @param next the day on which the next one begins
	 */
	public Instant end(LocalDate next) {
		return next.atStartOfDay(this.zone).toInstant();
	}

	/**
	 * Whether a period is over.
	 * @param next the day on which the next one begins
	 */
	public boolean isOver(LocalDate next, Instant now) {
		return !now.isBefore(end(next));
	}

	/**
	 * Whether the project was here before a period ended.
	 * @param next the day on which the next one begins
	 */
	public boolean wasHere(LocalDate next) {
		return this.since.isBefore(end(next));
	}

}
