package io.linli.api.renovation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

import io.linli.tenancy.Cells;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

/**
 * That the works are done, as the repair department has told customer service (D-21).
 *
 * @param completedAt when they ended, as claimed
 * @param notifiedAt when customer service was told, as claimed
 */
record Completion(Instant completedAt, Instant notifiedAt, String notifiedBy) {

	/** The works go on. */
	static final Values NONE = new Values().time("completed_at", null)
		.time("completion_notified_at", null)
		.text("completion_notified_by", null);

	/** As it was kept; null: the works go on. */
	static @Nullable Completion of(ResultSet row) throws SQLException {
		@Nullable Instant completed = Cells.time(row, "completed_at");
		return (completed == null) ? null
				: new Completion(completed, Objects.requireNonNull(Cells.time(row, "completion_notified_at")),
						row.getString("completion_notified_by"));
	}

	Values values() {
		return new Values().time("completed_at", this.completedAt)
			.time("completion_notified_at", this.notifiedAt)
			.text("completion_notified_by", this.notifiedBy);
	}

}
