package io.linli.api.household;

import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.Personal;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.DATE;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads who lives where, from the company and its group down to the resident (G-03).
 */
@Component
class HouseholdQueries implements NodeTypes {

	private static final String GROUP = """
			(select owner.name from group_member member join tenant_group owner on owner.id = member.group_id
			  where member.tenant_id = {}.tenant_id and member.effective @> current_date)""";

	private static final Shape COMPANY = Shape.row("Company", "tenant", "tenant_id")
		.columns(TEXT, "alias", "name")
		.column("groupName", GROUP, TEXT);

	private static final String HOUSEHOLDS = """
			(select count(*)::int from household within where within.tenant_id = {}.tenant_id and within.building_id = {}.id)""";

	private static final Shape BUILDING = Shape.node("Building", "building")
		.columns(TEXT, "code", "name", "recordedBy")
		.columns(INTEGER, "floors", "entrances", "version")
		.columns(TIME, "recordedAt")
		.column("householdCount", HOUSEHOLDS, INTEGER)
		.one("project", Projects.PROJECT, "project_id");

	private static final Shape CHANGE = Shape.row("ResidentChange", "resident_change", "id")
		.columns(TEXT, "kind", "relation", "reason", "recordedBy")
		.columns(Personal.NAME, "name")
		.columns(Personal.PHONE, "phone")
		.columns(DATE, "movedInOn", "movedOutOn")
		.columns(BOOLEAN, "mainContact")
		.columns(TIME, "recordedAt");

	private static final Shape RESIDENT = Shape.node("Resident", "resident")
		.columns(TEXT, "relation", "recordedBy")
		.columns(Personal.NAME, "name")
		.columns(Personal.PHONE, "phone")
		.columns(DATE, "movedInOn", "movedOutOn")
		.columns(BOOLEAN, "mainContact")
		.columns(TIME, "recordedAt")
		.columns(INTEGER, "version")
		.one("household", Projects.HOUSEHOLD, "household_id")
		.many("changes", CHANGE, "resident_id", "recorded_at, id");

	private static final String MAIN_CONTACT = """
			(select contact.id from resident contact where contact.tenant_id = {}.tenant_id and contact.household_id = {}.id
			    and contact.main_contact)""";

	// What household.graphqls adds to the types of others.
	static {
		Projects.HOUSEHOLD.columns(INTEGER, "version")
			.one("buildingRecord", BUILDING, "building_id")
			.one("mainContact", RESIDENT, MAIN_CONTACT)
			.many("residents", RESIDENT, "household_id", "recorded_at, id");
	}

	private final TenantReads reads;

	HouseholdQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(BUILDING, RESIDENT);
	}

	/** The caller's own company; null for a group. */
	@Nullable Row company(Selection selection) {
		return Select.of(COMPANY, selection).byKey(this.reads, CurrentCaller.tenantId());
	}

	@Nullable Row building(UUID id, Selection selection) {
		return Select.of(BUILDING, selection).byKey(this.reads, id);
	}

	@Nullable Row household(UUID id, Selection selection) {
		return Select.of(Projects.HOUSEHOLD, selection).byKey(this.reads, id);
	}

	@Nullable Row resident(UUID id, Selection selection) {
		return Select.of(RESIDENT, selection).byKey(this.reads, id);
	}

	/** Of a project, by their codes. */
	RowConnection buildings(UUID project, Page page, Selection selection) {
		return Select.nodes(BUILDING, selection)
			.where("building.project_id = ?", project)
			.pageByText(this.reads, page, "building.code", "building.id");
	}

	/** Of a building, by their units. */
	RowConnection households(UUID building, Page page, Selection selection) {
		return Select.nodes(Projects.HOUSEHOLD, selection)
			.where("household.building_id = ?", building)
			.pageByText(this.reads, page, "household.unit", "household.id");
	}

	/** Of a project, in the order in which they were recorded. */
	RowConnection residents(UUID project, @Nullable String phone, boolean gone, Page page, Selection selection) {
		return Select.nodes(RESIDENT, selection)
			.where("resident.project_id = ?", project)
			.whereGiven("resident.phone = ?", phone)
			.where("(resident.moved_out_on is not null) = ?", gone)
			.page(this.reads, page, "resident.recorded_at", "resident.id");
	}

}
