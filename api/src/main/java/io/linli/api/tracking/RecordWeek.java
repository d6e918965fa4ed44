package io.linli.api.tracking;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A week of a project, by its Monday: how many complaints were written down in it, and
 * whether somebody checked them.
 *
 * @param checkedBy null: nobody did
 */
record RecordWeek(LocalDate week, int records, int findings, @Nullable String checkedBy,
		@Nullable OffsetDateTime checkedAt) {
}
