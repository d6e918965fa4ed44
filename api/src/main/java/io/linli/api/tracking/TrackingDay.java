package io.linli.api.tracking;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A day of a project: how many complaints were open on it, and how many of them the
 * sign-off covers.
 *
 * @param later those that the server knew as open only after the sign-off
 * @param signedBy null: nobody signed
 */
record TrackingDay(LocalDate day, int open, int covered, int later, int missing, @Nullable String signedBy,
		@Nullable OffsetDateTime signedAt) {
}
