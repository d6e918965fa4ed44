package io.linli.console.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.console.plan.Signature;
import io.linli.console.workplace.Times;
import io.linli.tenancy.filing.GroupFiling;
import io.linli.tenancy.filing.ReportDuty;
import io.linli.tenancy.filing.ReportStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads how far a company's reports have come and by when they are to be filed; of a
 * group's companies only that and when they have filed.
 */
@Repository
class FilingQueries {

	private static final String FILINGS = """
			select f.*, company_came_by(f.due_on) as owed from (
			select id, year, revision, status, input_hash, as_of, newer_as_of, drafted_at, drafted_by, reviewed_at, reviewed_by, filed_at, filed_by,
			       coalesce(late, false) as late, dropped_at, dropped_by, drop_reason, version, json is not null as data,
			       filing_due_on(due_on, tenant_id, 'SATISFACTION_REPORT', year) as due_on
			  from report_filing where year = ?) f order by revision""";

	private final JdbcClient database;

	private final InstantSource time;

	FilingQueries(JdbcClient database, InstantSource time) {
		this.database = database;
		this.time = time;
	}

	/** All filings of a year's report, in their order. */
	List<ReportFiling> filings(int year) {
		return this.database.sql(FILINGS).param(year).query((row, number) -> filing(row)).list();
	}

	/** SHA-256, in hexadecimal digits, of the page that a filing keeps. */
	Optional<String> seal(UUID filing) {
		return this.database
			.sql("""
					select encode(sha256(convert_to(html, 'UTF8')), 'hex') from report_filing where id = ? and html is not null""")
			.param(filing)
			.query(String.class)
			.optional();
	}

	/** How the filing of a year's report stands today. */
	ReportDuty report(int year) {
		return this.database.sql(ReportDuty.SELECT)
			.params(now(), year)
			.query((row, number) -> ReportDuty.of(row))
			.single();
	}

	/** What the companies of the group have filed. */
	List<GroupFiling> ofGroup(int year) {
		return this.database.sql(GroupFiling.SELECT)
			.params(year, now())
			.query((row, number) -> GroupFiling.of(row))
			.list();
	}

	private OffsetDateTime now() {
		return Times.utc(this.time.instant());
	}

	private static ReportFiling filing(ResultSet row) throws SQLException {
		return new ReportFiling(row.getObject("id", UUID.class), row.getInt("year"), row.getInt("revision"),
				ReportStatus.valueOf(row.getString("status")), row.getString("input_hash"),
				Times.atOrNull(row, "as_of"), Times.atOrNull(row, "newer_as_of"),
				row.getObject("due_on", LocalDate.class), row.getBoolean("owed"),
				new Signature(row.getString("drafted_by"), Times.at(row, "drafted_at")), signature(row, "reviewed"),
				signature(row, "filed"), row.getBoolean("late"), signature(row, "dropped"),
				row.getString("drop_reason"), row.getBoolean("data"), row.getInt("version"));
	}

	private static @Nullable Signature signature(ResultSet row, String step) throws SQLException {
		var at = Times.atOrNull(row, step + "_at");
		return (at != null) ? new Signature(row.getString(step + "_by"), at) : null;
	}

}
