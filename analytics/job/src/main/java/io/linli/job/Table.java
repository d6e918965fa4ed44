package io.linli.job;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A table of the source as the lake keeps it: the columns that the facts need, under
 * their own names, and {@code row_xid}, the version of a row.
 */
enum Table {

	TENANT("tenant_id", "alias, name, generated"),
	GROUP_MEMBER("tenant_id, effective_from",
			"group_id, lower(effective) as effective_from, upper(effective) as effective_until"),
	PROJECT("tenant_id, id", "id, code, name, city, time_zone, created_at"),
	HOUSEHOLD("tenant_id, id", "id, project_id, delivered_on"), CONTRACT_LEVEL("tenant_id, id", "id, rank"),
	PROJECT_LEVEL("tenant_id, id",
			"id, project_id, contract_level_id, lower(effective) as effective_from, "
					+ "upper(effective) as effective_until"),
	DEADLINE("tenant_id, id", """
			id, project_id, subject_id, clock, case_kind, urgency, area, severity, responsibility, \
			category, contract_level_id, threshold_id, time_zone, started_at, due_at, proven_due_at, \
			claimed_stop_at, proven_stop_at, cancelled_at, reclassified_at, \
			due_at is not null and proven_verdict = 'UNMEASURED' as imported, \
			date_trunc('month', coalesce(due_at, started_at, claimed_stop_at) at time zone time_zone)::date as month""",
			// Its due time moves on where its clock stands still.
			new Partition("month", "started_at")),
	DEADLINE_PAUSE("tenant_id, deadline_id, number",
			"deadline_id, number, reason, claimed_from_at, proven_from_at, claimed_until_at, proven_until_at"),
	COMPLAINT("tenant_id, id",
			"id, project_id, household_id, responsibility, severity, category, receiving_department, "
					+ "received_at, recorded_at, solved_at, imported",
			Partition.by("recorded_at")),
	REPAIR_REQUEST("tenant_id, id",
			"id, project_id, household_id, category, urgency, area, paid_service, developer_legacy, "
					+ "received_at, recorded_at, completed_at, imported",
			Partition.by("recorded_at")),
	REPAIR_CORRECTION("tenant_id, id", "id, repair_request_id, recorded_at", null, "after_completion"),
	CALLBACK("tenant_id, id",
			"id, project_id, complaint_id, repair_request_id, activity_id, "
					+ "activity_participant_id, cycle, owed_since, due_at, done_at, recorded_at, method, reached, "
					+ "satisfaction, quality, courteous, shoe_covers, charge_correct",
			Partition.by("owed_since")),
	HOME_VISIT("tenant_id, id", "id, project_id, household_id, visited_at, recorded_at, satisfaction"),
	/**
	 * Callbacks after a non-conformity, of which those at home are visits (B-16).
	 * Whatever the first was about, callback_id is its key.
	 */
	RECALL("tenant_id, id", "id, callback_id, method, done_at, recorded_at"),
	SERVICE_CALLBACK("tenant_id, id",
			"id, project_id, owed_since, due_at, done_at, recorded_at, method, reached, satisfaction, "
					+ "cancelled_at, " + ofService("kind") + ", " + ofService("household_id")),
	RECTIFICATION_NOTICE("tenant_id, id",
			"id, project_id, violation_id, cycle, rectify_by_at, delivered_at, recorded_at, " + "receipt_recorded_at"),
	/** Looks at the passes on a site, with what the patrol's record says. */
	PATROL_ITEM("tenant_id, id",
			"id, in_order, " + ofPatrol("project_id") + ", " + ofPatrol("left_at") + ", " + ofPatrol("recorded_at"),
			null, "kind = 'PASS_CHECK'"),
	REPAIR_LEDGER("tenant_id, id",
			"id, project_id, period, begins_on, begins_at, ends_at, filing, due_at, filed_at, received, "
					+ "completed, emergencies, public_area, paid"),
	COMPANY_RULE("tenant_id, id", "id, name, value, set_at", null,
			"name in ('LEDGER_GRACE_DAYS', 'ACTIVITY_CALLBACK_PERCENT')"),
	/** Looked: its form has an item that asks whether the record is true. */
	INSPECTION("tenant_id, id", "id, project_id, inspected_on, closed_at, exists (select from check_form_item i "
			+ "where i.tenant_id = inspection.tenant_id and i.check_form_id = inspection.check_form_id and i.requirement "
			+ Table.OF_TRUTH + ") as looked"),
	INSPECTED_RECORD("tenant_id, inspection_id, seq", "inspection_id, seq"),
	/** Untrue: by an item that asks whether the record is true. */
	INSPECTION_FINDING("tenant_id, id",
			"id, inspection_id, record_seq, found_at, exists (select from "
					+ "check_form_item i where i.tenant_id = inspection_finding.tenant_id and i.check_form_id = "
					+ "inspection_finding.check_form_id and i.seq = inspection_finding.item_seq and i.requirement "
					+ Table.OF_TRUTH + ") as untrue"),
	/** With how many questions its sample was asked. */
	SATISFACTION_SURVEY("tenant_id, id", """
			id, project_id, satisfaction_questionnaire_id, year, framed_on, frame_size, sample_size, \
			recorded_at, sample_size * (select count(*)::int \
			from satisfaction_question q where q.tenant_id = satisfaction_survey.tenant_id \
			and q.satisfaction_questionnaire_id = satisfaction_survey.satisfaction_questionnaire_id) as asked"""),
	SATISFACTION_QUESTION("tenant_id, id", "id, satisfaction_questionnaire_id, seq, text"),
	SATISFACTION_SCORE("tenant_id, id",
			"id, satisfaction_response_id, seq, score, " + ofResponse("satisfaction_survey_id") + ", "
					+ ofResponse("recorded_at")),
	ACTIVITY("tenant_id, id", "id, project_id, starts_at, ends_at, recorded_at, summary_recorded_at"),
	/**
	 * Surveyed: somebody had answered the survey that it cites before it was made.
	 */
	ACTIVITY_PLAN("tenant_id, id", """
			id, activity_id, seq, recorded_at, exists (select from interest_question q \
			join interest_answer a on a.tenant_id = q.tenant_id and a.interest_question_id = q.id \
			where q.tenant_id = activity_plan.tenant_id and q.interest_survey_id = activity_plan.interest_survey_id \
			and a.recorded_at <= activity_plan.recorded_at) as surveyed"""),
	ACTIVITY_PARTICIPANT("tenant_id, id", "id, activity_id, recorded_at"),
	ACTIVITY_ATTESTATION("tenant_id, id", "id, activity_id, order_kept and safe as fine, recorded_at"),
	/**
	 * A non-conformity in writing (B-16), with the callback or the visit that it is
	 * about.
	 */
	CALLBACK_REPORT("tenant_id, callback_id",
			"callback_id, recorded_at, " + ofAsked("project_id", "project_id", "project_id") + ", "
					+ ofAsked("done_at", "visited_at", "done_at")),
	CALLBACK_REPLY("tenant_id, id", "id, callback_id, kind, recorded_at"),
	SUGGESTION("tenant_id, id", "id, project_id, suggested_at, recorded_at, status, decided_at"),
	/** Questions of surveys that an old system has asked, with their answers. */
	IMPORTED_SURVEY("tenant_id, id", "id, project_id, ledger, year, seq, question, least, most"),
	IMPORTED_ANSWER("tenant_id, id", "id, imported_survey_id, score"),
	IMPORTED_RENOVATION("tenant_id, id",
			"id, project_id, ledger, category, status, applied_on, issued_on, completed_on"),
	/**
	 * When the server was told that a complaint was of its kind, solved or open again, a
	 * repair completed, or a violation found in order: only these events say so.
	 */
	EVENT("tenant_id, id", "id, subject_id, seq, kind, occurred_at, recorded_at", Partition.by("recorded_at"),
			"kind in ('CLASSIFIED', 'SOLVED', 'REOPENED', 'COMPLETED', 'RECHECKED')");

