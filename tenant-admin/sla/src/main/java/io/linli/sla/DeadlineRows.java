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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

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
			id, project_id, subject_kind, subject_id, cycle, round, clock, case_kind, urgency, area, severity, responsibility, \
			category, contract_level_id, threshold_id, source, reference, time_zone, started_at, due_at, \
			claimed_stop_at, proven_stop_at, claimed_verdict, proven_verdict, cancelled_at, cancelled_reason, version, \
			work_calendar_id, proven_due_at, reclassified_at, case when pauses > 0 then pauses_of(id) end as paused""";

	/** Parameters as {@link #bind} sets them. */
	public static final String INSERT = """
			insert into deadline (tenant_id, id, project_id, subject_kind, subject_id, cycle, round, clock, case_kind, urgency, \
			area, severity, responsibility, category, contract_level_id, threshold_id, source, reference, time_zone, \
			started_at, work_calendar_id, reclassified_at, due_at, proven_due_at, paused_at, paused_proven_at, pauses, \
			claimed_stop_at, proven_stop_at, claimed_verdict, proven_verdict, cancelled_at, cancelled_reason)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	/**
	 * Stores a pause, a stop or a cancellation, where nobody else has changed the row.
	 * The pauses themselves are kept by {@link PauseRows}.
	 */
	public static final String UPDATE = """
			update deadline set due_at = ?, proven_due_at = ?, paused_at = ?, paused_proven_at = ?, pauses = ?, \
			claimed_stop_at = ?, proven_stop_at = ?, claimed_verdict = ?, proven_verdict = ?, cancelled_at = ?, cancelled_reason = ?, \
			version = version + 1 where id = ? and version = ?""";

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
				row.getString("category"), row.getInt("cycle"), row.getInt("round"));
		return new Row(row.getObject("id", UUID.class), subject, deadline(row), row.getInt("version"));
	}

	public static void insert(Connection connection, UUID tenantId, UUID id, Subject subject, Deadline deadline)
			throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
			bind(insert, tenantId, id, subject, deadline);
			insert.executeUpdate();
		}
		keepPauses(connection, tenantId, id, deadline);
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
		return Stream.of(Stream.of(tenantId, id, subject.projectId(), subject.kind().name(), subject.id(),
				subject.cycle(), subject.round(), promise.clock().name(), scope.caseKind().name(),
				Cells.typed(scope.urgency()), Cells.typed(scope.area()), Cells.typed(scope.severity()),
				Cells.typed(scope.responsibility()), subject.category(), Cells.typed(promise.contractLevelId()),
				Cells.typed(pin.thresholdId()), Cells.typed(pin.source()), pin.reference(), deadline.zone().getId(),
				Cells.typed(deadline.startedAt()), Cells.typed(pin.calendarId()),
				Cells.typed(deadline.reclassifiedAt())), course(deadline))
			.flatMap(Function.identity())
			.toArray();
	}

	/**
	 * Stores a pause, a stop or a cancellation; false: somebody else changed the row
	 * since it was read.
	 */
	public static boolean update(Connection connection, UUID tenantId, Row row) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
			Cells.bind(update, values(row));
			if (update.executeUpdate() != 1) {
				return false;
			}
		}
		keepPauses(connection, tenantId, row.id(), row.deadline());
		return true;
	}

	/** The values of {@link #UPDATE}; of a missing one its {@link java.sql.JDBCType}. */
	public static Object[] values(Row row) {
		return Stream.concat(course(row.deadline()), Stream.of(row.id(), row.version())).toArray();
	}

	/** What changes while a deadline runs, and when it stops. */
	private static Stream<Object> course(Deadline deadline) {
		Deadline.@Nullable Cancellation cancelled = deadline.cancelled();
		@Nullable Pause paused = deadline.paused();
		boolean asProven = Objects.equals(deadline.dueAt(), deadline.provenDueAt());
		return Stream.of(Cells.typed(deadline.dueAt()), Cells.typed(asProven ? null : deadline.provenDueAt()),
				Cells.typed((paused != null) ? paused.claimedFrom() : null),
				Cells.typed((paused != null) ? paused.provenFrom() : null), deadline.pauses().size(),
				Cells.typed(deadline.claimedStopAt()), Cells.typed(deadline.provenStopAt()),
				deadline.claimedVerdict().name(), deadline.provenVerdict().name(),
				Cells.typed((cancelled != null) ? cancelled.at() : null),
				(cancelled != null) ? cancelled.reason() : JDBCType.VARCHAR);
	}

	private static void keepPauses(Connection connection, UUID tenantId, UUID id, Deadline deadline)
			throws SQLException {
		for (Object[] pause : PauseRows.values(tenantId, id, deadline)) {
			try (PreparedStatement keep = connection.prepareStatement(PauseRows.KEEP)) {
				Cells.bind(keep, pause);
				keep.executeUpdate();
			}
		}
	}

	private static Deadline deadline(ResultSet row) throws SQLException {
		Promise promise = new Promise(Clock.valueOf(row.getString("clock")), Cells.scope(row),
				row.getObject("contract_level_id", UUID.class));
		@Nullable Instant due = Cells.instant(row, "due_at");
		Pin pin = new Pin(due, row.getObject("threshold_id", UUID.class), row.getObject("work_calendar_id", UUID.class),
				Cells.optional(Source.class, row, "source"), row.getString("reference"));
		@Nullable Instant provenDue = Cells.instant(row, "proven_due_at");
		@Nullable Instant cancelledAt = Cells.instant(row, "cancelled_at");
		Deadline.@Nullable Cancellation cancelled = (cancelledAt != null)
				? new Deadline.Cancellation(cancelledAt, row.getString("cancelled_reason")) : null;
		boolean imported = due != null && Verdict.UNMEASURED.name().equals(row.getString("proven_verdict"));
		return new Deadline(promise, ZoneId.of(row.getString("time_zone")), pin, Cells.instant(row, "started_at"),
				Cells.instant(row, "claimed_stop_at"), Cells.instant(row, "proven_stop_at"), imported, cancelled,
				PauseRows.of(row.getString("paused")), (provenDue != null) ? provenDue : due,
				Cells.instant(row, "reclassified_at"));
	}

}
