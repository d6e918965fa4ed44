package io.linli.api.hotline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.linli.tenancy.Cells;

/**
 * A complaint that may be what was handed down.
 *
 * @param begunAt when it was received, or else written down
 */
record Linkable(UUID project, Instant recordedAt, Instant begunAt) {

	static Linkable of(ResultSet row) throws SQLException {
		return new Linkable(Cells.key(row, "project_id"), Objects.requireNonNull(Cells.time(row, "recorded_at")),
				Objects.requireNonNull(Cells.time(row, "begun_at")));
	}

}
