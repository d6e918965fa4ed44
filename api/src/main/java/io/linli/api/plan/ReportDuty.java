package io.linli.api.plan;

import java.time.LocalDate;

/**
 * How the filing of a year's satisfaction report stands (P-02): the type
 * {@code ReportDuty}.
 *
 * @param daysLeft until the day by which it is due; negative: so many days too late
 */
record ReportDuty(LocalDate dueOn, int daysLeft, boolean filed, boolean atRisk, boolean late) {

	static ReportDuty of(DueDay due, LocalDate today, boolean filed, boolean filedLate) {
		return new ReportDuty(due.dueOn(), due.daysLeft(today), filed, !filed && due.isNear(today),
				filed ? filedLate : due.isOver(today));
	}

}
