package io.linli.sla;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The deadlines that a replay judges, of the company that the transaction is set to: of
 * each only what a verdict needs, and instants as the numbers that they are.
 */
public final class ReplayRows {

	/**
	 * Rows on their way at a time: a replay of half a million takes no more memory than
	 * one of a few.
	 */
	private static final int AT_A_TIME = 5_000;

	// By the index of what each threshold has been pinned to; those without one lie
	// there, too. An array, because a subquery beside "or" would not use it.
	private static final String STARTED = """
			select id, project_id, clock, case_kind, urgency, area, severity, responsibility, contract_level_id, \
			time_zone, started_at, due_at, proven_due_at, claimed_stop_at, proven_stop_at, \
			due_at is not null and proven_verdict = 'UNMEASURED', case when pauses > 0 then pauses_of(id) end
			from deadline
			where clock = any (?) and started_at >= ? and started_at < ? and cancelled_at is null
			  and (threshold_id is null or threshold_id = any (array(select t.id from threshold t where t.clock = any (?))))""";

	private final Map<String, ZoneId> zones = new HashMap<>();

	private final ResultSet row;

	private ReplayRows(ResultSet row) {
		this.row = row;
	}

	/**
	 * The statement that finds what a replay judges.
	 * @param connection inside a transaction, so that rows come a few at a time
	 */
	public static PreparedStatement prepare(Connection connection) throws SQLException {
		PreparedStatement select = connection.prepareStatement(STARTED);
		select.setFetchSize(AT_A_TIME);
		return select;
	}

	/**
	 * Replays all deadlines that started between two instants.
	 * @param select as it was {@linkplain #prepare prepared}
	 * @param gone whether nobody waits for it any more: asked before every row
	 * @throws SQLException also when nobody does
	 */
	public static void replay(PreparedStatement select, Replay replay, Instant from, Instant until,
			BooleanSupplier gone) throws SQLException {
		stay(gone);
		Array clocks = select.getConnection()
			.createArrayOf("text", replay.clocks().stream().map(Clock::name).toArray());
		Cells.bind(select, clocks, Cells.typed(from), Cells.typed(until), clocks);
		try (ResultSet rows = select.executeQuery()) {
			ReplayRows read = new ReplayRows(rows);
			while (rows.next()) {
				stay(gone);
				replay.judge(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), read.deadline());
			}
		}
	}

	private static void stay(BooleanSupplier gone) throws SQLException {
		if (gone.getAsBoolean()) {
			throw new SQLException("Nobody waits for the replay any more");
		}
	}

	private Deadline deadline() throws SQLException {
		Scope scope = new Scope(CaseKind.valueOf(this.row.getString(4)), optional(Urgency.class, 5),
				optional(Area.class, 6), optional(Severity.class, 7), optional(Responsibility.class, 8));
		Promise promise = new Promise(Clock.valueOf(this.row.getString(3)), scope, this.row.getObject(9, UUID.class));
		@Nullable Instant due = instant(12);
		@Nullable Instant provenDue = instant(13);
		return new Deadline(promise, this.zones.computeIfAbsent(this.row.getString(10), ZoneId::of),
				Pin.promised(due, ""), instant(11), instant(14), instant(15), this.row.getBoolean(16), null,
				PauseRows.of(this.row.getString(17)), (provenDue != null) ? provenDue : due, null);
	}

	private @Nullable Instant instant(int column) throws SQLException {
		@Nullable OffsetDateTime time = this.row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private <E extends Enum<E>> @Nullable E optional(Class<E> type, int column) throws SQLException {
		@Nullable String name = this.row.getString(column);
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

}
