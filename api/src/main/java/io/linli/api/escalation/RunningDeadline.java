package io.linli.api.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.sla.Rounds;
import io.linli.sla.Clock;
import io.linli.sla.Urgency;
import io.linli.tenancy.Cells;

/**
 * What the ladder needs to know of a deadline that runs.
 */
record RunningDeadline(UUID projectId, Clock clock, boolean emergency, ZoneId zone, Instant startedAt, Instant dueAt) {

	/**
	 * As the transaction sees it, unless it does not wait any more, or somebody has it.
	 */
	static final String LOCK = """
			select project_id, clock, urgency, time_zone, started_at, due_at from deadline
			 where id = ? and wake_at < ? for update skip locked""";

	/** Of a clock that runs again and again, whose due time has passed. */
	boolean roundIsOver(Instant now) {
		return Rounds.repeats(this.clock) && this.dueAt.isBefore(now);
	}

	static RunningDeadline of(ResultSet row) throws SQLException {
		return new RunningDeadline(Cells.key(row, "project_id"), Clock.valueOf(row.getString("clock")),
				Cells.name(Urgency.class, row, "urgency") == Urgency.EMERGENCY, ZoneId.of(row.getString("time_zone")),
				Objects.requireNonNull(Cells.time(row, "started_at")),
				Objects.requireNonNull(Cells.time(row, "due_at")));
	}

}
