package io.linli.console.plan;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A day by which something is to be filed, and who says so.
 *
 * @param source PLATFORM, CONTRACT, CITY_STANDARD or PROCEDURE
 * @param setBy null, as {@code setAt}: the procedures
 */
record DayLimit(LocalDate dueOn, String source, String reference, @Nullable String setBy, @Nullable Instant setAt,
		boolean ofGroup) {
}
