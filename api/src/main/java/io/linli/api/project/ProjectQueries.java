package io.linli.api.project;

import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.tenancy.TenantReads;
import org.springframework.stereotype.Component;

/**
 * Reads projects and households.
 */
@Component
class ProjectQueries implements NodeTypes {

	private static final int MOST_PROJECTS = 1_000;

	private static final int MOST_HOUSEHOLDS = 100;

	private final TenantReads reads;

	ProjectQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(Projects.PROJECT, Projects.HOUSEHOLD);
	}

	List<Row> projects(Selection selection) {
		return Select.of(Projects.PROJECT, selection).order("project.code").limit(MOST_PROJECTS).rows(this.reads);
	}

	/** The households of a project whose building and unit begin like this. */
	List<Row> households(UUID project, String address, Selection selection) {
		return Select.of(Projects.HOUSEHOLD, selection)
			.where("household.project_id = ?", project)
			.where("starts_with(household.building || household.unit, ?)", address)
			.order("household.building, household.unit")
			.limit(MOST_HOUSEHOLDS)
			.rows(this.reads);
	}

}
