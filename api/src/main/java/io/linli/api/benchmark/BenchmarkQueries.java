package io.linli.api.benchmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
	 * @param restated also what was stated again of them
	 * @throws RefusedException when they would be too many for one answer
	 */
	List<KpiFigure> figures(Question question, boolean restated) {
		Query<KpiFigure> published = new Query<>(FIGURES, arguments(question), (row, number) -> figure(row));
		List<List<KpiFigure>> found = this.reads
			.lists(restated ? List.of(published, restated(question)) : List.of(published));
		List<KpiFigure> figures = found.getFirst();
		if (figures.size() > MOST_FIGURES) {
			throw new RefusedException(UserError.invalid(
					"These are more than 10,000 figures; ask for fewer months or KPIs, or keep less apart.",
					"groupBy"));
		}
		return restated ? marked(figures, found.getLast()) : figures;
	}

	private static List<KpiFigure> marked(List<KpiFigure> figures, List<KpiFigure> restated) {
		Map<List<Object>, KpiFigure> byUnit = new HashMap<>();
		restated.forEach((figure) -> byUnit.put(List.of(figure.kpi().code(), figure.unit().key()), figure));
		return figures.stream().map((figure) -> {
			KpiFigure again = byUnit.get(List.of(figure.kpi().code(), figure.unit().key()));
			return (again != null) ? figure.with(again.restated()) : figure;
		}).toList();
	}

	private static Query<KpiFigure> restated(Question question) {
		List<Object> asked = asked(question);
		List<Object> arguments = new ArrayList<>(asked);
		arguments.addAll(asked);
		arguments.addAll(apart(question));
		arguments.add(MOST_FIGURES);
		return new Query<>(RestatedQuery.SQL, arguments, (row, number) -> {
			KpiFigure figure = figure(row);
			return figure.with(RestatedQuery.figure(figure.kpi(), row));
		});
	}

	/** Null before the first one. */
	@Nullable KpiRun published() {
		List<KpiRun> found = this.reads.list(RUN, List.of(), (row, number) -> new KpiRun(time(row, "as_of"),
				row.getString("kpi_version"), row.getString("input_hash"), time(row, "finished_at")));
		return found.isEmpty() ? null : found.getFirst();
	}

	private static List<Object> arguments(Question question) {
		List<Object> arguments = new ArrayList<>(apart(question));
		arguments.addAll(asked(question));
		arguments.addAll(List.of(codes(question), MOST_FIGURES + 1));
		return arguments;
	}

	private static List<Object> apart(Question question) {
		boolean company = question.apart(KpiGrouping.COMPANY);
		boolean project = question.apart(KpiGrouping.PROJECT);
		return List.of(company, company, project, project, question.apart(KpiGrouping.MONTH));
	}

	private static List<Object> asked(Question question) {
		UUID only = question.projectId();
		return List.of(codes(question), question.period().from().atDay(1), question.period().to().atDay(1),
				only == null, (only != null) ? only : NO_PROJECT);
	}

	private static String codes(Question question) {
		return question.kpis().stream().map(Kpi::code).collect(Collectors.joining(","));
	}

	private static KpiFigure figure(ResultSet row) throws SQLException {
		Kpi kpi = Registry.find(row.getString("kpi")).orElseThrow();
		return new KpiFigure(kpi, row.getInt("kpi_version"), KpiUnit.of(row), counts(row, ""), time(row, "as_of"),
				null);
	}

	/** The six counts of a row, under names with a prefix. */
	static Figure counts(ResultSet row, String prefix) throws SQLException {
		return new Figure(row.getLong(prefix + "numerator"), row.getLong(prefix + "denominator"),
				row.getLong(prefix + "proven_numerator"), row.getLong(prefix + "proven_denominator"),
				row.getLong(prefix + "open_overdue"), row.getLong(prefix + "unmeasured"));
	}

	private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class);
	}

}
