package io.linli.console.monthly;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.console.monthly.Statistic.Count;
import io.linli.console.workplace.Times;
import io.linli.tenancy.filing.Grace;
import io.linli.tenancy.filing.LedgerPeriod;
import io.linli.tenancy.filing.ProjectClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what projects have filed; to be called inside the wall, which shows the reader's
 * own projects.
 */
@Repository
class MonthsQueries {

	private static final String STATISTICS = """
			select distinct on (month) id, 'MONTH' as period, month as begins_on, filing, filed_at, filed_by,
			       coalesce(first_value(filed_at > due_at) over (partition by month order by filing), false) as late
			  from callback_statistic where project_id = ? and month >= ? and month < ? order by month, filing desc""";

	// In time or late is the first filing of a period; the others are corrections.
	private static final String LEDGERS = """
			select distinct on (period, begins_on) id, period, begins_on, filing, filed_at, filed_by,
			       first_value(filed_at > due_at) over (partition by period, begins_on order by filing) as late
			  from repair_ledger where project_id = ? and begins_on >= ? and begins_on < ? order by period, begins_on, filing desc""";

	// What is filed has a first filing.
	private static final String STATISTIC_DAYS = """
			select project_id, 'MONTH' as period, array_agg(month) as days
			  from callback_statistic where month >= ? and month < ? and filing = 1 group by project_id""";

	private static final String LEDGER_DAYS = """
			select project_id, period, array_agg(begins_on) as days
			  from repair_ledger where begins_on >= ? and begins_on < ? and filing = 1 group by project_id, period""";

	private static final String STATISTIC = """
			select s.id, p.name, s.month, s.filing, s.owed, s.answered, s.in_time, s.in_time_proven, s.not_yet_due, s.of_complaints,
			       s.of_repairs, s.of_activities, s.of_services, s.unmeasured, s.rated, s.satisfied, s.dissatisfied, s.reported, s.analysis,
			       s.due_at, s.filed_at, s.filed_by, s.project_id, coalesce(s.filing = 1 and s.filed_at > s.due_at, false) as late
			  from callback_statistic s join project p on p.tenant_id = s.tenant_id and p.id = s.project_id where s.id = ?""";

	private static final String LEDGER = """
			select l.id, p.name, l.period, l.begins_on, l.ends_on, l.filing, l.due_at, l.filed_at, l.filed_by, l.received, l.completed,
			       l.emergencies, l.public_area, l.paid, l.fee_cents, l.seal, l.filing = 1 and l.filed_at > l.due_at as late
			  from repair_ledger l join project p on p.tenant_id = l.tenant_id and p.id = l.project_id where l.id = ?""";

	private static final String LINES = """
			select number, urgency = 'EMERGENCY' as emergency, area = 'PUBLIC' as public_area, paid_service, done, fee_cents
			  from repair_ledger_line where repair_ledger_id = ? order by number limit ?""";

	private final JdbcClient database;

	MonthsQueries(JdbcClient database) {
		this.database = database;
	}

	List<Site> sites() {
		return this.database
			.sql("select id, name, time_zone, created_at, statistics_began_at from project order by code")
			.query((row, number) -> new Site(key(row), row.getString("name"), clock(row, "created_at"),
					clock(row, "statistics_began_at")))
			.list();
	}

	private static ProjectClock clock(ResultSet row, String since) throws SQLException {
		return new ProjectClock(ZoneId.of(row.getString("time_zone")), Times.at(row, since));
	}

	/** What the company has set of the days after which something is due. */
	SiteYear.Graces graces() {
		return new SiteYear.Graces(graces(Grace.OF_STATISTICS), graces(Grace.OF_LEDGERS));
	}

	private List<Grace> graces(String sql) {
		return this.database.sql(sql).query((row, number) -> Grace.of(row)).list();
	}

	/** The last filing of each month. */
	List<Filed> statistics(UUID project, int year) {
		return filed(STATISTICS, project, year);
	}

	/** The last filing of each period. */
	List<Filed> ledgers(UUID project, int year) {
		return filed(LEDGERS, project, year);
	}

	/** The first days of the months that are filed, of all projects. */
	Map<Months.Series, Set<LocalDate>> statisticDays(int year) {
		return days(STATISTIC_DAYS, year);
	}

	/** The same of ledgers. */
	Map<Months.Series, Set<LocalDate>> ledgerDays(int year) {
		return days(LEDGER_DAYS, year);
	}