	/**
	 * What the procedures fail a record for that is not true: callbacks (B-13, B-17),
	 * patrols (D-20) and the times of a repair.
	 */
	private static final String OF_TRUTH = "in ('B-13', 'B-17', 'D-20', 'R-22')";

	private final List<String> key;

	private final String columns;

	private final @Nullable Partition partition;

	private final @Nullable String filter;

	Table(String key, String columns) {
		this(key, columns, null, null);
	}

	Table(String key, String columns, @Nullable Partition partition) {
		this(key, columns, partition, null);
	}

	Table(String key, String columns, @Nullable Partition partition, @Nullable String filter) {
		this.key = List.of(key.split(", "));
		this.columns = columns;
		this.partition = partition;
		this.filter = filter;
	}

	String sqlName() {
		return name().toLowerCase(Locale.ROOT);
	}

	List<String> key() {
		return this.key;
	}

	/** By what the lake's files are kept apart; null for small tables. */
	@Nullable Partition partition() {
		return this.partition;
	}

	/** What the lake's table was made for: with another one all has to be read again. */
	String declaration() {
		return (this.partition != null) ? select("true") + " by " + this.partition.transform() : select("true");
	}

	/** What the lake keeps of it, as PostgreSQL's SQL. */
	String select(String condition) {
		return "select tenant_id, " + this.columns + ", row_xid::text::bigint as row_xid from " + sqlName() + " where "
				+ where(condition);
	}

	String countByCompany() {
		return "select tenant_id::text, count(*) from " + sqlName() + " where " + where("true") + " group by tenant_id";
	}

	String count(String condition) {
		return "select count(*) from " + sqlName() + " where " + where(condition);
	}

	// What a row belongs to is written with it or before, and is never changed.
	private static String ofService(String column) {
		return ofParent("agreed_service", column, "service_callback.tenant_id", "agreed_service_id");
	}

	private static String ofPatrol(String column) {
		return ofParent("patrol", column, "patrol_item.tenant_id", "patrol_id");
	}

	private static String ofResponse(String column) {
		return ofParent("satisfaction_response", column, "satisfaction_score.tenant_id", "satisfaction_response_id");
	}

	// A key is of one of them only.
	private static String ofAsked(String ofCallback, String ofVisit, String name) {
		return "coalesce(" + asked("callback", ofCallback) + ", " + asked("service_callback", ofCallback) + ", "
				+ asked("home_visit", ofVisit) + ") as " + name;
	}

	private static String asked(String parent, String column) {
		return parent(parent, column, "callback_report.tenant_id", "callback_id");
	}

	private static String ofParent(String parent, String column, String tenant, String id) {
		return parent(parent, column, tenant, id) + " as " + column;
	}

	private static String parent(String parent, String column, String tenant, String id) {
		return "(select p." + column + " from " + parent + " p where p.tenant_id = " + tenant + " and p.id = " + id
				+ ")";
	}

	private String where(String condition) {
		return (this.filter != null) ? this.filter + " and " + condition : condition;
	}

}
