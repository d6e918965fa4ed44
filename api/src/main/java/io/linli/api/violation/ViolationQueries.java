package io.linli.api.violation;

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
import io.linli.api.renovation.Department;
import io.linli.api.renovation.RenovationQueries;
import io.linli.api.sla.Deadlines;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads violations and their notices as they were selected.
 */
@Component
class ViolationQueries implements NodeTypes {

	private static final Shape NOTICE = Shape.node("RectificationNotice", "rectification_notice")
		.columns(TEXT, "number", "building", "unit", "content", "firstDeliverer", "secondDeliverer", "receipt")
		.columns(Personal.NAME, "ownerName", "signee", "witness")
		.columns(BOOLEAN, "photoTaken")
		.columns(INTEGER, "cycle")
		.columns(TIME, "rectifyByAt", "deliveredAt", "firstSignedAt", "secondSignedAt", "recordedAt", "signedAt",
				"leftAt", "receiptRecordedAt")
		.one("household", Projects.HOUSEHOLD, "household_id");

	private static final Shape RECHECK = Shape.row("ViolationRecheck", "violation_recheck", "id")
		.columns(INTEGER, "cycle")
		.columns(TEXT, "rectification", "finding", "recheckedBy")
		.columns(BOOLEAN, "passed")
		.columns(TIME, "rectifiedAt", "recheckedAt", "recordedAt");

	private static final Shape VIOLATION = Shape.node("Violation", "violation")
		.columns(TEXT, "status", "kind", "title", "detail", "foundBy", "foundByDepartment", "responsibleDepartment",
				"rectification", "recheckedBy", "recheck", "verifiedBy", "report")
		.columns(INTEGER, "catalogueVersion", "cycle", "version")
		.columns(TIME, "foundAt", "recordedAt", "rectifiedAt", "recheckedAt", "verifiedAt", "reportedAt", "dueAt")
		.one("project", Projects.PROJECT, "project_id")
		.one("renovation", RenovationQueries.RENOVATION, "renovation_id")
		.many("notices", NOTICE, "violation_id", "cycle")
		.many("rechecks", RECHECK, "violation_id", "cycle")
		.many("attachments", Attachments.ATTACHMENT, "violation_id", Attachments.ORDER)
		.many("deadlines", Deadlines.DEADLINE, "subject_id", "cycle, started_at, clock")
		.many("events", Events.EVENT, "subject_id", "seq");

	// A notice leads back to its violation; and what violation.graphqls adds to the type
	// of
	// another feature.
	static {
		NOTICE.one("violation", VIOLATION, "violation_id");
		RenovationQueries.RENOVATION.many("violations", VIOLATION, "renovation_id", "found_at, id");
	}

	private final TenantReads reads;

	ViolationQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(VIOLATION, NOTICE);
	}

	@Nullable Row byKey(UUID id, Selection selection) {
		return Select.of(VIOLATION, selection).byKey(this.reads, id);
	}

	/** Those that are not reported yet, what is due first at the top. */
	RowConnection open(@Nullable UUID project, @Nullable Department responsible, Page page, Selection selection) {
		return Select.nodes(VIOLATION, selection)
			.where("violation.is_open")
			.whereGiven("violation.project_id = ?", project)
			.whereGiven("violation.responsible_department = ?", (responsible != null) ? responsible.name() : null)
			.page(this.reads, page, "violation.worklist_at", "violation.id");
	}

}
