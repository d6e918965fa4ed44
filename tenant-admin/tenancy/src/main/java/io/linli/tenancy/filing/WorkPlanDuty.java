package io.linli.tenancy.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How the plans of a year stand (P-01): the type {@code WorkPlanDuty}.
 *
 * @param daysLeft until the day by which they are due; negative: so many days too late
 * @param projectsWithout how many of the projects that the caller sees have filed none
 */
public record WorkPlanDuty(LocalDate dueOn, int daysLeft, boolean companyFiled, int projectsWithout, boolean late) {

	/** Its row; parameters: now, and the year. */
	public static final String SELECT = """
			select filing_due_on(current_tenant(), 'WORK_PLAN', asked.year), (?::timestamptz at time zone company_zone())::date,
			       exists (select from work_plan w where w.project_id is null and w.year = asked.year and w.filed_at is not null),
			       (select count(*) from project p where not exists (select from work_plan w
			          where w.tenant_id = p.tenant_id and w.project_id = p.id and w.year = asked.year and w.filed_at is not null))::integer
			  from (select ?::integer as year) asked""";

	/** A row of {@link #SELECT}. */
	public static WorkPlanDuty of(ResultSet row) throws SQLException {
		DueDay due = new DueDay(Objects.requireNonNull(row.getObject(1, LocalDate.class)));
		LocalDate today = Objects.requireNonNull(row.getObject(2, LocalDate.class));
		boolean companyFiled = row.getBoolean(3);
		int projectsWithout = row.getInt(4);
		return new WorkPlanDuty(due.dueOn(), due.daysLeft(today), companyFiled, projectsWithout,
				due.isOver(today) && !(companyFiled && projectsWithout == 0));
	}

}
