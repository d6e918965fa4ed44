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
 * @param late filed after its day; or not filed, and that is over
 * @param daysLeft until the day by which it is due; negative: so many days too late
 * @param projectsWithout of a work plan: how many projects have filed none; null of a
 * report
 */
public record GroupFiling(UUID companyId, String company, Filing filing, LocalDate dueOn,
		@Nullable OffsetDateTime filedAt, boolean late, int daysLeft, @Nullable Integer projectsWithout) {

	/** Its rows, by company, the report first; parameters: the year, and now. */
	public static final String SELECT = """
			select company_id, company, filing, due_on, filed_at, filed_late, today, open_projects
			  from company_filing(?, ?) order by company, company_id, filing desc""";

	/** A row of {@link #SELECT}. */
	public static GroupFiling of(ResultSet row) throws SQLException {
		DueDay due = new DueDay(Objects.requireNonNull(row.getObject(4, LocalDate.class)));
		LocalDate today = Objects.requireNonNull(row.getObject(7, LocalDate.class));
		OffsetDateTime filedAt = row.getObject(5, OffsetDateTime.class);
		return new GroupFiling(Objects.requireNonNull(row.getObject(1, UUID.class)), row.getString(2),
				Filing.valueOf(row.getString(3)), due.dueOn(), filedAt,
				(filedAt != null) ? row.getBoolean(6) : due.isOver(today), due.daysLeft(today),
				row.getObject(8, Integer.class));
	}

}
