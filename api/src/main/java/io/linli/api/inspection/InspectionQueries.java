package io.linli.api.inspection;

import java.util.List;
import java.util.UUID;

import io.linli.api.complaint.ComplaintQueries;
import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.api.repair.RepairQueries;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.DATE;
import static io.linli.api.graphql.Column.DOUBLE;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;
import static io.linli.api.graphql.Column.id;

/**
 * Reads forms, inspections and findings.
 */
@Component
public class InspectionQueries implements NodeTypes {

	private static final int MOST = 1_000;

	private static final Shape ITEM = Shape.row("CheckFormItem", "check_form_item", "check_form_id")
		.columns(INTEGER, "seq", "points")
		.columns(TEXT, "requirement", "wording");

	private static final Shape FORM = Shape.row("CheckForm", "check_form", "id")
		.columns(TEXT, "kind", "changeNote", "setBy")
		.column("version", "form_version", INTEGER)
		.columns(DATE, "effectiveOn")
		.columns(TIME, "setAt")
		.many("items", ITEM, "check_form_id", "seq");

	/** The type {@code InspectedRecord}. */
	public static final Shape INSPECTED_RECORD = Shape.row("InspectedRecord", "inspected_record", "inspection_id")
		.columns(INTEGER, "seq")
		.one("complaint", ComplaintQueries.COMPLAINT, "complaint_id")
		.one("repairRequest", RepairQueries.REPAIR_REQUEST, "repair_request_id");

	private static final Shape FINDING = Shape.node("InspectionFinding", "inspection_finding")
		.columns(INTEGER, "recordSeq", "itemSeq", "pointsLost", "version")
		.columns(TEXT, "finding", "foundBy", "reply", "repliedBy")
		.column("rectifyBy", "rectify_by_on", DATE)
		.columns(TIME, "foundAt", "repliedAt")
		.column("inspectionId", "inspection_id", id("Inspection"));

	// Of all points of all drawn records, the share that was not lost; none before the
	// end.
	private static final String SCORE = """
			case when {}.closed_at is not null then (select 100.0 * (1 - coalesce((select sum(f.points_lost) from inspection_finding f
			                                where f.tenant_id = {}.tenant_id and f.inspection_id = {}.id), 0)::numeric
			                     / nullif(sum(item.points), 0))
			   from check_form_item item
			   join inspected_record r on r.tenant_id = item.tenant_id and r.inspection_id = {}.id
			  where item.tenant_id = {}.tenant_id and item.check_form_id = {}.check_form_id) end""";

	private static final Shape INSPECTION = Shape.node("Inspection", "inspection")
		.columns(INTEGER, "seed", "frameSize")
		.columns(TEXT, "frame", "frameHash", "inspector")
		.columns(DATE, "inspectedOn")
		.column("from", "from_on", DATE)
		.column("until", "until_on", DATE)
		.columns(TIME, "recordedAt", "closedAt")
		.column("score", SCORE, DOUBLE)
		.one("project", Projects.PROJECT, "project_id")
		.one("form", FORM, "check_form_id")
		.many("records", INSPECTED_RECORD, "inspection_id", "seq")
		.many("findings", FINDING, "inspection_id", "record_seq, item_seq");

	private final TenantReads reads;

	InspectionQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(INSPECTION, FINDING);
	}

	@Nullable Row form(UUID id, Selection selection) {
		return Select.of(FORM, selection).byKey(this.reads, id);
	}

	@Nullable Row inspection(UUID id, Selection selection) {
		return Select.of(INSPECTION, selection).byKey(this.reads, id);
	}

	@Nullable Row finding(UUID id, Selection selection) {
		return Select.of(FINDING, selection).byKey(this.reads, id);
	}

	/** All versions of a form, the last one first. */
	List<Row> forms(RecordKind kind, Selection selection) {
		return Select.of(FORM, selection)
			.where("check_form.kind = ?", kind.name())
			.order("check_form.form_version desc")
			.limit(MOST)
			.rows(this.reads);
	}

	RowConnection inspections(@Nullable UUID project, Page page, Selection selection) {
		return Select.nodes(INSPECTION, selection)
			.whereGiven("inspection.project_id = ?", project)
			.page(this.reads, page, "inspection.recorded_at", "inspection.id");
	}

	/** Findings that nobody has answered, what is due first at the top. */
	List<Row> unanswered(@Nullable UUID project, Selection selection) {
		return Select.of(FINDING, selection)
			.where("inspection_finding.reply is null")
			.whereGiven("inspection_finding.project_id = ?", project)
			.order("inspection_finding.rectify_by_on, inspection_finding.id")
			.limit(MOST)
			.rows(this.reads);
	}

}
