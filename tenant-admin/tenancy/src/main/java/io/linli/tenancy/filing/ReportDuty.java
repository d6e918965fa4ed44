package io.linli.tenancy.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How the filing of a year's satisfaction report stands (P-02): the type
 * {@code ReportDuty}.
 *
 * @param daysLeft until the day by which it is due; negative: so many days too late
 * @param owed false: the company came here after that day
 */
public record ReportDuty(LocalDate dueOn, int daysLeft, boolean owed, boolean filed, boolean atRisk, boolean late) {

	/** Its row; parameters: now, and the year. */
	public static final String SELECT = """
			select due.due_on, (?::timestamptz at time zone company_zone())::date, company_came_by(due.due_on), filed.late
			  from (select ?::integer as year) asked left join lateral (select due_on, late from report_filing
			         where year = asked.year and status = 'FILED' order by revision limit 1) filed on true
			 cross join lateral (select filing_due_on(filed.due_on, current_tenant(), 'SATISFACTION_REPORT', asked.year) as due_on) due""";

	/** Whether it is owed, not filed, and its day over. */
	public boolean missed() {
		return this.late && !this.filed;
	}

	static ReportDuty of(DueDay due, LocalDate today, boolean owed, boolean filed, boolean filedLate) {
		return new ReportDuty(due.dueOn(), due.daysLeft(today), owed, filed, owed && !filed && due.isNear(today),
				filed ? filedLate : owed && due.isOver(today));
	}

	/**
	 * A row of the day that counts, today, whether the company had come by that day, and
	 * whether what was filed first was late.
	 */
	public static ReportDuty of(ResultSet row) throws SQLException {
		DueDay due = new DueDay(Objects.requireNonNull(row.getObject(1, LocalDate.class)));
		LocalDate today = Objects.requireNonNull(row.getObject(2, LocalDate.class));
		Boolean late = row.getObject(4, Boolean.class);
		return of(due, today, row.getBoolean(3), late != null, Boolean.TRUE.equals(late));
	}

}
