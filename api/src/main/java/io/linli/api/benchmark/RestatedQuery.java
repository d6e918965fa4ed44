package io.linli.api.benchmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.kpi.Kpi;

/**
 * Sums the figures of the units of which some part was stated again: that part from the
 * restatement, the rest from the published run. A restatement has every figure of its
 * company's months, so months are taken from the one or from the other as a whole. One of
 * other formulas than the run's is no part of a sum with it.
 */
final class RestatedQuery {

	private static final String ASKED = "kpi = any(string_to_array(?, ',')) and month between ? and ? and (? or project_id = ?)";

	/** Parameters: twice those of {@link #ASKED}, then what is kept apart. */
	static final String SQL = """
			with restated as materialized (
			  select * from mart.restated_kpi r where superseded_by is null and #asked
			     and exists (select from mart.kpi k
			                  where k.run_id = (select run_id from mart.publication) and k.tenant_id = r.tenant_id
			                    and k.kpi = r.kpi and k.month = r.month and k.kpi_version = r.kpi_version)),
			cell as (
			  select tenant_id, tenant_name, project_id, project_name, month, kpi, kpi_version, as_of,
			         numerator, denominator, proven_numerator, proven_denominator, open_overdue, unmeasured,
			         filed_numerator, filed_denominator, filed_proven_numerator, filed_proven_denominator,
			         filed_open_overdue, filed_unmeasured, number, limits_on, reason, restated_by, restated_at
			  from restated
			  union all
			  select tenant_id, tenant_name, project_id, project_name, month, kpi, kpi_version, as_of,
			         numerator, denominator, proven_numerator, proven_denominator, open_overdue, unmeasured,
			         numerator, denominator, proven_numerator, proven_denominator, open_overdue, unmeasured,
			         null, null, null, null, null
			  from mart.kpi k
			  where run_id = (select run_id from mart.publication) and #asked and exists (select from restated)
			    and not exists (select from restated r
			                     where r.tenant_id = k.tenant_id and r.kpi = k.kpi and r.month = k.month)),
			unit as (
			  select *, case when ? then tenant_id end as company_id, case when ? then tenant_name end as company,
			         case when ? then project_id end as only_project_id, case when ? then project_name end as project,
			         case when ? then month end as only_month
			  from cell)
			select kpi, max(kpi_version) as kpi_version, max(as_of) filter (where number is not null) as as_of, company_id, max(company) as company,
			       only_project_id as project_id, max(project) as project, only_month as month, #sums,
			       (array_agg(limits_on order by restated_at desc nulls last))[1] as limits_on,
			       (array_agg(reason order by restated_at desc nulls last))[1] as reason,
			       (array_agg(restated_by order by restated_at desc nulls last))[1] as restated_by,
			       max(restated_at) as restated_at,
			       count(distinct (tenant_id, number)) filter (where number is not null) as restatements
			from unit group by kpi, company_id, only_project_id, only_month having count(number) > 0
			limit ?"""
		.replace("#asked", ASKED)
		.replace("#sums", sums());

	private RestatedQuery() {
	}

	private static String sums() {
		return Stream.of("", "filed_")
			.flatMap((prefix) -> Stream
				.of("numerator", "denominator", "proven_numerator", "proven_denominator", "open_overdue", "unmeasured")
				.map(prefix::concat))
			.map((column) -> "sum(" + column + ")::bigint as " + column)
			.collect(Collectors.joining(", "));
	}

	static RestatedFigure figure(Kpi kpi, ResultSet row) throws SQLException {
		return new RestatedFigure(kpi, BenchmarkQueries.counts(row, ""), BenchmarkQueries.counts(row, "filed_"),
				row.getObject("as_of", OffsetDateTime.class), row.getObject("limits_on", LocalDate.class),
				row.getString("reason"), row.getString("restated_by"),
				row.getObject("restated_at", OffsetDateTime.class), row.getInt("restatements"));
	}

}
