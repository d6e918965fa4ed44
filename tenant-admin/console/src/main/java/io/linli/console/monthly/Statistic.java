package io.linli.console.monthly;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The statistics of a month's callbacks 月度回访统计表, as they were filed (B-15, B-26).
 *
 * @param counts in their order; what was not counted then is null
 * @param analysis what the supervisor makes of it
 * @param dueAt null: there was no day yet, or nobody wanted it
 * @param late the first filing of its month, after it was due; a correction is not
 */
record Statistic(UUID id, String project, YearMonth month, int number, List<Count> counts, String analysis,
		@Nullable Instant dueAt, Instant filedAt, String filedBy, boolean late, UUID projectId) {

	/**
	 * A count of it.
	 *
	 * @param of by which it is a share; null: it is none
	 */
	record Count(String name, @Nullable Integer count, @Nullable String of) {
	}

	/** What a count is now; null: nobody can say, or it is the same. */
	public @Nullable Integer changed(Count filed, List<Count> present) {
		return present.stream()
			.filter((count) -> count.name().equals(filed.name()))
			.findFirst()
			.map(Count::count)
			.filter((now) -> filed.count() != null && !now.equals(filed.count()))
			.orElse(null);
	}

	/** That by which a count is a share; null: nobody can say. */
	public @Nullable Integer whole(Count part) {
		return whole(this.counts, part);
	}

	static @Nullable Integer whole(List<Count> counts, Count part) {
		return counts.stream()
			.filter((count) -> count.name().equals(part.of()))
			.findFirst()
			.map(Count::count)
			.orElse(null);
	}

}
