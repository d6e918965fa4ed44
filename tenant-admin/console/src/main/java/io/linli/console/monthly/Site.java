package io.linli.console.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A project with its clocks.
 *
 * @param since when it came here: of what ended before it nothing is missing
 */
record Site(UUID id, String name, ZoneId zone, Instant since) {

	/** Whether a period has ended here, and not before the project came. */
	boolean owes(LocalDate next, Instant now) {
		var end = next.atStartOfDay(this.zone).toInstant();
		return !now.isBefore(end) && this.since.isBefore(end);
	}

}
