package io.linli.api.staff;

import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.DATE;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads the staff of the company.
 */
@Component
class StaffQueries implements NodeTypes {

	private static final int MOST = 1_000;

	private static final Shape ASSIGNMENT = Shape.node("ProjectAssignment", "project_assignment")
		.columns(TEXT, "role", "assignedBy", "endedBy")
		.columns(TIME, "assignedAt", "endedAt")
		.one("project", Projects.PROJECT, "project_id");

	private static final Shape TRAINING = Shape.row("TrainingRecord", "training_record", "id")
		.columns(TEXT, "kind", "topic", "recordedBy")
		.columns(DATE, "trainedOn", "validUntilOn")
		.columns(TIME, "recordedAt");

	/** The type {@code StaffMember}. */
	static final Shape STAFF_MEMBER = Shape.node("StaffMember", "staff_member")
		.columns(TEXT, "name", "fullName", "phone")
		.columns(TIME, "leftAt")
		.columns(INTEGER, "version")
		.many("assignments", ASSIGNMENT, "staff_member_id", "assigned_at, id")
		.many("trainings", TRAINING, "staff_member_id", "trained_on, id");

	private static final String WORKS_THERE = """
			exists (select from project_assignment here where here.tenant_id = staff_member.tenant_id
			          and here.staff_member_id = staff_member.id and here.ended_at is null
			          and (here.project_id = ? or here.project_id is null))""";

	private final TenantReads reads;

	StaffQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(STAFF_MEMBER, ASSIGNMENT);
	}

	/** Who works here now: in a project, or in the company. */
	List<Row> staff(@Nullable UUID project, Selection selection) {
		return Select.of(STAFF_MEMBER, selection)
			.where("staff_member.left_at is null")
			.whereGiven("exists (select from project where project.id = ?)", project)
			.whereGiven(WORKS_THERE, project)
			.order("staff_member.name")
			.limit(MOST)
			.rows(this.reads);
	}

	@Nullable Row byKey(UUID id, Selection selection) {
		return Select.of(STAFF_MEMBER, selection).byKey(this.reads, id);
	}

}
