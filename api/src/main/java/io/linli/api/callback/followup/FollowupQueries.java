package io.linli.api.callback.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.linli.api.callback.CallbackQueries;
import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Projects;
import io.linli.api.visit.VisitQueries;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads what follows from callbacks.
 */
@Component
class FollowupQueries implements NodeTypes {

	private static final int MOST = 1_000;

	private static final int MOST_ENTRIES = 2_000;

	private static final Shape ARRANGEMENT = fact("CallbackArrangement", "callback_arrangement", "callback_id")
		.columns(INTEGER, "number")
		.columns(TEXT, "supervisor", "departmentSupervisor")
		.columns(TIME, "arrangedAt");

	private static final Shape REPLY = fact("NonConformityReply", "callback_reply", "id").columns(TEXT, "kind", "words")
		.columns(TIME, "repliedAt");

	private static final Shape RECALL = fact("Recall", "recall", "id").columns(TEXT, "method", "opinion")
		.columns(INTEGER, "satisfaction")
		.columns(TIME, "doneAt");

	private static final Shape REPORT = fact("NonConformityReport", "callback_report", "callback_id")
		.columns(TEXT, "finding", "manager", "departmentSupervisor")
		.columns(TIME, "reportedAt")
		.many("replies", REPLY, "callback_id", "recorded_at, id")
		.many("recalls", RECALL, "callback_id", "recorded_at, id");

	private static final Shape SUGGESTION = Shape.node("Suggestion", "suggestion")
		.columns(TEXT, "words", "recordedBy", "status", "why", "decidedBy")
		.columns(TIME, "suggestedAt", "recordedAt", "decidedAt")
		.columns(INTEGER, "version")
		.one("project", Projects.PROJECT, "project_id")
		.one("callback", CallbackQueries.CALLBACK, "callback_id");

	private static final String[] FIGURES = { "owed", "answered", "inTime", "inTimeProven", "notYetDue", "ofComplaints",
			"ofRepairs", "ofActivities", "ofServices", "unmeasured", "rated", "satisfied", "dissatisfied", "reported",
			"homeVisits", "homeVisitsRated", "homeVisitsSatisfied", "homeVisitsDissatisfied", "homeVisitsReported" };

	private static final Shape PRESENT = Shape.row("CallbackFigures", "callback_statistic_now", "callback_statistic_id")
		.columns(INTEGER, FIGURES);

	private static final Shape STATISTIC = Shape.node("CallbackStatistic", "callback_statistic")
		.column("month", "to_char({}.month, 'YYYY-MM')", TEXT)
		.columns(INTEGER, "filing")
		.columns(INTEGER, FIGURES)
		.columns(TEXT, "analysis", "filedBy")
		.columns(TIME, "dueAt", "filedAt")
		.column("late", "(case when {}.due_at is not null then {}.filing = 1 and {}.filed_at > {}.due_at end)", BOOLEAN)
		.one("project", Projects.PROJECT, "project_id")
		.one("present", PRESENT, "id");

	private static final Shape FOLLOWUP = Shape.row("CallbackFollowup", "asked_callback", "id")
		.columns(TEXT, "kind")
		.one("callback", CallbackQueries.CALLBACK, "callback_id")
		.one("serviceCallback", VisitQueries.CALLBACK, "service_callback_id")
		.one("homeVisit", VisitQueries.VISIT, "home_visit_id")
		.last("arrangement", ARRANGEMENT, "callback_id", "number")
		.one("report", REPORT, "id");

	private static final String POOR = """
			asked_callback.reached and (asked_callback.satisfaction <= 2 or asked_callback.quality <= 2 or asked_callback.courteous is false
			 or asked_callback.shoe_covers is false or asked_callback.charge_correct is false)""";

	private static final String NEAR = """
			(select count(*)::int from callback_attempt near where near.tenant_id = {}.tenant_id and near.caller = {}.caller
			    and near.recorded_at between {}.recorded_at - interval '5 minutes' and {}.recorded_at + interval '5 minutes')""";

