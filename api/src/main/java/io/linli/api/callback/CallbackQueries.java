package io.linli.api.callback;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import io.linli.api.activity.ActivityQueries;
import io.linli.api.attempt.Attempts;
import io.linli.api.complaint.ComplaintQueries;
import io.linli.api.event.Events;
import io.linli.api.file.Attachments;
import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.inspection.InspectionQueries;
import io.linli.api.procedure.Procedures;
import io.linli.api.project.Projects;
import io.linli.api.repair.RepairQueries;
import io.linli.api.sla.Deadlines;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads callbacks as they were selected.
 */
@Component
public class CallbackQueries implements NodeTypes {

	/** The type {@code Callback}. */
	public static final Shape CALLBACK = Shape.node("Callback", "callback")
		.columns(TEXT, "method", "caller", "opinion", "shortcomings", "suggestions")
		.columns(BOOLEAN, "reached", "declined", "courteous", "shoeCovers", "chargeCorrect")
		.columns(INTEGER, "cycle", "satisfaction", "quality", "version")
		.columns(TIME, "owedSince", "dueAt", "doneAt", "recordedAt")
		.one("project", Projects.PROJECT, "project_id")
		.one("procedureVersion", Procedures.VERSION, Procedures.onDayOfRecording("CALLBACK"))
		.one("complaint", ComplaintQueries.COMPLAINT, "complaint_id")
		.one("repairRequest", RepairQueries.REPAIR_REQUEST, "repair_request_id")
		.one("activity", ActivityQueries.ACTIVITY, "activity_id")
		.one("participant", ActivityQueries.PARTICIPANT, "activity_participant_id")
		.many("attempts", Attempts.ATTEMPT, "callback_id", Attempts.ORDER)
		.many("attachments", Attachments.ATTACHMENT, "callback_id", Attachments.ORDER)
		.many("deadlines", Deadlines.DEADLINE, "subject_id", "cycle, started_at, clock")
		.many("events", Events.EVENT, "subject_id", "seq");

	private static final String ANSWERED = """
			(select count(*)%s::int from callback answered where answered.tenant_id = {}.tenant_id and answered.activity_id = {}.id
			    and answered.reached)""";

	private static final Shape COVERAGE = Shape.cells("ActivityCallbackCoverage")
		.column("numerator", ANSWERED.formatted(""), INTEGER)
		.column("claimedInTime", ANSWERED.formatted(" filter (where answered.done_at <= answered.due_at)"), INTEGER)
		.column("provenInTime", ANSWERED.formatted(" filter (where answered.recorded_at <= answered.due_at)"), INTEGER)
		.column("denominator", ActivityQueries.PARTICIPANT_COUNT, INTEGER)
		.column("required", ActivityQueries.CALLBACKS_OWED, INTEGER)
		.column("reached", "(" + ANSWERED.formatted("") + " >= " + ActivityQueries.CALLBACKS_OWED + ")", BOOLEAN);

	// What callback.graphqls adds to the types of others.
	static {
		ComplaintQueries.COMPLAINT.many("callbacks", CALLBACK, "complaint_id", "cycle")
			.last("lastCallback", CALLBACK, "complaint_id", "cycle");
		RepairQueries.REPAIR_REQUEST.many("callbacks", CALLBACK, "repair_request_id", "cycle");
		ActivityQueries.ACTIVITY.many("callbacks", CALLBACK, "activity_id", "owed_since, id")
			.embedded("callbackCoverage", COVERAGE);
		InspectionQueries.INSPECTED_RECORD.one("callback", CALLBACK, "callback_id");
	}

	private final TenantReads reads;

	private final InstantSource time;

	CallbackQueries(TenantReads reads, InstantSource time) {
		this.reads = reads;
		this.time = time;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(CALLBACK);
	}

	@Nullable Row byKey(UUID id, Selection selection) {
		return Select.of(CALLBACK, selection).byKey(this.reads, id);
	}

	/** Those whose resident has not been reached, what is due first at the top. */
	RowConnection owed(@Nullable UUID project, @Nullable Boolean overdue, Page page, Selection selection) {
		Select owed = Select.nodes(CALLBACK, selection);
		if (overdue != null) {
			owed.where("coalesce(callback.due_at < ?, false) = ?", this.time.instant(), overdue);
		}
		return owed.where("callback.reached is not true")
			.whereGiven("callback.project_id = ?", project)
			.page(this.reads, page, "callback.worklist_at", "callback.id");
	}

}
