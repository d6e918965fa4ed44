package io.linli.api.activity;

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
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;
import static io.linli.api.graphql.Column.id;

/**
 * Reads activities and interest surveys.
 */
@Component
public class ActivityQueries implements NodeTypes {

	/** The share of participants that counts for an activity {@code {}} (B-08). */
	static final String PERCENT = """
			coalesce((select rule.value from company_rule rule where rule.tenant_id = {}.tenant_id
			   and rule.name = 'ACTIVITY_CALLBACK_PERCENT' and rule.set_at <= {}.ends_at
			 order by rule.set_at desc, rule.id desc limit 1), 10)""";

	private static final String GIVEN = """
			(select coalesce(sum(coalesce(a.count, 1)), 0)::int from interest_answer a
			  where a.tenant_id = {}.tenant_id and a.interest_option_id = {}.id)""";

	private static final String HOUSEHOLDS = """
			(select count(distinct a.household_id)::int from interest_question q
			   join interest_answer a on a.tenant_id = q.tenant_id and a.interest_question_id = q.id
			  where q.tenant_id = {}.tenant_id and q.interest_survey_id = {}.id)""";

	private static final Shape OPTION = Shape.row("InterestOption", "interest_option", "id")
		.columns(INTEGER, "seq")
		.columns(TEXT, "text")
		.column("count", GIVEN, INTEGER);

	private static final Shape QUESTION = Shape.row("InterestQuestion", "interest_question", "id")
		.columns(INTEGER, "seq")
		.columns(TEXT, "text")
		.many("options", OPTION, "interest_question_id", "seq");

	private static final Shape SURVEY = Shape.node("InterestSurvey", "interest_survey")
		.columns(TEXT, "title", "recordedBy")
		.columns(TIME, "openedAt", "recordedAt", "answersRecordedAt")
		.column("householdsAnswered", HOUSEHOLDS, INTEGER)
		.one("project", Projects.PROJECT, "project_id")
		.many("questions", QUESTION, "interest_survey_id", "seq");

	private static final Shape PLAN = Shape.row("ActivityPlan", "activity_plan", "id")
		.columns(INTEGER, "seq")
		.columns(TEXT, "text", "recordedBy")
		.columns(TIME, "plannedAt", "recordedAt")
		.one("interestSurvey", SURVEY, "interest_survey_id");

	private static final Shape STAFFING = Shape.row("ActivityStaffing", "activity_staffing", "id")
		.columns(TEXT, "name", "duty", "recordedBy")
		.columns(TIME, "recordedAt");

	private static final Shape ATTESTATION = Shape.row("ActivityAttestation", "activity_attestation", "id")
		.columns(BOOLEAN, "orderKept", "safe")
		.columns(TEXT, "note", "recordedBy")
		.columns(TIME, "occurredAt", "recordedAt");

	/** The type {@code ActivityParticipant}. */
	public static final Shape PARTICIPANT = Shape.row("ActivityParticipant", "activity_participant", "id")
		.column("id", "id", id("ActivityParticipant"))
		.columns(Personal.NAME, "name")
		.columns(Personal.PHONE, "phone")
		.columns(TEXT, "recordedBy")
		.columns(TIME, "registeredAt", "recordedAt")
		.one("household", Projects.HOUSEHOLD, "household_id");

	private static final Shape SELECTED = Shape
		.row("SelectedParticipant", "selected_participant", "participant_selection_id")
		.columns(INTEGER, "seq")
		.one("participant", PARTICIPANT, "activity_participant_id");

	private static final Shape SELECTION = Shape.row("ParticipantSelection", "participant_selection", "id")
		.columns(INTEGER, "percent", "seed", "frameSize")
		.columns(TEXT, "frameHash", "reason", "recordedBy")
		.columns(TIME, "recordedAt")
		.many("participants", SELECTED, "participant_selection_id", "seq");

