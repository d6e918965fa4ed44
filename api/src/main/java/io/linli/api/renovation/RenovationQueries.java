package io.linli.api.renovation;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import io.linli.api.event.Events;
import io.linli.api.file.Attachments;
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
import static io.linli.api.graphql.Column.DATE;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads renovations and their papers as they were selected.
 */
@Component
public class RenovationQueries implements NodeTypes {

	private static final Shape MATERIAL = Shape.row("RenovationMaterial", "renovation_material", "id")
		.columns(TEXT, "kind", "filedBy")
		.columns(TIME, "filedAt", "recordedAt");

	private static final Shape EXTENSION = Shape.row("PermitExtension", "permit_extension", "id")
		.columns(TEXT, "reason", "extendedBy")
		.columns(DATE, "formerEndsOn", "endsOn")
		.columns(TIME, "sealedAt", "recordedAt");

	private static final Shape PERMIT = Shape.row("RenovationPermit", "renovation_permit", "renovation_id")
		.columns(TEXT, "number", "issuedBy")
		.columns(DATE, "startsOn", "endsOn")
		.columns(TIME, "sealedAt", "recordedAt")
		.many("extensions", EXTENSION, "renovation_id", "sealed_at, id");

	private static final Shape DEBRIS_REMOVAL = Shape.row("DebrisRemoval", "debris_removal", "id")
		.columns(TEXT, "place", "removedBy")
		.columns(TIME, "removedAt", "recordedAt");

	private static final Shape REFUSAL = Shape.row("AcceptanceRefusal", "acceptance_refusal", "id")
		.columns(TEXT, "reason", "refusedBy", "completionNotifiedBy")
		.columns(TIME, "completedAt", "completionNotifiedAt", "refusedAt", "recordedAt");

	// By the project's own clocks.
	private static final String BEYOND_PERMIT = """
			exists (select from renovation_permit permit
			          join project home on home.tenant_id = permit.tenant_id and home.id = renovation.project_id
			         where permit.tenant_id = renovation.tenant_id and permit.renovation_id = renovation.id
			           and permit.ends_on < (?::timestamptz at time zone home.time_zone)::date)""";

	private static final String PERMITTED = """
			exists (select from renovation_permit permit
			         where permit.tenant_id = {}.tenant_id and permit.renovation_id = {}.id)""";

	private static final Shape WORKER_PASS = Shape.row("WorkerPass", "worker_pass", "id")
		.columns(TEXT, "number", "trade", "issuedBy", "takenBackBy", "takenBackReason")
		.columns(Personal.NAME, "worker")
		.columns(DATE, "startsOn", "endsOn")
		.columns(TIME, "photoAt", "recordedAt", "takenBackAt", "takingBackRecordedAt");

	private static final Shape SIGNATURE = Shape.row("AcceptanceSignature", "acceptance_signature", "id")
		.columns(TEXT, "party")
		.columns(Personal.NAME, "name")
		.columns(DATE, "signedOn")
		.columns(TIME, "recordedAt");

	/** The type {@code Renovation}. */
	public static final Shape RENOVATION = Shape.node("Renovation", "renovation")
		.columns(TEXT, "number", "status", "category", "works", "contractor", "identityConfirmedBy", "ownerNotice",
				"ownerInformedBy", "debrisPlace", "completionNotifiedBy", "acceptance", "acceptedBy")
		.columns(Personal.NAME, "applicant")
		.columns(Personal.PHONE, "phone")
		.columns(Personal.WORDS, "identityDocument")
		.columns(TIME, "appliedAt", "recordedAt", "identityConfirmedAt", "formalitiesCompletedAt", "ownerInformedAt",
				"debrisRemovedAt", "completedAt", "completionNotifiedAt", "acceptedAt", "archivedAt", "dueAt")
		.columns(INTEGER, "version")
		.one("project", Projects.PROJECT, "project_id")
		.one("household", Projects.HOUSEHOLD, "household_id")
		.one("permit", PERMIT, "id")
		.fetched("forms", PERMITTED, BOOLEAN)
		.many("materials", MATERIAL, "renovation_id", "recorded_at, kind")
		.many("passes", WORKER_PASS, "renovation_id", "seq")
		.many("debrisRemovals", DEBRIS_REMOVAL, "renovation_id", "removed_at, id")
		.many("acceptanceRefusals", REFUSAL, "renovation_id", "refused_at, id")
		.many("signatures", SIGNATURE, "renovation_id", "party")
		.many("attachments", Attachments.ATTACHMENT, "renovation_id", Attachments.ORDER)
		.many("deadlines", Deadlines.DEADLINE, "subject_id", "cycle, started_at, clock")
		.many("events", Events.EVENT, "subject_id", "seq");

	private static final Shape HANDOFF = Shape.node("Handoff", "handoff")
		.columns(TEXT, "matter", "reference", "fromDepartment", "toDepartment", "handedBy", "receivedBy")
		.columns(TIME, "handedAt", "recordedAt", "receivedAt", "receiptRecordedAt")
		.one("renovation", RENOVATION, "renovation_id");

	static {
		RENOVATION.many("handoffs", HANDOFF, "renovation_id", "recorded_at, id");
	}

	private final TenantReads reads;

	private final InstantSource time;

	RenovationQueries(TenantReads reads, InstantSource time) {
		this.reads = reads;
		this.time = time;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(RENOVATION, HANDOFF);
	}

	@Nullable Row byKey(UUID id, Selection selection) {
		return Select.of(RENOVATION, selection).byKey(this.reads, id);
	}

	/** Those that are not archived, what is due first at the top. */
	RowConnection open(@Nullable UUID project, Page page, Selection selection) {
		return Select.nodes(RENOVATION, selection)
			.where("renovation.is_open")
			.whereGiven("renovation.project_id = ?", project)
			.page(this.reads, page, "renovation.worklist_at", "renovation.id");
	}

	/**
	 * Those whose permit has ended, and nobody has said that the works are done (D-21).
	 */
	RowConnection beyondPermit(@Nullable UUID project, Page page, Selection selection) {
		return Select.nodes(RENOVATION, selection)
			.where("renovation.is_open")
			.where("renovation.status = 'PERMITTED'")
			.where(BEYOND_PERMIT, this.time.instant())
			.whereGiven("renovation.project_id = ?", project)
			.page(this.reads, page, "renovation.worklist_at", "renovation.id");
	}

	/** The owner file 电子业主档案: all renovations of a household (D-24). */
	RowConnection ofHousehold(UUID household, Page page, Selection selection) {
		return Select.nodes(RENOVATION, selection)
			.where("renovation.household_id = ?", household)
			.page(this.reads, page, "renovation.recorded_at", "renovation.id");
	}

	/** What a department has not received yet, what was handed over first at the top. */
	RowConnection handoffs(Department to, @Nullable UUID project, Page page, Selection selection) {
		return Select.nodes(HANDOFF, selection)
			.where("handoff.received_at is null")
			.where("handoff.to_department = ?", to.name())
			.whereGiven("handoff.project_id = ?", project)
			.page(this.reads, page, "handoff.recorded_at", "handoff.id");
	}

}
