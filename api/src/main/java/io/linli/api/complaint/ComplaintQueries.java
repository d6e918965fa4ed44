package io.linli.api.complaint;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import io.linli.api.event.Events;
import io.linli.api.file.Attachments;
import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.Personal;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.api.sla.Deadlines;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.LONG;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads complaints as they were selected.
 */
@Component
public class ComplaintQueries implements NodeTypes {

	private static final Shape STEP = Shape.row("HandlingStep", "handling_step", "id")
		.columns(INTEGER, "seq")
		.columns(TEXT, "action", "note", "actor")
		.columns(TIME, "occurredAt", "recordedAt");

	private static final Shape HANDLING = Shape.row("ComplaintHandling", "complaint_handling", "complaint_id")
		.columns(TEXT, "receivingDepartment", "handler", "measure")
		.columns(TIME, "completedAt")
		.many("steps", STEP, "complaint_id", "seq");

	private static final Shape RECLASSIFICATION = Shape.row("Reclassification", "complaint_reclassification", "id")
		.columns(TEXT, "formerResponsibility", "formerSeverity", "responsibility", "severity", "reason", "actor")
		.columns(BOOLEAN, "formerCoolingOff", "coolingOff")
		.columns(TIME, "occurredAt", "recordedAt");

	/** The type {@code Complaint}. */
	public static final Shape COMPLAINT = Shape.node("Complaint", "complaint")
		.columns(TEXT, "number", "status", "responsibility", "severity", "category", "receivingDepartment", "summary",
				"detail")
		.columns(Personal.NAME, "complainant")
		.columns(Personal.PHONE, "phone")
		.columns(BOOLEAN, "coolingOff", "imported")
		.columns(TIME, "receivedAt", "recordedAt", "solvedAt", "solveDueAt", "followedUpAt")
		.columns(INTEGER, "cycle", "version")
		.one("project", Projects.PROJECT, "project_id")
		.one("household", Projects.HOUSEHOLD, "household_id")
		.one("handling", HANDLING, "id")
		.many("reclassifications", RECLASSIFICATION, "complaint_id", "recorded_at, id")
		.many("attachments", Attachments.ATTACHMENT, "complaint_id", Attachments.ORDER)
		.many("deadlines", Deadlines.DEADLINE, "subject_id", "cycle, started_at, clock")
		.many("events", Events.EVENT, "subject_id", "seq");

	private static final Shape COUNT = Shape.groups("ComplaintCount", "complaint", "status", "responsibility")
		.columns(TEXT, "status", "responsibility")
		.column("count", "count(*)", LONG);

	// Months begin at the midnight of the project's own clocks.
	private static final String MIDNIGHT = "(select ?::date::timestamp at time zone time_zone from project where id = ?)";

	private final TenantReads reads;

	ComplaintQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(COMPLAINT);
	}

	@Nullable Row byKey(UUID id, Selection selection) {
		return Select.of(COMPLAINT, selection).byKey(this.reads, id);
	}

	/** The open ones, what is due first at the top; without a due time at the end. */
	RowConnection open(@Nullable UUID project, Page page, Selection selection) {
		return open(project, selection).page(this.reads, page, "complaint.worklist_at", "complaint.id");
	}

	/** All of a household, the first at the top. */
	RowConnection ofHousehold(UUID household, Page page, Selection selection) {
		return Select.nodes(COMPLAINT, selection)
			.where("complaint.household_id = ?", household)
			.page(this.reads, page, "complaint.recorded_at", "complaint.id");
	}

	/**
	 * Those of the developer and those that cool off, to which the project manager has
	 * noted nothing since (C-07).
	 */
	RowConnection unfollowed(@Nullable UUID project, Instant since, Page page, Selection selection) {
		return open(project, selection).where("(complaint.responsibility = 'DEVELOPER' or complaint.cooling_off)")
			.where("coalesce(complaint.followed_up_at, complaint.received_at, complaint.recorded_at) < ?", since)
			.page(this.reads, page, "complaint.worklist_at", "complaint.id");
	}

	private static Select open(@Nullable UUID project, Selection selection) {
		return Select.nodes(COMPLAINT, selection)
			.where("complaint.is_open")
			.whereGiven("complaint.project_id = ?", project);
	}

	/** How many were received in a month of the project. */
	List<Row> counts(UUID project, YearMonth month, Selection selection) {
		return Select.of(COUNT, selection)
			.where("complaint.project_id = ?", project)
			.where("complaint.received_at >= " + MIDNIGHT, month.atDay(1), project)
			.where("complaint.received_at < " + MIDNIGHT, month.plusMonths(1).atDay(1), project)
			.order("complaint.status, complaint.responsibility")
			.rows(this.reads);
	}

}
