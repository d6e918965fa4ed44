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
 */
public record ReportDuty(LocalDate dueOn, int daysLeft, boolean filed, boolean atRisk, boolean late) {

	/** Its row; parameters: now, and the year. */
	public static final String SELECT = """
			select filing_due_on(current_tenant(), 'SATISFACTION_REPORT', asked.year), (?::timestamptz at time zone company_zone())::date,
			       filed.due_on, filed.late
			  from (select ?::integer as year) asked left join lateral (select due_on, late from report_filing
			         where year = asked.year and status = 'FILED' order by revision limit 1) filed on true""";

	static ReportDuty of(DueDay due, LocalDate today, boolean filed, boolean filedLate) {
		return new ReportDuty(due.dueOn(), due.daysLeft(today), filed, !filed && due.isNear(today),
				filed ? filedLate : due.isOver(today));
	}

	/**
	 * A row of the day that is in force, today, and of what was filed first its day,
	 * where it has kept one, and whether that was late.
	 */
	public static ReportDuty of(ResultSet row) throws SQLException {
		LocalDate today = Objects.requireNonNull(row.getObject(2, LocalDate.class));
		LocalDate kept = row.getObject(3, LocalDate.class);
		LocalDate due = (kept != null) ? kept : Objects.requireNonNull(row.getObject(1, LocalDate.class));
		Boolean late = row.getObject(4, Boolean.class);
		return of(new DueDay(due), today, late != null, Boolean.TRUE.equals(late));
	}

}
