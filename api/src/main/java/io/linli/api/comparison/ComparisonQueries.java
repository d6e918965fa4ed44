package io.linli.api.comparison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.linli.api.benchmark.KpiUnit;
import io.linli.api.benchmark.Period;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.tenancy.TenantReads;
import io.linli.tenancy.TenantReads.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the projects of a comparison from the published run: all that the wall shows.
 */
@Component
class ComparisonQueries {

	private static final int MOST_PROJECTS = 2_000;

	/** Also those for which the run has nothing of the KPI: they are not dropped. */
	private static final String PROJECTS = """
			with known as (
			  select tenant_id, project_id, max(tenant_name) as company, max(project_name) as project, max(as_of) as as_of
			    from mart.scorecard
			   where run_id = (select run_id from mart.publication) and month between ? and ?
			   group by tenant_id, project_id),
			counted as (
			  select tenant_id, project_id, max(kpi_version) as kpi_version, sum(numerator)::bigint as numerator,
			         sum(denominator)::bigint as denominator, sum(open_overdue)::bigint as open_overdue,
			         sum(unmeasured)::bigint as unmeasured
			    from mart.kpi
			   where run_id = (select run_id from mart.publication) and kpi = ? and month between ? and ?
			   group by tenant_id, project_id)
			select known.*, coalesce(kpi_version, 0) as kpi_version, coalesce(numerator, 0) as numerator,
			       coalesce(denominator, 0) as denominator, coalesce(open_overdue, 0) as open_overdue,
			       coalesce(unmeasured, 0) as unmeasured
			  from known left join counted using (tenant_id, project_id)
			 order by company, tenant_id, project, project_id
			 limit ?""";

	private static final String STRATA = """
			select project_id, level_rank || '/' || stratum as stratum, sum(numerator)::bigint as numerator,
			       sum(denominator)::bigint as denominator
			  from mart.case_mix where kpi = ? and month between ? and ? group by 1, 2""";

	/** Where facts are of one kind, only the contract's level tells them apart. */
	private static final String LEVELS = """
			select project_id, level_rank::text as stratum, sum(numerator)::bigint as numerator,
			       sum(denominator)::bigint as denominator
			  from mart.kpi
			 where run_id = (select run_id from mart.publication) and kpi = ? and month between ? and ? group by 1, 2""";

	private record Read(int kpiVersion, OffsetDateTime asOf, ProjectComparison.Entry entry) {
	}

	private final TenantReads reads;

	ComparisonQueries(TenantReads reads) {
		this.reads = reads;
	}

	/**
	 * The comparison by one KPI, all of one run; null where the run knows no project in
	 * these months.
	 * @param mixed whether the case mix is asked for as well
	 * @throws RefusedException when there would be too many projects for one answer
	 */
	@Nullable ProjectComparison projects(String code, Period period, boolean mixed) {
		Object from = period.from().atDay(1);
		Object to = period.to().atDay(1);
		Kpi kpi = Registry.find(code).orElseThrow();
		Query<Object> projects = new Query<>(PROJECTS, List.of(from, to, code, from, to, MOST_PROJECTS + 1),
				(row, number) -> read(row));
		List<List<Object>> both = this.reads
			.lists(mixed ? List.of(projects, strata(kpi, from, to)) : List.of(projects));
		List<Read> found = both.getFirst().stream().map(Read.class::cast).toList();
		if (found.size() > MOST_PROJECTS) {
			throw new RefusedException(
					UserError.invalid("These are more than 2,000 projects; ask for fewer months.", "from"));
		}
		return found.isEmpty() ? null
				: ProjectComparison.of(kpi, found.stream().mapToInt(Read::kpiVersion).max().orElse(0),
						found.getFirst().asOf(), found.stream().map(Read::entry).toList(), mixed
								? ProjectStrata
									.of(both.getLast().stream().map(ProjectStrata.Stratum.class::cast).toList())
								: null);
	}

	private static Query<Object> strata(Kpi kpi, Object from, Object to) {
		return new Query<>(kpi.subject().strata().isEmpty() ? LEVELS : STRATA, List.of(kpi.code(), from, to),
				(row, number) -> new ProjectStrata.Stratum(
						new GlobalId("Project", row.getObject("project_id", UUID.class)).encode(),
						row.getString("stratum"),
						new Figure(row.getLong("numerator"), row.getLong("denominator"), 0, 0, 0, 0)));
	}

	private static Read read(ResultSet row) throws SQLException {
		KpiUnit unit = KpiUnit.project(row.getObject("tenant_id", UUID.class), row.getString("company"),
				row.getObject("project_id", UUID.class), row.getString("project"));
		Figure figure = new Figure(row.getLong("numerator"), row.getLong("denominator"), 0, 0,
				row.getLong("open_overdue"), row.getLong("unmeasured"));
		return new Read(row.getInt("kpi_version"), row.getObject("as_of", OffsetDateTime.class),
				new ProjectComparison.Entry(unit, figure));
	}

}
