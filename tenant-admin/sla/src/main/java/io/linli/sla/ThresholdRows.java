package io.linli.sla;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The table {@code threshold}, of the company that the transaction is set to.
 */
public final class ThresholdRows {

	private static final String TERMS = """
			id, contract_level_id, case_kind, urgency, area, severity, responsibility, clock, limit_kind, limit_seconds, \
			cutoff, next_day_until, limit_date, limit_count, limit_unit, limit_percent, source, reference, verify_locally""";

	/** What {@link #of} reads, for statements of others. */
	public static final String COLUMNS = TERMS
			+ ", lower(effective) as effective_from, upper(effective) as effective_until";

	/** The cells that a threshold shares with its draft, for copying one to the other. */
	public static final String CELLS = TERMS + ", effective, note";

	/** Parameters as {@link #bind} sets them. */
	public static final String INSERT = insertInto("threshold", "set_by");

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

	/**
	 * The same for a table of such cells, where further parameters follow.
	 * @param by the column of who wrote the row
	 */
	public static String insertInto(String table, String by, String... further) {
		String columns = Stream.of(further).map((column) -> ", " + column).collect(Collectors.joining());
		return "insert into " + table + " (tenant_id, " + TERMS + ", effective, " + by + ", note" + columns
				+ ") values (" + "?, ".repeat(20) + "daterange(?, ?), ?, ?" + ", ?".repeat(further.length) + ")";
	}

	public static void bind(PreparedStatement insert, UUID tenantId, Threshold threshold, String setBy, String note)
			throws SQLException {
		Scope scope = threshold.scope();
		Amounts limit = Amounts.of(threshold.limit());
		@Nullable Object[] cells = { tenantId, threshold.id(), threshold.contractLevelId(), scope.caseKind().name(),
				Cells.name(scope.urgency()), Cells.name(scope.area()), Cells.name(scope.severity()),
				Cells.name(scope.responsibility()), threshold.clock().name(), threshold.limit().kind(), limit.seconds(),
				limit.cutoff(), limit.nextDayUntil(), limit.date(), limit.count(), limit.unit(), limit.percent(),
				threshold.source().name(), threshold.reference(), threshold.verifyLocally(),
				threshold.effective().from(), threshold.effective().until(), setBy, note };
		Cells.bind(insert, cells);
	}

	private static Limit limit(ResultSet row) throws SQLException {
		return switch (row.getString("limit_kind")) {
			case "DURATION" -> new Limit.Within(Duration.ofSeconds(row.getInt("limit_seconds")));
			case "BUSINESS_DURATION" -> new Limit.WithinWorkingTime(Duration.ofSeconds(row.getInt("limit_seconds")));
			case "SAME_LOCAL_DAY" -> new Limit.SameLocalDay(row.getObject("cutoff", LocalTime.class),
					row.getObject("next_day_until", LocalTime.class));
			case "BY_DATE" -> new Limit.ByDate(MonthDay.parse("--" + row.getString("limit_date")));
			case "EVERY" -> new Limit.Every(row.getInt("limit_count"), ChronoUnit.valueOf(row.getString("limit_unit")));
			case "RATE" -> new Limit.Rate(row.getInt("limit_percent"));
			case String other -> throw new SQLException("Limit kind " + other + " is not known to this version");
		};
	}

	/** The cells that say how much a limit allows; each kind fills its own. */
	private record Amounts(@Nullable Integer seconds, @Nullable LocalTime cutoff, @Nullable LocalTime nextDayUntil,
			@Nullable String date, @Nullable Integer count, @Nullable String unit, @Nullable Integer percent) {

		static Amounts of(Limit limit) {
			return switch (limit) {
				case Limit.Within within -> seconds(within.length());
				case Limit.WithinWorkingTime within -> seconds(within.length());
				case Limit.SameLocalDay day ->
					new Amounts(null, day.cutoff(), day.nextDayUntil(), null, null, null, null);
				case Limit.ByDate by ->
					new Amounts(null, null, null, by.date().toString().substring(2), null, null, null);
				case Limit.Every every -> new Amounts(null, null, null, null, every.count(), every.unit().name(), null);
				case Limit.Rate rate -> new Amounts(null, null, null, null, null, null, rate.percent());
			};
		}

		private static Amounts seconds(Duration length) {
			return new Amounts(Math.toIntExact(length.toSeconds()), null, null, null, null, null, null);
		}

	}

}
