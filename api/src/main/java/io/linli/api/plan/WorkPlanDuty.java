package io.linli.api.plan;

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
record WorkPlanDuty(LocalDate dueOn, int daysLeft, boolean companyFiled, int projectsWithout, boolean late) {

	static WorkPlanDuty of(ResultSet row) throws SQLException {
		DueDay due = new DueDay(Objects.requireNonNull(row.getObject(1, LocalDate.class)));
		LocalDate today = Objects.requireNonNull(row.getObject(2, LocalDate.class));
		boolean companyFiled = row.getBoolean(3);
		int projectsWithout = row.getInt(4);
		return new WorkPlanDuty(due.dueOn(), due.daysLeft(today), companyFiled, projectsWithout,
				due.isOver(today) && !(companyFiled && projectsWithout == 0));
	}

}
