package io.linli.api.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.GlobalId;
import org.jspecify.annotations.Nullable;

/**
 * What a company of the group has filed for a year: the type {@code CompanyFiling}.
 *
 * @param projectsWithout of a work plan: how many projects have filed none
 */
record CompanyFiling(String companyId, String company, Filing filing, int year, LocalDate dueOn,
		@Nullable OffsetDateTime filedAt, boolean late, @Nullable Integer projectsWithout) {

	/** Parameters: the year, and now. */
	static final String SELECT = """
			select company_id, company, filing, due_on, filed_at, filed_late, today, open_projects
			  from company_filing(?, ?) order by company, company_id, filing desc""";

	static CompanyFiling of(ResultSet row, int year) throws SQLException {
		DueDay due = new DueDay(Objects.requireNonNull(row.getObject(4, LocalDate.class)));
		OffsetDateTime filedAt = row.getObject(5, OffsetDateTime.class);
		boolean late = (filedAt != null) ? row.getBoolean(6)
				: due.isOver(Objects.requireNonNull(row.getObject(7, LocalDate.class)));
		return new CompanyFiling(new GlobalId("Company", row.getObject(1, UUID.class)).encode(), row.getString(2),
				Filing.valueOf(row.getString(3)), year, due.dueOn(), filedAt, late, row.getObject(8, Integer.class));
	}

}