	private Map<Months.Series, Set<LocalDate>> days(String sql, int year) {
		var found = new HashMap<Months.Series, Set<LocalDate>>();
		this.database.sql(sql).params(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).query((row) -> {
			var series = new Months.Series(project(row), LedgerPeriod.valueOf(row.getString("period")));
			found.put(series,
					Stream.of((Date[]) row.getArray("days").getArray())
						.map(Date::toLocalDate)
						.collect(Collectors.toSet()));
		});
		return found;
	}

	private List<Filed> filed(String sql, UUID project, int year) {
		return this.database.sql(sql)
			.params(project, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
			.query((row, number) -> new Filed(key(row), LedgerPeriod.valueOf(row.getString("period")),
					day(row, "begins_on"), row.getInt("filing"), Times.at(row, "filed_at"), row.getString("filed_by"),
					row.getBoolean("late")))
			.list();
	}

	private static UUID project(ResultSet row) throws SQLException {
		return Objects.requireNonNull(row.getObject("project_id", UUID.class));
	}

	/**
	 * What the records of a month say now, which nobody has filed; of a project that the
	 * reader sees.
	 */
	List<Count> now(UUID project, YearMonth month, Instant at) {
		return this.database.sql("select * from month_callbacks(?, ?, ?)")
			.params(project, month.atDay(1), Times.utc(at))
			.query((row, number) -> counts(row))
			.single();
	}

	Optional<Statistic> statistic(UUID id) {
		return this.database.sql(STATISTIC)
			.param(id)
			.query((row, number) -> new Statistic(key(row), row.getString("name"), YearMonth.from(day(row, "month")),
					row.getInt("filing"), counts(row), row.getString("analysis"), Times.atOrNull(row, "due_at"),
					Times.at(row, "filed_at"), row.getString("filed_by"), row.getBoolean("late"),
					Objects.requireNonNull(row.getObject("project_id", UUID.class))))
			.optional();
	}

	private static List<Count> counts(ResultSet row) throws SQLException {
		return List.of(count(row, "owed", null), count(row, "answered", "owed"), count(row, "in_time", "owed"),
				count(row, "in_time_proven", "owed"), count(row, "not_yet_due", "owed"),
				count(row, "unmeasured", "owed"), count(row, "of_complaints", "owed"), count(row, "of_repairs", "owed"),
				count(row, "of_activities", "owed"), count(row, "of_services", "owed"), count(row, "rated", "owed"),
				count(row, "satisfied", "rated"), count(row, "dissatisfied", "rated"), count(row, "reported", null));
	}

	private static Count count(ResultSet row, String name, @Nullable String of) throws SQLException {
		return new Count(name, row.getObject(name, Integer.class), of);
	}

	/**
	 * A ledger.
	 * @param most so many of its lines, the first ones
	 */
	Optional<Ledger> ledger(UUID id, int most) {
		var lines = lines(id, most);
		return this.database.sql(LEDGER).param(id).query((row, number) -> ledger(row, lines)).optional();
	}

	private static Ledger ledger(ResultSet row, List<Ledger.Line> lines) throws SQLException {
		return new Ledger(key(row), row.getString("name"), row.getString("period"), day(row, "begins_on"),
				day(row, "ends_on"), row.getInt("filing"), Times.at(row, "due_at"), Times.at(row, "filed_at"),
				row.getString("filed_by"), row.getInt("received"), row.getInt("completed"), row.getInt("emergencies"),
				row.getInt("public_area"), row.getInt("paid"), row.getLong("fee_cents"), row.getString("seal"),
				row.getBoolean("late"), lines);
	}

	private List<Ledger.Line> lines(UUID ledger, int most) {
		return this.database.sql(LINES)
			.params(ledger, most)
			.query((row, number) -> new Ledger.Line(row.getString("number"), row.getBoolean("emergency"),
					row.getBoolean("public_area"), row.getBoolean("paid_service"), row.getBoolean("done"),
					row.getInt("fee_cents")))
			.list();
	}

	/** What the records say otherwise now: its first lines. */
	List<Change> changes(UUID ledger, int most) {
		return this.database
			.sql("select number, kind, filed, present from ledger_changed(?) order by number, kind limit ?")
			.params(ledger, most)
			.query((row, number) -> Change.of(row.getString("number"), row.getString("kind"), row.getString("filed"),
					row.getString("present")))
			.list();
	}

	/** The counts of a month as the records say now. */
	List<Count> present(UUID statistic) {
		return this.database.sql("select * from statistic_present(?)")
			.param(statistic)
			.query((row, number) -> counts(row))
			.single();
	}

	private static UUID key(ResultSet row) throws SQLException {
		return Objects.requireNonNull(row.getObject("id", UUID.class));
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getObject(column, LocalDate.class));
	}

}