	private static final String KIND = """
			(case when {}.service_callback_id is not null then 'SERVICE' when {}.home_visit_id is not null then 'HOME_VISIT'
			  else (select asked.kind from asked_callback asked where asked.tenant_id = {}.tenant_id and asked.id = {}.callback_id) end)""";

	private static final Shape ENTRY = Shape.row("CallbackEntry", "callback_attempt", "id")
		.column("kind", KIND, TEXT)
		.columns(TEXT, "caller")
		.columns(BOOLEAN, "reached")
		.column("doneAt", "attempted_at", TIME)
		.columns(TIME, "recordedAt")
		.column("lagSeconds", "(extract(epoch from {}.attempted_at - {}.owed_since)::int)", INTEGER)
		.column("entryLagSeconds", "(extract(epoch from {}.recorded_at - {}.attempted_at)::int)", INTEGER)
		.column("near", NEAR, INTEGER)
		.one("callback", CallbackQueries.CALLBACK, "callback_id")
		.one("serviceCallback", VisitQueries.CALLBACK, "service_callback_id")
		.one("homeVisit", VisitQueries.VISIT, "home_visit_id");

	private final TenantReads reads;

	FollowupQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(SUGGESTION, STATISTIC);
	}

	@Nullable Row followup(UUID callback, Selection selection) {
		return Select.of(FOLLOWUP, selection).byKey(this.reads, callback);
	}

	@Nullable Row suggestion(UUID id, Selection selection) {
		return Select.of(SUGGESTION, selection).byKey(this.reads, id);
	}

	@Nullable Row statistic(UUID id, Selection selection) {
		return Select.of(STATISTIC, selection).byKey(this.reads, id);
	}

	/** Of a project, the last at the top. */
	List<Row> suggestions(UUID project, @Nullable SuggestionStatus status, Selection selection) {
		return Select.of(SUGGESTION, selection)
			.where("suggestion.project_id = ?", project)
			.whereGiven("suggestion.status = ?", (status != null) ? status.name() : null)
			.order("suggestion.suggested_at desc, suggestion.id")
			.limit(MOST)
			.rows(this.reads);
	}

	/**
	 * Callbacks whose answer is not in order and of which nothing was reported (B-16).
	 */
	List<Row> unreported(UUID project, Selection selection) {
		return Select.of(FOLLOWUP, selection)
			.where("asked_callback.project_id = ?", project)
			.where(POOR)
			.where("not exists (select from callback_report report where report.tenant_id = asked_callback.tenant_id and report.callback_id = asked_callback.id)")
			.order("asked_callback.recorded_at, asked_callback.id")
			.limit(MOST)
			.rows(this.reads);
	}

	/**
	 * What was entered in a time, in the order of the server's times (B-13, B-14): all of
	 * it, or it is refused.
	 */
	List<Row> entries(UUID project, Instant from, Instant until, Selection selection) {
		List<Row> entries = Select.of(ENTRY, selection)
			.where("callback_attempt.project_id = ?", project)
			.where("callback_attempt.recorded_at >= ?", from)
			.where("callback_attempt.recorded_at < ?", until)
			.order("callback_attempt.recorded_at, callback_attempt.id")
			.limit(MOST_ENTRIES + 1)
			.rows(this.reads);
		if (entries.size() > MOST_ENTRIES) {
			throw new RefusedException(
					UserError.invalid("More than " + MOST_ENTRIES + " were entered: ask for less time.", "until"));
		}
		return entries;
	}

	/** All filings of a year. */
	List<Row> statistics(UUID project, int year, Selection selection) {
		return Select.of(STATISTIC, selection)
			.where("callback_statistic.project_id = ?", project)
			.where("callback_statistic.month >= ?", LocalDate.of(year, 1, 1))
			.where("callback_statistic.month < ?", LocalDate.of(year + 1, 1, 1))
			.order("callback_statistic.month, callback_statistic.filing")
			.limit(MOST)
			.rows(this.reads);
	}

	private static Shape fact(String type, String table, String key) {
		return Shape.row(type, table, key).columns(TEXT, "recordedBy").columns(TIME, "recordedAt");
	}

}
