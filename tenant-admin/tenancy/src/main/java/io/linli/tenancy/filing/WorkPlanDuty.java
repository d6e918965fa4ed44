package io.linli.tenancy.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How the plans of a year stand (P-01): the type {@code WorkPlanDuty}.
 *
 * @param daysLeft until the day by which they are due; negative: so many days too late
 * @param owed whether the company owes one of its own: false where it came after that day
 * @param projectsWithout how many of the projects that the caller sees owe one and have
 * filed none
 */
public record WorkPlanDuty(LocalDate dueOn, int daysLeft, boolean owed, boolean companyFiled, int projectsWithout,
		boolean late) {

	/** Its row; parameters: now, and the year. */
	public static final String SELECT = """
			select due.due_on, (?::timestamptz at time zone company_zone())::date, company_came_by(due.due_on),
			       exists (select from work_plan w where w.project_id is null and w.year = asked.year and w.filed_at is not null),
			       (select count(*) from project p where came_by(p.created_at, p.time_zone, due.due_on) and not exists (select from work_plan w
			          where w.tenant_id = p.tenant_id and w.project_id = p.id and w.year = asked.year and w.filed_at is not null))::integer
			  from (select ?::integer as year) asked
			 cross join lateral (select filing_due_on(current_tenant(), 'WORK_PLAN', asked.year) as due_on) due""";

	/** A row of {@link #SELECT}. */
	public static WorkPlanDuty of(ResultSet row) throws SQLException {
		DueDay due = new DueDay(Objects.requireNonNull(row.getObject(1, LocalDate.class)));
		LocalDate today = Objects.requireNonNull(row.getObject(2, LocalDate.class));
		return of(due, today, row.getBoolean(3), row.getBoolean(4), row.getInt(5));
	}

	static WorkPlanDuty of(DueDay due, LocalDate today, boolean owed, boolean companyFiled, int projectsWithout) {
		return new WorkPlanDuty(due.dueOn(), due.daysLeft(today), owed, companyFiled, projectsWithout,
				due.isOver(today) && ((owed && !companyFiled) || projectsWithout > 0));
	}

	/** Whether the company owes a plan of its own that is not filed. */
	public boolean companyWithout() {
		return this.owed && !this.companyFiled;
	}

	/** Whether a plan is owed and not filed. */
	public boolean open() {
		return companyWithout() || this.projectsWithout > 0;
	}

}
