package io.linli.console.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.console.workplace.Times;
import io.linli.console.workplace.Workplace;
import io.linli.kpi.report.AnnualReport;
import io.linli.tenancy.filing.PartBook;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the reports that the wall shows: a company's own, as they are published and as
 * its filings keep them; or of a group's companies what the group may read of the
 * published ones.
 */
@Repository
class ReportQueries {

	private static final String PUBLISHED = """
			select r.tenant_id, r.year, 0 as revision, null::uuid as filing, r.as_of, mart.newer_than(r.as_of) as newer, r.input_hash, coalesce(octet_length(r.json), 0) as size, r.run_id,
			       coalesce(mart.company_name(r.tenant_id, r.run_id),
			                (select t.name from tenant t where t.tenant_id = r.tenant_id), '') as company
			  from %s r join mart.publication p on p.run_id = r.run_id
			""";

	private static final String FILED = """
			select f.tenant_id, f.year, f.revision, f.id as filing, f.as_of, f.newer_as_of as newer, f.input_hash, coalesce(octet_length(f.json), 0) as size, f.run_id, t.name as company
			  from report_filing f join tenant t on t.tenant_id = f.tenant_id
			 where f.tenant_id = ? and f.year = ? and f.revision = ? and f.html is not null""";

	private static final String KEPT = """
			select f.tenant_id, f.year, f.revision, f.id as filing, f.as_of, f.newer_as_of as newer, f.input_hash, coalesce(octet_length(f.json), 0) as size, f.run_id, t.name as company
			  from report_filing f join tenant t on t.tenant_id = f.tenant_id
			 where f.tenant_id = ? and f.html is not null and f.status <> 'DROPPED' order by f.year desc, f.revision desc""";

	private static final String YEARS = "select distinct r.year from %s r join mart.publication p on p.run_id = r.run_id";

	private static final String OWN_YEARS = YEARS + " union select year from report_filing order by year desc";

	private final JdbcClient database;

	private final PartBook parts;

	ReportQueries(JdbcClient database, JsonMapper json) {
		this.database = database;
		this.parts = new PartBook(this::list, (text) -> json.readValue(text, Map.class));
	}

	/** The years of which there is a report. */
	List<Integer> years(Workplace workplace) {
		var sql = (workplace instanceof Workplace.Group) ? YEARS + " order by r.year desc" : OWN_YEARS;
		return this.database.sql(sql.formatted(table(workplace))).query((row, number) -> row.getInt(1)).list();
	}

	/** The published reports on a year, by company. */
	List<Edition> published(Workplace workplace, int year) {
		return this.database
			.sql(PUBLISHED.formatted(table(workplace)) + "where r.year = ? order by company, r.tenant_id")
			.param(year)
			.query((row, number) -> edition(row))
			.list();
	}

	/**
	 * One of them, or one that a filing keeps.
	 * @param revision of the filing; 0: the published one
	 */
	Optional<Edition> find(Workplace workplace, UUID company, int year, int revision) {
		var asked = (revision > 0) ? this.database.sql(FILED).params(company, year, revision)
				: this.database.sql(PUBLISHED.formatted(table(workplace)) + "where r.tenant_id = ? and r.year = ?")
					.params(company, year);
		return asked.query((row, number) -> edition(row)).optional();
	}

	/** All of a company that can be shown, the latest year and filing first. */
	List<Edition> editions(Workplace workplace, UUID company) {
		var published = this.database
			.sql(PUBLISHED.formatted(table(workplace)) + "where r.tenant_id = ? order by r.year desc")
			.param(company)
			.query((row, number) -> edition(row))
			.list();
		if (workplace instanceof Workplace.Group) {
			return published;
		}
		var kept = this.database.sql(KEPT).param(company).query((row, number) -> edition(row)).list();
		return Stream.concat(kept.stream(), published.stream())
			.sorted(Comparator.comparing(Edition::year).reversed())
			.toList();
	}

	/** The self-contained page, as the nightly run made it. */
	Optional<String> html(Workplace workplace, Edition edition) {
		return text(workplace, edition, "html");
	}

	/** The same as data; empty where none were made. */
	Optional<String> json(Workplace workplace, Edition edition) {
		return edition.data() ? text(workplace, edition, "json") : Optional.empty();
	}

	private Optional<String> text(Workplace workplace, Edition edition, String column) {
		var asked = edition.published()
				? this.database
					.sql("select r." + column + " from " + table(workplace)
							+ " r join mart.publication p on p.run_id = r.run_id where r.tenant_id = ? and r.year = ?")
					.params(edition.companyId(), edition.year())
				: this.database
					.sql("select " + column + " from report_filing where tenant_id = ? and year = ? and revision = ?")
					.params(edition.companyId(), edition.year(), edition.revision());
		return asked.query(String.class).optional();
	}

	/** How a project is called, where the reader sees it. */
	Optional<String> project(UUID project) {
		return this.database.sql("select name from project where id = ?").param(project).query(String.class).optional();
	}

	/** How the reader's group is called. */
	String group() {
		return this.parts.name();
	}

	/** Companies of the reader's group that have figures of a year and no report. */
	List<AnnualReport.Unit> missing(int year, Set<String> there) {
		return this.parts.missing(year, there);
	}

	/** A centre's report as a whole, for its page and papers. */
	Optional<PartBook.Part> centre(int year, UUID project) {
		return this.parts.centre(year, project);
	}

	/** The same of the reader's group. */
	Optional<PartBook.Part> ofGroup(int year) {
		return this.parts.group(year);
	}

	private <T> List<T> list(String sql, List<?> arguments, RowMapper<T> mapper) {
		return this.database.sql(sql).params(arguments).query(mapper).list();
	}

	/** A group reads the months in which a company belonged to it. */
	private static String table(Workplace workplace) {
		return (workplace instanceof Workplace.Group) ? "mart.group_report" : "mart.annual_report";
	}

	private static Edition edition(ResultSet row) throws SQLException {
		return new Edition(Objects.requireNonNull(row.getObject("tenant_id", UUID.class)), row.getString("company"),
				row.getInt("year"), row.getInt("revision"), row.getObject("filing", UUID.class),
				Objects.requireNonNull(row.getObject("run_id", UUID.class)), Times.at(row, "as_of"),
				Times.atOrNull(row, "newer"), row.getString("input_hash"), row.getInt("size"));
	}

}
