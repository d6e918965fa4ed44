package io.linli.api.sheet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Personal;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.api.repair.RepairQueries;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads the sheets of repairs, and the inquiries of owners.
 */
@Component
class SheetQueries implements NodeTypes {

	private static final int MOST = 1_000;

	private static final Shape CONFIRMATION = fact("ArrivalConfirmation", "arrival_confirmation", "confirmedAt")
		.columns(TEXT, "channel");

	private static final Shape CONTACT = fact("FirstContact", "first_contact", "contactedAt").columns(TEXT, "person");

	private static final Shape CONDUCT = fact("ConductCheck", "conduct_check", "checkedAt").columns(BOOLEAN,
			"shoeCovers", "toolMat", "politeWords");

	private static final Shape COPY = fact("WorkOrderCopy", "work_order_copy", "deliveredAt").columns(TEXT, "copy")
		.columns(Personal.NAME, "receivedBy");

	private static final Shape MATERIAL = Shape.row("RepairMaterial", "repair_material", "id")
		.columns(TEXT, "name", "unit", "recordedBy")
		.columns(INTEGER, "quantity", "cents")
		.columns(TIME, "usedAt", "recordedAt");

	private static final Shape CORRECTION = Shape.row("RepairCorrection", "repair_correction", "id")
		.columns(TEXT, "field", "reason", "recordedBy")
		.columns(Personal.WORDS, "former", "present")
		.columns(BOOLEAN, "afterCompletion")
		.columns(TIME, "correctedAt", "recordedAt");

	private static final String OF_IT = ".tenant_id = {}.tenant_id and %s.repair_request_id = {}.id)";

	private static final String RECORD_FILLED = """
			num_nonnulls({}.requester, {}.phone, nullif({}.category, ''), nullif({}.fault, ''), {}.received_at, {}.passed_on_by)
			+ case when {}.area = 'PRIVATE' and {}.household_id is not null then 1 else 0 end
			+ (select count(*)::int from callback asked where asked.tenant_id = {}.tenant_id and asked.repair_request_id = {}.id
			    and asked.reached and (asked.declined or num_nulls(asked.satisfaction, asked.quality, asked.courteous) = 0))""";

	private static final String RECORD_ASKED = """
			case when {}.area = 'PRIVATE' then 7 else 6 end
			+ (select count(*)::int from callback asked where asked.tenant_id = {}.tenant_id and asked.repair_request_id = {}.id)""";

	// The owner's copy, and what is worn and laid down, belong to a dwelling.
	private static final String ORDER_FILLED = """
			coalesce((select num_nonnulls(filled.worker, filled.opened_at, nullif(filled.result, '')) from work_order filled
			           where filled.tenant_id = {}.tenant_id and filled.repair_request_id = {}.id), 0)
			+ num_nonnulls({}.arrived_at, {}.verified_at, {}.completed_at)
			+ (select count(*)::int from conduct_check filled where {}.area = 'PRIVATE' and filled"""
			+ OF_IT.formatted("filled")
			+ " + (select count(*)::int from work_order_copy filled where ({}.area = 'PRIVATE' or filled.copy <> 'OWNER') and filled"
			+ OF_IT.formatted("filled");

	private static final String HANDOVER = """
			(select extract(epoch from {}.received_at - heard.contacted_at)::int from first_contact heard where heard"""
			+ OF_IT.formatted("heard");

	/** The type {@code RepairSheet}. */
	private static final Shape SHEET = Shape.row("RepairSheet", "repair_request", "id")
		.column("recordFilled", RECORD_FILLED, INTEGER)
		.column("recordAsked", RECORD_ASKED, INTEGER)
		.column("orderFilled", ORDER_FILLED, INTEGER)
		.column("orderAsked", "case when {}.area = 'PRIVATE' then 10 else 8 end", INTEGER)
		.column("corrected", edits(""), INTEGER)
		.column("correctedAfterCompletion", edits("edit.after_completion and "), INTEGER)
		.column("handoverSeconds", HANDOVER, INTEGER)
		.one("repairRequest", RepairQueries.REPAIR_REQUEST, "id")
		.one("arrivalConfirmation", CONFIRMATION, "id")
		.one("firstContact", CONTACT, "id")
		.one("conduct", CONDUCT, "id")
		.many("copies", COPY, "repair_request_id", "copy")
		.many("materials", MATERIAL, "repair_request_id", "recorded_at, id")
		.many("corrections", CORRECTION, "repair_request_id", "recorded_at, id");

	private static final Shape INQUIRY = Shape.node("OwnerInquiry", "owner_inquiry")
		.columns(Personal.NAME, "askedBy")
		.columns(TEXT, "question", "recordedBy", "outcome", "finding", "settledBy")
		.columns(TIME, "reportedAt", "askedAt", "recordedAt", "settledAt")
		.columns(INTEGER, "version")
		.one("project", Projects.PROJECT, "project_id")
		.one("household", Projects.HOUSEHOLD, "household_id")
		.one("repairRequest", RepairQueries.REPAIR_REQUEST, "repair_request_id");

	private static final String REPEATED = """
			exists (select from repair_request earlier where earlier.tenant_id = repair_request.tenant_id
			          and earlier.household_id = repair_request.household_id and earlier.category = repair_request.category
			          and earlier.id <> repair_request.id and earlier.completed_at <= repair_request.received_at
			          and earlier.completed_at > repair_request.received_at - make_interval(days => ?))""";

	private final TenantReads reads;

	SheetQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(INQUIRY);
	}

	@Nullable Row sheet(UUID repair, Selection selection) {
		return Select.of(SHEET, selection).byKey(this.reads, repair);
	}

	@Nullable Row inquiry(UUID id, Selection selection) {
		return Select.of(INQUIRY, selection).byKey(this.reads, id);
	}

	/** The inquiries of a project, the last at the top. */
	List<Row> inquiries(UUID project, OwnerInquiry.@Nullable Outcome outcome, Selection selection) {
		return Select.of(INQUIRY, selection)
			.where("owner_inquiry.project_id = ?", project)
			.whereGiven("owner_inquiry.outcome = ?", (outcome != null) ? outcome.name() : null)
			.order("owner_inquiry.asked_at desc, owner_inquiry.id")
			.limit(MOST)
			.rows(this.reads);
	}

	/**
	 * Repairs of the same household and category as one that was completed up to some
	 * days before.
	 */
	List<Row> repeated(UUID project, Instant from, Instant until, int days, Selection selection) {
		return Select.of(RepairQueries.REPAIR_REQUEST, selection)
			.where("repair_request.project_id = ?", project)
			.where("repair_request.received_at >= ?", from)
			.where("repair_request.received_at < ?", until)
			.where(REPEATED, days)
			.order("repair_request.received_at, repair_request.id")
			.limit(MOST)
			.rows(this.reads);
	}

	/** An entry that a repair has once, or once of each kind. */
	private static Shape fact(String type, String table, String time) {
		return Shape.row(type, table, "repair_request_id")
			.columns(TEXT, "recordedBy")
			.columns(TIME, time, "recordedAt");
	}

	private static String edits(String which) {
		return "(select count(*)::int from repair_correction edit where " + which + "edit" + OF_IT.formatted("edit");
	}

}
