package io.linli.console.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.linli.console.workplace.Times;
import io.linli.tenancy.filing.DueDay;
import io.linli.tenancy.filing.Filing;
import io.linli.tenancy.filing.Grace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the days by which things are to be filed; to be called inside the wall.
 */
@Repository
class DayQueries {

	private static final String LIMITS = """
			select due_on, source, reference, set_by, set_at, of_group from filing_limit(current_tenant(), ?, ?)""";

	private static final String GRACE = """
			select value, reason, set_by, set_at from company_rule where name = ? order by set_at desc, id desc limit 1""";

	/** By the clocks of the company's first project; a group has none of its own. */
	private static final String TODAY = "select (?::timestamptz at time zone company_zone())::date";

	private final JdbcClient database;

	private final InstantSource time;

	DayQueries(JdbcClient database, InstantSource time) {
		this.database = database;
		this.time = time;
	}

	/** How many days after its period each is due; a group has no periods. */
	List<GraceLimit> graces() {
		return Stream.of(Periodical.values())
			.map((what) -> this.database.sql(GRACE)
				.param(what.rule())
				.query((row, number) -> new GraceLimit(what, row.getInt("value"), row.getString("reason"),
						row.getString("set_by"), Times.at(row, "set_at")))
				.optional()
				.orElse(new GraceLimit(what, Grace.DAYS, null, null, null)))
			.toList();
	}

	/** Those of a year's report, and of the plans for the next. */
	List<DaysPage.Line> lines(int year) {
		return List.of(line(Filing.SATISFACTION_REPORT, year), line(Filing.WORK_PLAN, year + 1));
	}

	private DaysPage.Line line(Filing filing, int year) {
		var limits = this.database.sql(LIMITS).params(filing.name(), year).query((row, number) -> limit(row)).list();
		var today = this.database.sql(TODAY).param(Times.utc(this.time.instant())).query(LocalDate.class).single();
		return new DaysPage.Line(filing, year, limits, new DueDay(limits.getFirst().dueOn()).daysLeft(today));
	}

	private static DayLimit limit(ResultSet row) throws SQLException {
		return new DayLimit(Objects.requireNonNull(row.getObject("due_on", LocalDate.class)), row.getString("source"),
				row.getString("reference"), row.getString("set_by"), Times.atOrNull(row, "set_at"),
				row.getBoolean("of_group"));
	}

}
