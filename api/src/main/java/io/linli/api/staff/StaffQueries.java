package io.linli.api.staff;

import java.time.LocalDate;
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

import static io.linli.api.graphql.Column.BOOLEAN;
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

	// By the project's own clocks.
	private static final String TRAINED_BEFORE = """
			exists (select from training_record before where before.tenant_id = {}.tenant_id
			          and before.staff_member_id = {}.staff_member_id and before.kind = 'BEFORE_DUTY'
			          and before.trained_on <= ({}.assigned_at at time zone coalesce((select home.time_zone from project home
			            where home.tenant_id = {}.tenant_id and home.id = {}.project_id), company_zone()))::date)""";

	// One without an end stands in for none that has ended: whoever is trained regularly
	// is trained again (D-25).
	private static final String WITHOUT_TRAINED = """
			not exists (select from project_assignment held
			   where held.tenant_id = project.tenant_id and held.project_id = project.id and held.duty = 'RENOVATION'
			     and held.assigned_at < ((?::date + 1)::timestamp at time zone project.time_zone)
			     and (held.ended_at is null or held.ended_at >= (?::date::timestamp at time zone project.time_zone))
			     and coalesce((select max(last.valid_until_on) from training_record last
			           where last.tenant_id = held.tenant_id and last.staff_member_id = held.staff_member_id and last.trained_on <= ?), 'infinity') >= ?
			     and %s)"""
		.formatted(TRAINED_BEFORE.replace("{}", "held"));

	private static final Shape ASSIGNMENT = Shape.node("ProjectAssignment", "project_assignment")
		.columns(TEXT, "role", "duty", "assignedBy", "endedBy")
		.column("trainedBeforeDuty", TRAINED_BEFORE, BOOLEAN)
		.column("ofCompany", "({}.project_id is null)", BOOLEAN)
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

	private static final String EXPIRING = """
			(select max(last.valid_until_on) from training_record last
			  where last.tenant_id = staff_member.tenant_id and last.staff_member_id = staff_member.id) <= ?""";

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

	/**
	 * The projects in which nobody is dedicated to renovations on a day who was trained
	 * before and whose training counts (D-25).
	 */
	List<Row> withoutTrained(LocalDate on, Selection selection) {
		return Select.of(Projects.PROJECT, selection)
			.where(WITHOUT_TRAINED, on, on, on, on)
			.order("project.code")
			.limit(MOST)
			.rows(this.reads);
	}

	/** Whose last training ends by a day, of those who work here (D-25). */
	List<Row> expiring(LocalDate until, Selection selection) {
		return Select.of(STAFF_MEMBER, selection)
			.where("staff_member.left_at is null")
			.where(EXPIRING, until)
			.order("staff_member.name")
			.limit(MOST)
			.rows(this.reads);
	}

	@Nullable Row byKey(UUID id, Selection selection) {
		return Select.of(STAFF_MEMBER, selection).byKey(this.reads, id);
	}

}
