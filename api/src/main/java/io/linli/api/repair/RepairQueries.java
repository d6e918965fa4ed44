package io.linli.api.repair;

import java.util.List;
import java.util.UUID;

import io.linli.api.event.Events;
import io.linli.api.file.Attachments;
import io.linli.api.graphql.Column;
import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.Personal;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.api.sla.Deadlines;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads repair requests and work orders as they were selected.
 */
@Component
public class RepairQueries implements NodeTypes {

	private static final String OF_VISIBLE_REQUEST = """
			exists (select from repair_request r where r.tenant_id = work_order.tenant_id and r.id = work_order.repair_request_id)""";

	private static final Shape WORK_ORDER = workOrder(Shape.node("WorkOrder", "work_order"));

	/** The order of a request, found by the request's key. */
	private static final Shape ITS_WORK_ORDER = workOrder(
			Shape.row("WorkOrder", "work_order", "repair_request_id").column("id", "id", Column.id("WorkOrder")));

	/** The type {@code RepairRequest}. */
	public static final Shape REPAIR_REQUEST = Shape.node("RepairRequest", "repair_request")
		.columns(TEXT, "number", "status", "urgency", "area", "category", "fault", "passedOnBy")
		.columns(Personal.NAME, "requester")
		.columns(Personal.PHONE, "phone")
		.columns(BOOLEAN, "paidService", "developerLegacy", "imported")
		.columns(TIME, "receivedAt", "recordedAt", "passedOnAt", "arrivedAt", "verifiedAt", "completedAt",
				"siteVerifiedAt", "dueAt")
		.columns(INTEGER, "version")
		.one("project", Projects.PROJECT, "project_id")
		.one("household", Projects.HOUSEHOLD, "household_id")
		.one("workOrder", ITS_WORK_ORDER, "id")
		.many("attachments", Attachments.ATTACHMENT, "repair_request_id", Attachments.ORDER)
		.many("deadlines", Deadlines.DEADLINE, "subject_id", "cycle, started_at, clock")
		.many("events", Events.EVENT, "subject_id", "seq");

	private final TenantReads reads;

	RepairQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(REPAIR_REQUEST, WORK_ORDER);
	}

	/** An order is its request's, and so are those who see it. */
	@Override
	public Select visible(Shape shape, Selection selection) {
		Select rows = Select.of(shape, selection);
		return shape.equals(WORK_ORDER) ? rows.where(OF_VISIBLE_REQUEST) : rows;
	}

	@Nullable Row byKey(UUID id, Selection selection) {
		return Select.of(REPAIR_REQUEST, selection).byKey(this.reads, id);
	}

	/** The open ones, what is due first at the top; without a due time at the end. */
	RowConnection open(@Nullable UUID project, Page page, Selection selection) {
		return Select.nodes(REPAIR_REQUEST, selection)
			.where("repair_request.is_open")
			.whereGiven("repair_request.project_id = ?", project)
			.page(this.reads, page, "repair_request.worklist_at", "repair_request.id");
	}

	/** All of a household, the first at the top. */
	RowConnection ofHousehold(UUID household, Page page, Selection selection) {
		return Select.nodes(REPAIR_REQUEST, selection)
			.where("repair_request.household_id = ?", household)
			.page(this.reads, page, "repair_request.recorded_at", "repair_request.id");
	}

	/** The public-area repairs that wait for somebody to look at them (B-07). */
	RowConnection unverified(@Nullable UUID project, Page page, Selection selection) {
		return Select.nodes(REPAIR_REQUEST, selection)
			.where("repair_request.awaits_verification")
			.whereGiven("repair_request.project_id = ?", project)
			.page(this.reads, page, "repair_request.worklist_at", "repair_request.id");
	}

	private static Shape workOrder(Shape shape) {
		return shape.columns(TEXT, "number", "worker", "result")
			.columns(INTEGER, "feeCents", "version")
			.columns(TIME, "openedAt", "recordedAt");
	}

}
