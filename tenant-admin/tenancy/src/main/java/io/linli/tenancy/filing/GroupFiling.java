package io.linli.tenancy.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That a company of the group has filed something for a year, and when; never what stands
 * in it (P-01, P-02).
 *
 * @param filedAt its first filing, by the server's clock; null: not filed
 * @param owed false: the company came here after the day by which it was due
 * @param late filed after its day; or owed and not filed, and that is over
 * @param daysLeft until the day by which it is due; negative: so many days too late
 * @param projectsWithout of a work plan: how many projects owe one and have filed none;
 * null of a report
 */
public record GroupFiling(UUID companyId, String company, Filing filing, LocalDate dueOn,
		@Nullable OffsetDateTime filedAt, boolean owed, boolean late, int daysLeft, @Nullable Integer projectsWithout) {

	/** Its rows, by company, the plan first; parameters: the year, and now. */
	public static final String SELECT = """
			select company_id, company, filing, due_on, filed_at, filed_late, today, owed, open_projects
			  from company_filing(?, ?) order by company, company_id, filing desc""";

	/** A row of {@link #SELECT}. */
	public static GroupFiling of(ResultSet row) throws SQLException {
		DueDay due = new DueDay(Objects.requireNonNull(row.getObject(4, LocalDate.class)));
		LocalDate today = Objects.requireNonNull(row.getObject(7, LocalDate.class));
		OffsetDateTime filedAt = row.getObject(5, OffsetDateTime.class);
		boolean owed = row.getBoolean(8);
		return new GroupFiling(Objects.requireNonNull(row.getObject(1, UUID.class)), row.getString(2),
				Filing.valueOf(row.getString(3)), due.dueOn(), filedAt, owed,
				(filedAt != null) ? row.getBoolean(6) : owed && due.isOver(today), due.daysLeft(today),
				row.getObject(9, Integer.class));
	}

	/** Whether something is owed and not filed; of plans also that of a project. */
	public boolean open() {
		return (this.owed && this.filedAt == null) || Objects.requireNonNullElse(this.projectsWithout, 0) > 0;
	}

	/** Whether something was filed too late, or is open and its day over. */
	public boolean overdue() {
		return this.late || missed();
	}

	/** Whether something is open and its day over. */
	public boolean missed() {
		return open() && this.daysLeft < 0;
	}

}
