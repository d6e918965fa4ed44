package io.linli.job;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.Company;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Names of companies and projects, where they lie, and which group a company was in on a
 * day.
 */
record Directory(Map<String, Company> companies, Map<String, Project> projects, List<Membership> memberships) {

	/**
	 * A project.
	 *
	 * @param city empty where it is not known
	 */
	record Project(String name, String city) {
	}

	record Membership(String tenantId, String groupId, LocalDate from, @Nullable LocalDate until) {

		boolean holds(String tenant, LocalDate day) {
			return this.tenantId.equals(tenant) && !day.isBefore(this.from)
					&& (this.until == null || day.isBefore(this.until));
		}

	}

	static Directory of(Lake lake) {
		Map<String, Company> companies = new TreeMap<>();
		for (Row row : lake.table(Table.TENANT).collectAsList()) {
			companies.put(row.getAs("tenant_id"), new Company(row.getAs("tenant_id"), row.getAs("alias"),
					row.getAs("name"), row.<Boolean>getAs("generated")));
		}
		Map<String, Project> projects = new HashMap<>();
		for (Row row : lake.table(Table.PROJECT).collectAsList()) {
			projects.put(key(row.getAs("tenant_id"), row.getAs("id")),
					new Project(row.getAs("name"), row.getAs("city")));
		}
		List<Membership> memberships = lake.table(Table.GROUP_MEMBER)
			.collectAsList()
			.stream()
			.map((row) -> new Membership(row.getAs("tenant_id"), row.getAs("group_id"),
					row.<Date>getAs("effective_from").toLocalDate(), until(row)))
			.toList();
		return new Directory(companies, projects, memberships);
	}

	Company company(String tenantId) {
		@Nullable Company company = this.companies.get(tenantId);
		if (company == null) {
			throw new IllegalStateException("The lake has figures of an unknown company, " + tenantId);
		}
		return company;
	}

	/** One that the lake does not know goes by its id. */
	Project project(String tenantId, String projectId) {
		return this.projects.getOrDefault(key(tenantId, projectId), new Project(projectId, ""));
	}

	/** The project as reports name it. */
	AnnualReport.Unit unit(String tenantId, String projectId) {
		return new AnnualReport.Unit(projectId, project(tenantId, projectId).name());
	}

	/** A figure belongs to the group of the last day that it counts. */
	@Nullable String group(String tenantId, LocalDate day) {
		for (Membership membership : this.memberships) {
			if (membership.holds(tenantId, day)) {
				return membership.groupId();
			}
		}
		return null;
	}

	/** The groups in which a company has ever been. */
	List<String> groups(String tenantId) {
		return this.memberships.stream()
			.filter((membership) -> membership.tenantId().equals(tenantId))
			.map(Membership::groupId)
			.distinct()
			.sorted()
			.toList();
	}

	private static String key(String tenantId, String projectId) {
		return tenantId + "/" + projectId;
	}

	private static @Nullable LocalDate until(Row row) {
		@Nullable Date until = row.getAs("effective_until");
		return (until != null) ? until.toLocalDate() : null;
	}

}
