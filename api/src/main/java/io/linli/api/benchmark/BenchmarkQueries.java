package io.linli.api.benchmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the published run: all of it that the wall shows, summed by the database.
 */
@Component
class BenchmarkQueries {

	private static final int MOST_FIGURES = 10_000;

	private static final UUID NO_PROJECT = new UUID(0, 0);

	private static final String FIGURES = """
			with cell as (
			  select kpi, kpi_version, as_of, numerator, denominator, proven_numerator, proven_denominator, open_overdue,
			         unmeasured,
			         case when ? then tenant_id end as company_id, case when ? then tenant_name end as company,
			         case when ? then project_id end as project_id, case when ? then project_name end as project,
			         case when ? then month end as month
			  from mart.kpi
			  where run_id = (select run_id from mart.publication) and kpi = any(string_to_array(?, ','))
			    and month between ? and ? and (? or project_id = ?))
			select kpi, max(kpi_version) as kpi_version, max(as_of) as as_of, company_id, max(company) as company,
			       project_id, max(project) as project, month, sum(numerator)::bigint as numerator,
			       sum(denominator)::bigint as denominator, sum(proven_numerator)::bigint as proven_numerator,
			       sum(proven_denominator)::bigint as proven_denominator, sum(open_overdue)::bigint as open_overdue,
			       sum(unmeasured)::bigint as unmeasured
			from cell group by kpi, company_id, project_id, month
			order by array_position(string_to_array(?, ','), kpi), max(company), company_id, max(project), project_id,
			         month
			limit ?""";

	private static final String RUN = """
			select as_of, kpi_version, input_hash, finished_at
			from mart.run where id = (select run_id from mart.publication)""";

	private final TenantReads reads;

	BenchmarkQueries(TenantReads reads) {
		this.reads = reads;
	}

	/**
	 * The figures, none before the first run.
	 * @throws RefusedException when they would be too many for one answer
	 */
	List<KpiFigure> figures(Question question) {
		List<KpiFigure> figures = this.reads.list(FIGURES, arguments(question), (row, number) -> figure(row));
		if (figures.size() > MOST_FIGURES) {
			throw new RefusedException(UserError.invalid(
					"These are more than 10,000 figures; ask for fewer months or KPIs, or keep less apart.",
					"groupBy"));
		}
		return figures;
	}

	/** Null before the first one. */
	@Nullable KpiRun published() {
		List<KpiRun> found = this.reads.list(RUN, List.of(), (row, number) -> new KpiRun(time(row, "as_of"),
				row.getString("kpi_version"), row.getString("input_hash"), time(row, "finished_at")));
		return found.isEmpty() ? null : found.getFirst();
	}

	private static List<Object> arguments(Question question) {
		boolean company = question.apart(KpiGrouping.COMPANY);
		boolean project = question.apart(KpiGrouping.PROJECT);
		String codes = question.kpis().stream().map(Kpi::code).collect(Collectors.joining(","));
		UUID only = question.projectId();
		return List.of(company, company, project, project, question.apart(KpiGrouping.MONTH), codes,
				question.period().from().atDay(1), question.period().to().atDay(1), only == null,
				(only != null) ? only : NO_PROJECT, codes, MOST_FIGURES + 1);
	}

	private static KpiFigure figure(ResultSet row) throws SQLException {
		Kpi kpi = Registry.find(row.getString("kpi")).orElseThrow();
		Figure figure = new Figure(row.getLong("numerator"), row.getLong("denominator"),
				row.getLong("proven_numerator"), row.getLong("proven_denominator"), row.getLong("open_overdue"),
				row.getLong("unmeasured"));
		return new KpiFigure(kpi, row.getInt("kpi_version"), unit(row), figure, time(row, "as_of"));
	}

	private static KpiUnit unit(ResultSet row) throws SQLException {
		LocalDate month = row.getObject("month", LocalDate.class);
		return new KpiUnit(id("Company", row.getObject("company_id", UUID.class)), row.getString("company"),
				id("Project", row.getObject("project_id", UUID.class)), row.getString("project"),
				(month != null) ? YearMonth.from(month) : null);
	}

	private static @Nullable String id(String type, @Nullable UUID key) {
		return (key != null) ? new GlobalId(type, key).encode() : null;
	}

	private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class);
	}

}
