package io.linli.sla;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A deadline that drafted limits would have made come out differently, as claimed.
 *
 * @param stoppedAt null: it runs
 * @param dueBefore null: no limit counted
 * @param dueAfter null: no limit would count
 */
public record Flip(UUID deadlineId, UUID projectId, Promise promise, Instant startedAt, @Nullable Instant stoppedAt,
		Result before, @Nullable Instant dueBefore, Result after, @Nullable Instant dueAfter) {

	static Optional<Flip> between(UUID deadlineId, UUID projectId, Deadline was, Deadline is, Instant asOf) {
		Result before = Result.claimed(was, asOf);
		Result after = Result.claimed(is, asOf);
		if (was.startedAt() == null || before == after) {
			return Optional.empty();
		}
		return Optional.of(new Flip(deadlineId, projectId, was.promise(), was.startedAt(), was.claimedStopAt(), before,
				was.dueAt(), after, is.dueAt()));
	}

}
