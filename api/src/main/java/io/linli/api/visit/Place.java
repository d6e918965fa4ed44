package io.linli.api.visit;

import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.tenancy.Values;

/**
 * A household of a project.
 */
record Place(UUID project, UUID household) {

	static Place of(Checks checks, String project, String household) {
		return new Place(checks.key("projectId", "Project", project),
				checks.key("householdId", "Household", household));
	}

	Values values(UUID id) {
		return new Values().key("id", id).key("project_id", this.project).key("household_id", this.household);
	}

}
