package io.linli.api.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.filing.Filing;
import io.linli.tenancy.filing.GroupFiling;
import org.jspecify.annotations.Nullable;

/**
 * What a company of the group has filed for a year: the type {@code CompanyFiling}.
 *
 * @param owed false: the company came here after the day by which it was due
 * @param projectsWithout of a work plan: how many projects owe one and have filed none
 */
record CompanyFiling(String companyId, String company, Filing filing, int year, LocalDate dueOn,
		@Nullable OffsetDateTime filedAt, boolean owed, boolean late, @Nullable Integer projectsWithout) {

	static CompanyFiling of(GroupFiling filing, int year) {
		return new CompanyFiling(new GlobalId("Company", filing.companyId()).encode(), filing.company(),
				filing.filing(), year, filing.dueOn(), filing.filedAt(), filing.owed(), filing.late(),
				filing.projectsWithout());
	}

}
