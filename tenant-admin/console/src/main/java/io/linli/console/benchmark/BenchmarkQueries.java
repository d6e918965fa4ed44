package io.linli.console.benchmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.linli.console.workplace.Times;
import io.linli.console.workplace.Workplace;
import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what the published run knows of a company or a group; to be called inside the
 * wall.
 */
@Repository
class BenchmarkQueries {

	private static final int NIGHTS = 7;

	private static final List<String> COUNTS = List.of("numerator", "denominator", "proven_numerator",
			"proven_denominator", "open_overdue", "unmeasured");

	private final JdbcClient database;

	BenchmarkQueries(JdbcClient database) {
		this.database = database;
	}

	/** What takes longer is given up, and a page says so. */
	void giveUpAfterSeconds(int seconds) {
		this.database.sql("select set_config('statement_timeout', ?, true)")
			.param(seconds + "s")
			.query(String.class)
			.single();
	}

	Optional<Run> published() {
		return this.database.sql("""
				select r.id, r.as_of, r.kpi_version, p.published_at, mart.newer_than(r.as_of) as newer
				from mart.publication p join mart.run r on r.id = p.run_id""")
			.query((row, number) -> new Run(row.getObject("id", UUID.class), Times.at(row, "as_of"),
					row.getString("kpi_version"), Times.at(row, "published_at"), Times.atOrNull(row, "newer")))
			.optional();
	}

	/** The last attempts of the nightly job, the latest first. */
	List<Night> nights() {
		return this.database.sql(
				"select as_of, status, started_at, finished_at, failure from mart.night order by started_at desc, id limit ?")
			.param(NIGHTS)
			.query((row, number) -> new Night(Times.at(row, "as_of"), row.getString("status"),
					Times.at(row, "started_at"), Times.atOrNull(row, "finished_at"), row.getString("failure")))
			.list();
	}

	Known known(Run run, Workplace workplace) {
		var companies = new LinkedHashSet<Known.Company>();
		var months = new ArrayList<YearMonth>();
		this.database
			.sql("select tenant_id, month, max(tenant_name) as company from mart.scorecard where run_id = ? and "
					+ owner(workplace) + " = ? group by tenant_id, month order by company, tenant_id")
			.params(run.id(), workplace.id())
			.query((row) -> {
				companies.add(new Known.Company(row.getObject("tenant_id", UUID.class), row.getString("company")));
				months.add(month(row));
			});
		return new Known(List.copyOf(companies), months.stream().distinct().sorted().toList());
	}

	/**
	 * All projects in reading order, also those of which the run has nothing of the KPI:
	 * nobody is dropped.
	 * @param company only its projects; null for all
	 * @param project only this one; null for all
	 */
	List<ProjectFigures> projects(Run run, Workplace workplace, Kpi kpi, Period period, @Nullable UUID company,
			@Nullable UUID project) {
		var found = new LinkedHashMap<Project, Map<YearMonth, Figure>>();
		this.database
			.sql("select tenant_id, tenant_name, project_id, project_name, month, " + counts(kpi)
					+ " from mart.scorecard where run_id = ? and " + owner(workplace) + " = ? and month between ? and ?"
					+ " and tenant_id = coalesce(?, tenant_id) and project_id = coalesce(?, project_id)"
					+ " order by tenant_name, tenant_id, project_name, project_id, month")
			.params(run.id(), workplace.id(), period.from().atDay(1), period.to().atDay(1))
			.param(company)
			.param(project)
			.query((row) -> {
				found.computeIfAbsent(project(row), (each) -> new LinkedHashMap<>()).put(month(row), figure(row));
			});
		return found.entrySet().stream().map((each) -> new ProjectFigures(each.getKey(), each.getValue())).toList();
	}

	/** A project that the run knows in any month, by its latest name. */
	Optional<Project> project(Run run, Workplace workplace, @Nullable UUID company, UUID project) {
		return this.database
			.sql("select tenant_id, tenant_name, project_id, project_name from mart.scorecard where run_id = ? and "
					+ owner(workplace) + " = ? and tenant_id = coalesce(?, tenant_id) and project_id = ?"
					+ " order by month desc limit 1")
			.params(run.id(), workplace.id())
			.param(company)
			.param(project)
			.query((row, number) -> project(row))
			.optional();
	}

	/** The index to be used: the wall itself allows either. */
	private static String owner(Workplace workplace) {
		return switch (workplace) {
			case Workplace.Group group -> "group_id";
			case Workplace.Company own -> "tenant_id";
			case Workplace.Platform none -> throw new IllegalArgumentException("The platform has no figures");
		};
	}

	private static String counts(Kpi kpi) {
		return String.join(", ", COUNTS.stream().map((count) -> kpi.column() + "_" + count + " as " + count).toList());
	}

	private static Project project(ResultSet row) throws SQLException {
		return new Project(row.getObject("tenant_id", UUID.class), row.getString("tenant_name"),
				row.getObject("project_id", UUID.class), row.getString("project_name"));
	}

	private static Figure figure(ResultSet row) throws SQLException {
		return new Figure(row.getLong("numerator"), row.getLong("denominator"), row.getLong("proven_numerator"),
				row.getLong("proven_denominator"), row.getLong("open_overdue"), row.getLong("unmeasured"));
	}

	private static YearMonth month(ResultSet row) throws SQLException {
		return YearMonth.from(row.getObject("month", LocalDate.class));
	}

}