	private static final Shape SUMMARY = Shape.cells("ActivitySummary", "summarized_at")
		.column("text", "summary", TEXT)
		.columns(TIME, "summarizedAt")
		.column("recordedAt", "summary_recorded_at", TIME)
		.column("recordedBy", "summary_recorded_by", TEXT);

	private static final String PARTICIPANTS = """
			(select %s from activity_participant p where p.tenant_id = {}.tenant_id and p.activity_id = {}.id)""";

	/** How many are registered for an activity {@code {}}. */
	public static final String PARTICIPANT_COUNT = PARTICIPANTS.formatted("count(*)::int");

	/** How many of them are to be called back (B-08). */
	public static final String CALLBACKS_OWED = PARTICIPANTS
		.formatted("((count(*) * " + PERCENT + " + 99) / 100)::int");

	private static final String CALLBACKS_DUE = """
			(select min(owed.due_at) from callback owed where owed.tenant_id = {}.tenant_id and owed.activity_id = {}.id)""";

	// The last plan before the activity counts, and it is surveyed when somebody had
	// answered the survey that it cites before it was made: by the times that the server
	// knows, or by those that people claim.
	private static final String SURVEYED_BY = """
			exists (select from (select plan.interest_survey_id, plan.%1$s as planned from activity_plan plan
			                      where plan.tenant_id = {}.tenant_id and plan.activity_id = {}.id and plan.%1$s < {}.starts_at
			                      order by plan.seq desc limit 1) cited
			          join interest_question q on q.tenant_id = {}.tenant_id and q.interest_survey_id = cited.interest_survey_id
			          join interest_answer a on a.tenant_id = q.tenant_id and a.interest_question_id = q.id
			         where a.%2$s <= cited.planned)""";

	private static final String SURVEYED = SURVEYED_BY.formatted("recorded_at", "recorded_at");

	/** The type {@code Activity}. */
	public static final Shape ACTIVITY = Shape.node("Activity", "activity")
		.columns(TEXT, "title", "place", "recordedBy")
		.columns(TIME, "startsAt", "endsAt", "recordedAt")
		.column("surveyed", SURVEYED, BOOLEAN)
		.column("surveyedAsClaimed", SURVEYED_BY.formatted("planned_at", "answered_at"), BOOLEAN)
		.column("participantCount", PARTICIPANT_COUNT, INTEGER)
		.column("callbacksOwed", CALLBACKS_OWED, INTEGER)
		.column("callbackPercent", PERCENT, INTEGER)
		.column("callbacksDueAt", CALLBACKS_DUE, TIME)
		.one("project", Projects.PROJECT, "project_id")
		.last("plan", PLAN, "activity_id", "seq")
		.embedded("summary", SUMMARY)
		.many("plans", PLAN, "activity_id", "seq")
		.many("staffing", STAFFING, "activity_id", "recorded_at, id")
		.many("attestations", ATTESTATION, "activity_id", "occurred_at, id")
		.many("participants", PARTICIPANT, "activity_id", "registered_at, id")
		.many("selections", SELECTION, "activity_id", "recorded_at, id");

	private final TenantReads reads;

	ActivityQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(ACTIVITY, SURVEY);
	}

	@Nullable Row activity(UUID id, Selection selection) {
		return Select.of(ACTIVITY, selection).byKey(this.reads, id);
	}

	@Nullable Row survey(UUID id, Selection selection) {
		return Select.of(SURVEY, selection).byKey(this.reads, id);
	}

	/** Those of a project or of the company, in the order of their days. */
	RowConnection activities(@Nullable UUID project, @Nullable Boolean surveyed, Page page, Selection selection) {
		return Select.nodes(ACTIVITY, selection)
			.whereGiven("activity.project_id = ?", project)
			.whereGiven(SURVEYED.replace("{}", "activity") + " = ?", surveyed)
			.page(this.reads, page, "activity.starts_at", "activity.id");
	}

}
