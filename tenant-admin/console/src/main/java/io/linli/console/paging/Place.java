package io.linli.console.paging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A place in a list that is ordered by time and id, behind which it goes on.
 *
 * @param at to the microsecond, as the database keeps it
 */
public record Place(Instant at, UUID id) {

	public static final Place BEGINNING = new Place(Instant.EPOCH, new UUID(0, 0));

	private static final Pattern TEXT = Pattern
		.compile("(\\d{1,17})_(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

	/** What {@link #text} said; the beginning where it is something else. */
	public static Place of(@Nullable String text) {
		var match = TEXT.matcher((text != null) ? text : "");
		return match.matches() ? new Place(Instant.EPOCH.plus(Long.parseLong(match.group(1)), ChronoUnit.MICROS),
				UUID.fromString(match.group(2))) : BEGINNING;
	}

	/** For an address. */
	public String text() {
		return ChronoUnit.MICROS.between(Instant.EPOCH, this.at) + "_" + this.id;
	}

}
