package io.linli.sla;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The table {@code threshold}, of the company that the transaction is set to.
 */
public final class ThresholdRows {

	/** What {@link #of} reads, for statements of others. */
	public static final String COLUMNS = """
			id, contract_level_id, case_kind, urgency, area, severity, responsibility, clock, limit_kind, limit_seconds, \
			cutoff, next_day_until, source, reference, verify_locally, lower(effective) as effective_from, \
			upper(effective) as effective_until""";

	/** Parameters as {@link #bind} sets them. */
	public static final String INSERT = """
			insert into threshold (tenant_id, id, contract_level_id, case_kind, urgency, area, severity, responsibility, \
			clock, limit_kind, limit_seconds, cutoff, next_day_until, source, reference, verify_locally, effective, \
			set_by, note)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, daterange(?, ?), ?, ?)""";

	private ThresholdRows() {
	}

	/** Every version, of all levels and clocks. */
	public static Thresholds all(Connection connection) throws SQLException {
		return new Thresholds(list(connection));
	}

	public static List<Threshold> list(Connection connection) throws SQLException {
		String sql = "select " + COLUMNS + " from threshold order by clock, case_kind, id";
		try (PreparedStatement select = connection.prepareStatement(sql); ResultSet rows = select.executeQuery()) {
			List<Threshold> all = new ArrayList<>();
			while (rows.next()) {
				all.add(of(rows));
			}
			return all;
		}
	}

	public static Threshold of(ResultSet row) throws SQLException {
		Period effective = new Period(row.getObject("effective_from", LocalDate.class),
				row.getObject("effective_until", LocalDate.class));
		return new Threshold(row.getObject("id", UUID.class), row.getObject("contract_level_id", UUID.class),
				Cells.scope(row), Clock.valueOf(row.getString("clock")), limit(row),
				Source.valueOf(row.getString("source")), row.getString("reference"), row.getBoolean("verify_locally"),
				effective);
	}

	public static void insert(Connection connection, UUID tenantId, Threshold threshold, String setBy, String note)
			throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
			bind(insert, tenantId, threshold, setBy, note);
			insert.executeUpdate();
		}
	}

	public static void bind(PreparedStatement insert, UUID tenantId, Threshold threshold, String setBy, String note)
			throws SQLException {
		Scope scope = threshold.scope();
		@Nullable Integer seconds = null;
		@Nullable LocalTime cutoff = null;
		@Nullable LocalTime nextDayUntil = null;
		switch (threshold.limit()) {
			case Limit.Within within -> seconds = Math.toIntExact(within.length().toSeconds());
			case Limit.SameLocalDay day -> {
				cutoff = day.cutoff();
				nextDayUntil = day.nextDayUntil();
			}
		}
		@Nullable Object[] cells = { tenantId, threshold.id(), threshold.contractLevelId(), scope.caseKind().name(),
				Cells.name(scope.urgency()), Cells.name(scope.area()), Cells.name(scope.severity()),
				Cells.name(scope.responsibility()), threshold.clock().name(), threshold.limit().kind(), seconds, cutoff,
				nextDayUntil, threshold.source().name(), threshold.reference(), threshold.verifyLocally(),
				threshold.effective().from(), threshold.effective().until(), setBy, note };
		Cells.bind(insert, cells);
	}

	private static Limit limit(ResultSet row) throws SQLException {
		return switch (row.getString("limit_kind")) {
			case "DURATION" -> new Limit.Within(Duration.ofSeconds(row.getInt("limit_seconds")));
			case "SAME_LOCAL_DAY" -> new Limit.SameLocalDay(row.getObject("cutoff", LocalTime.class),
					row.getObject("next_day_until", LocalTime.class));
			case String other -> throw new SQLException("Limit kind " + other + " is not known to this version");
		};
	}

}
