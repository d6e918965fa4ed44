package io.linli.console.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the published reports that the wall shows: a company's own, or those of a group's
 * companies.
 */
@Repository
class ReportQueries {

	private static final String REPORTS = """
			select r.tenant_id, r.year, r.as_of, r.input_hash,
			       coalesce((select max(k.tenant_name) from mart.kpi k
			                 where k.tenant_id = r.tenant_id and k.run_id = r.run_id), '') as company
			from mart.annual_report r join mart.publication p on p.run_id = r.run_id
			""";

	private final JdbcClient database;

	ReportQueries(JdbcClient database) {
		this.database = database;
	}

	List<Report> all() {
		return this.database.sql(REPORTS + "order by r.year desc, company").query((row, number) -> report(row)).list();
	}

	Optional<Report> find(UUID company, int year) {
		return this.database.sql(REPORTS + "where r.tenant_id = ? and r.year = ?")
			.params(company, year)
			.query((row, number) -> report(row))
			.optional();
	}

	/** The self-contained page, as the nightly run made it. */
	Optional<String> html(UUID company, int year) {
		return this.database.sql("""
				select r.html from mart.annual_report r join mart.publication p on p.run_id = r.run_id
				where r.tenant_id = ? and r.year = ?""").params(company, year).query(String.class).optional();
	}

	private static Report report(ResultSet row) throws SQLException {
		return new Report(row.getObject("tenant_id", UUID.class), row.getString("company"), row.getInt("year"),
				row.getObject("as_of", OffsetDateTime.class).toInstant(), row.getString("input_hash"));
	}

}
