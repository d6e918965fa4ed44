package io.linli.api.nightly;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An attempt of the nightly run.
 *
 * @param failure why it has failed; it names no company, for every company reads it
 */
record NightlyRun(OffsetDateTime asOf, NightlyStatus status, OffsetDateTime startedAt,
		@Nullable OffsetDateTime finishedAt, @Nullable String failure, List<NightlyStep> steps) {
}
