package io.linli.sla;

import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The table {@code deadline}, of the company that the transaction is set to.
 */
public final class DeadlineRows {

	/** A stored deadline. */
	public record Row(UUID id, Subject subject, Deadline deadline, int version) {
	}

	/** What {@link #of} reads, for statements of others. */
	public static final String COLUMNS = """
			id, project_id, subject_kind, subject_id, cycle, clock, case_kind, urgency, area, severity, responsibility, \
			category, contract_level_id, threshold_id, source, reference, time_zone, started_at, due_at, \
			claimed_stop_at, proven_stop_at, claimed_verdict, proven_verdict, cancelled_at, cancelled_reason, version""";

	/** Parameters as {@link #bind} sets them. */
	public static final String INSERT = """
			insert into deadline (tenant_id, id, project_id, subject_kind, subject_id, cycle, clock, case_kind, urgency, \
			area, severity, responsibility, category, contract_level_id, threshold_id, source, reference, time_zone, \
			started_at, due_at, claimed_stop_at, proven_stop_at, claimed_verdict, proven_verdict, cancelled_at, \
			cancelled_reason)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	/** Stores a stop or a cancellation, where nobody else has changed the row. */
	public static final String UPDATE = """
			update deadline set claimed_stop_at = ?, proven_stop_at = ?, claimed_verdict = ?, proven_verdict = ?, \
			cancelled_at = ?, cancelled_reason = ?, version = version + 1 where id = ? and version = ?""";

	private DeadlineRows() {
	}

	/** All deadlines of a record, in the order of their cycles and clocks. */
	public static List<Row> of(Connection connection, UUID subjectId) throws SQLException {
		String sql = "select " + COLUMNS + " from deadline where subject_id = ? order by cycle, started_at, clock";
		try (PreparedStatement select = connection.prepareStatement(sql)) {
			Cells.bind(select, subjectId);
			try (ResultSet rows = select.executeQuery()) {
				List<Row> found = new ArrayList<>();
				while (rows.next()) {
					found.add(of(rows));
				}
				return found;
			}
		}
	}

	public static Row of(ResultSet row) throws SQLException {
		Subject subject = new Subject(SubjectKind.valueOf(row.getString("subject_kind")),
				row.getObject("subject_id", UUID.class), row.getObject("project_id", UUID.class),
				row.getString("category"), row.getInt("cycle"));
		return new Row(row.getObject("id", UUID.class), subject, deadline(row), row.getInt("version"));
	}

	public static void insert(Connection connection, UUID tenantId, UUID id, Subject subject, Deadline deadline)
			throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
			bind(insert, tenantId, id, subject, deadline);
			insert.executeUpdate();
		}
	}

	public static void bind(PreparedStatement insert, UUID tenantId, UUID id, Subject subject, Deadline deadline)
			throws SQLException {
		Cells.bind(insert, values(tenantId, id, subject, deadline));
	}

	/** The values of {@link #INSERT}; of a missing one its {@link java.sql.JDBCType}. */
	public static Object[] values(UUID tenantId, UUID id, Subject subject, Deadline deadline) {
		Promise promise = deadline.promise();
		Scope scope = promise.scope();
		Pin pin = deadline.pin();
		Deadline.@Nullable Cancellation cancelled = deadline.cancelled();
		return new Object[] { tenantId, id, subject.projectId(), subject.kind().name(), subject.id(), subject.cycle(),
				promise.clock().name(), scope.caseKind().name(), Cells.typed(scope.urgency()),
				Cells.typed(scope.area()), Cells.typed(scope.severity()), Cells.typed(scope.responsibility()),
				subject.category(), Cells.typed(promise.contractLevelId()), Cells.typed(pin.thresholdId()),
				Cells.typed(pin.source()), pin.reference(), deadline.zone().getId(), Cells.typed(deadline.startedAt()),
				Cells.typed(pin.dueAt()), Cells.typed(deadline.claimedStopAt()), Cells.typed(deadline.provenStopAt()),
				deadline.claimedVerdict().name(), deadline.provenVerdict().name(),
				Cells.typed((cancelled != null) ? cancelled.at() : null),
				(cancelled != null) ? cancelled.reason() : JDBCType.VARCHAR };
	}

	/**
	 * Stores a stop or a cancellation; false: somebody else changed the row since it was
	 * read.
	 */
	public static boolean update(Connection connection, Row row) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
			Cells.bind(update, values(row));
			return update.executeUpdate() == 1;
		}
	}

	/** The values of {@link #UPDATE}; of a missing one its {@link java.sql.JDBCType}. */
	public static Object[] values(Row row) {
		Deadline deadline = row.deadline();
		Deadline.@Nullable Cancellation cancelled = deadline.cancelled();
		return new Object[] { Cells.typed(deadline.claimedStopAt()), Cells.typed(deadline.provenStopAt()),
				deadline.claimedVerdict().name(), deadline.provenVerdict().name(),
				Cells.typed((cancelled != null) ? cancelled.at() : null),
				(cancelled != null) ? cancelled.reason() : JDBCType.VARCHAR, row.id(), row.version() };
	}

	private static Deadline deadline(ResultSet row) throws SQLException {
		Promise promise = new Promise(Clock.valueOf(row.getString("clock")), Cells.scope(row),
				row.getObject("contract_level_id", UUID.class));
		@Nullable Instant due = Cells.instant(row, "due_at");
		Pin pin = new Pin(due, row.getObject("threshold_id", UUID.class), null,
				Cells.optional(Source.class, row, "source"), row.getString("reference"));
		@Nullable Instant cancelledAt = Cells.instant(row, "cancelled_at");
		Deadline.@Nullable Cancellation cancelled = (cancelledAt != null)
				? new Deadline.Cancellation(cancelledAt, row.getString("cancelled_reason")) : null;
		boolean imported = due != null && Verdict.UNMEASURED.name().equals(row.getString("proven_verdict"));
		return new Deadline(promise, ZoneId.of(row.getString("time_zone")), pin, Cells.instant(row, "started_at"),
				Cells.instant(row, "claimed_stop_at"), Cells.instant(row, "proven_stop_at"), imported, cancelled,
				List.of(), due, null);
	}

}
