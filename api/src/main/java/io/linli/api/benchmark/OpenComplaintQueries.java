package io.linli.api.benchmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.TenantReads;
import org.springframework.stereotype.Component;

/**
 * Takes the median age of open complaints (K11) of the cases of the published run: a
 * company's and a group's of all theirs, never of what stands for their projects.
 */
@Component
class OpenComplaintQueries {

	private static final int MOST = 10_000;

	private static final UUID NO_PROJECT = new UUID(0, 0);

	private static final String SQL = """
			with aged as (
			  select month, responsibility, age_seconds / 86400.0 as days, as_of,
			         case when ? then tenant_id end as company_id, case when ? then tenant_name end as company,
			         case when ? then project_id end as project_id, case when ? then project_name end as project
			  from mart.open_complaint cross join generate_series(1, complaints)
			  where month between ? and ? and (? or project_id = ?))
			select company_id, max(company) as company, project_id, max(project) as project, month,
			       nullif(responsibility, '') as responsibility, count(*) as open,
			       percentile_cont(0.5) within group (order by days::float8) as median_days,
			       max(days)::float8 as oldest_days, count(*) filter (where days <= 7) as up_to_7,
			       count(*) filter (where days > 7 and days <= 30) as up_to_30,
			       count(*) filter (where days > 30 and days <= 90) as up_to_90,
			       count(*) filter (where days > 90) as over_90, max(as_of) as as_of
			from aged group by company_id, project_id, month, responsibility
			order by max(company), company_id, max(project), project_id, month, responsibility desc nulls last
			limit ?""";

	private final TenantReads reads;

	OpenComplaintQueries(TenantReads reads) {
		this.reads = reads;
	}

	/**
	 * Those of each month and responsibility.
	 * @param question of which the KPIs do not matter; months are always kept apart
	 * @throws RefusedException when they would be too many for one answer
	 */
	List<OpenComplaintAges> open(Question question) {
		List<OpenComplaintAges> found = this.reads.list(SQL, arguments(question), (row, number) -> of(row));
		if (found.size() > MOST) {
			throw new RefusedException(UserError
				.invalid("These are more than 10,000 lines; ask for fewer months, or keep less apart.", "groupBy"));
		}
		return found;
	}

	private static List<Object> arguments(Question question) {
		boolean company = question.apart(KpiGrouping.COMPANY);
		boolean project = question.apart(KpiGrouping.PROJECT);
		UUID only = question.projectId();
		List<Object> arguments = new ArrayList<>(List.of(company, company, project, project));
		arguments.addAll(List.of(question.period().from().atDay(1), question.period().to().atDay(1), only == null,
				(only != null) ? only : NO_PROJECT, MOST + 1));
		return arguments;
	}

	private static OpenComplaintAges of(ResultSet row) throws SQLException {
		return new OpenComplaintAges(KpiUnit.of(row), row.getString("responsibility"), row.getLong("open"),
				row.getDouble("median_days"), row.getDouble("oldest_days"), row.getLong("up_to_7"),
				row.getLong("up_to_30"), row.getLong("up_to_90"), row.getLong("over_90"),
				row.getObject("as_of", OffsetDateTime.class));
	}

}
