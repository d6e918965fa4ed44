package io.linli.stack.demo;

/** The tables that the demonstration fills, each after those that it refers to. */
enum Page {

	PROJECT("project", "tenant_id, id, code, name, city, time_zone, created_at"),

	BUILDING("building", "tenant_id, id, project_id, code, name, floors, entrances, recorded_at, recorded_by"),

	HOUSEHOLD("household", "tenant_id, id, project_id, building_id, building, unit, owner_name, phone, delivered_on"),

	RESIDENT("resident",
			"""
					tenant_id, id, project_id, household_id, name, phone, relation, moved_in_on, moved_out_on, main_contact, recorded_at, \
					recorded_by"""),

	PROJECT_LEVEL("project_level", "tenant_id, id, project_id, contract_level_id, effective"),

	COMPLAINT("complaint", """
			tenant_id, id, number, project_id, household_id, status, responsibility, severity, cooling_off, category, \
			receiving_department, summary, detail, complainant, phone, received_at, recorded_at, solved_at, cycle, \
			solve_due_at, version"""),

	COMPLAINT_HANDLING("complaint_handling",
			"tenant_id, complaint_id, receiving_department, handler, measure, completed_at, version"),

	HANDLING_STEP("handling_step", "tenant_id, id, complaint_id, seq, action, note, actor, occurred_at, recorded_at"),

	REPAIR_REQUEST("repair_request", """
			tenant_id, id, number, project_id, household_id, status, urgency, area, category, fault, paid_service, \
			developer_legacy, requester, phone, received_at, recorded_at, passed_on_at, passed_on_by, arrived_at, \
			verified_at, completed_at, site_verified_at, due_at, version"""),

	WORK_ORDER("work_order",
			"tenant_id, id, repair_request_id, number, worker, opened_at, recorded_at, result, fee_cents, version"),

	CALLBACK("callback",
			"""
					tenant_id, id, project_id, complaint_id, repair_request_id, cycle, owed_since, due_at, done_at, recorded_at, \
					method, caller, reached, satisfaction, courteous, shoe_covers, quality, charge_correct, opinion, version"""),

	DEADLINE("deadline",
			"""
					tenant_id, id, project_id, subject_kind, subject_id, cycle, round, clock, case_kind, urgency, area, severity, \
					responsibility, category, contract_level_id, threshold_id, source, reference, time_zone, started_at, due_at, \
					claimed_stop_at, proven_stop_at, claimed_verdict, proven_verdict, cancelled_at, cancelled_reason"""),

	RENOVATION("renovation", """
			tenant_id, id, number, project_id, household_id, status, category, works, applicant, phone, contractor, \
			applied_at, recorded_at, identity_document, identity_confirmed_at, identity_confirmed_by, \
			formalities_completed_at, owner_notice, owner_informed_at, owner_informed_by, debris_place, \
			debris_removed_at, completed_at, completion_notified_at, completion_notified_by, acceptance, accepted_at, \
			accepted_by, archived_at, due_at, version"""),

	RENOVATION_MATERIAL("renovation_material", "tenant_id, id, renovation_id, recorded_at, kind, filed_at, filed_by"),

	RENOVATION_PERMIT("renovation_permit",
			"tenant_id, id, renovation_id, recorded_at, number, starts_on, ends_on, sealed_at, issued_by"),

	WORKER_PASS("worker_pass", """
			tenant_id, id, renovation_id, recorded_at, seq, number, worker, trade, starts_on, ends_on, photo_at, \
			issued_by"""),

	DEBRIS_REMOVAL("debris_removal", "tenant_id, id, renovation_id, recorded_at, place, removed_at, removed_by"),

	ACCEPTANCE_SIGNATURE("acceptance_signature", "tenant_id, id, renovation_id, recorded_at, party, name, signed_on"),

	HANDOFF("handoff", """
			tenant_id, id, project_id, renovation_id, matter, reference, from_department, to_department, handed_at, \
			handed_by, recorded_at, received_at, received_by, receipt_recorded_at"""),

	PATROL_ROUND("patrol_round", "tenant_id, id, project_id, department, patroller, recorded_at"),

	PATROL("patrol", """
			tenant_id, id, project_id, patrol_round_id, renovation_id, department, patroller, arrived_at, left_at, \
			note, recorded_at"""),

	PATROL_ITEM("patrol_item", "tenant_id, id, patrol_id, kind, in_order, note"),

	VIOLATION("violation", """
			tenant_id, id, project_id, renovation_id, status, catalogue_version, kind, title, detail, found_by, \
			found_by_department, responsible_department, found_at, recorded_at, cycle, rectified_at, rectification, \
			rechecked_at, rechecked_by, recheck, verified_at, verified_by, reported_at, report, due_at, version"""),

	RECTIFICATION_NOTICE("rectification_notice", """
			tenant_id, id, project_id, violation_id, cycle, number, household_id, building, unit, owner_name, content, \
			rectify_by_at, first_deliverer, second_deliverer, delivered_at, recorded_at, receipt, signee, signed_at, \
			left_at, photo_taken, witness, receipt_recorded_at, version"""),

	VIOLATION_RECHECK("violation_recheck",
			"""
					tenant_id, id, project_id, violation_id, cycle, rectification, rectified_at, passed, finding, rechecked_at, \
					rechecked_by, recorded_at"""),

	HOME_VISIT("home_visit",
			"""
					tenant_id, id, project_id, household_id, satisfaction, quality, courteous, shortcomings, suggestions, visited_at, \
					recorded_at, recorded_by"""),

	INTEREST_SURVEY("interest_survey",
			"tenant_id, id, project_id, title, opened_at, recorded_at, recorded_by, answers_recorded_at"),

	INTEREST_QUESTION("interest_question", "tenant_id, id, interest_survey_id, seq, text"),

	INTEREST_OPTION("interest_option", "tenant_id, id, interest_question_id, seq, text"),

	INTEREST_ANSWER("interest_answer", """
			tenant_id, id, interest_question_id, interest_option_id, household_id, count, answered_at, recorded_at, \
			recorded_by"""),

	ACTIVITY("activity",
			"""
					tenant_id, id, project_id, title, place, starts_at, ends_at, recorded_at, recorded_by, summary, summarized_at, \
					summary_recorded_at, summary_recorded_by"""),

	ACTIVITY_PLAN("activity_plan",
			"""
					tenant_id, id, project_id, activity_id, seq, interest_survey_id, text, planned_at, recorded_at, recorded_by"""),

	ACTIVITY_STAFFING("activity_staffing", "tenant_id, id, activity_id, name, duty, recorded_at, recorded_by"),

	ACTIVITY_ATTESTATION("activity_attestation",
			"tenant_id, id, activity_id, order_kept, safe, note, occurred_at, recorded_at, recorded_by"),

	ACTIVITY_PARTICIPANT("activity_participant",
			"tenant_id, id, activity_id, household_id, name, phone, registered_at, recorded_at, recorded_by"),

	PARTICIPANT_SELECTION("participant_selection",
			"tenant_id, id, project_id, activity_id, percent, seed, frame_size, frame_hash, recorded_at, recorded_by"),

	SELECTED_PARTICIPANT("selected_participant", "tenant_id, participant_selection_id, seq, activity_participant_id"),

	ACTIVITY_CALLBACK("callback",
			"""
					tenant_id, id, project_id, activity_id, activity_participant_id, owed_since, due_at, done_at, recorded_at, method, caller, \
					reached, satisfaction, courteous, quality, opinion, version"""),

	SATISFACTION_QUESTIONNAIRE("satisfaction_questionnaire",
			"tenant_id, id, title, revision, note, recorded_at, recorded_by"),

	SATISFACTION_QUESTION("satisfaction_question", "tenant_id, id, satisfaction_questionnaire_id, seq, text"),

	SATISFACTION_SURVEY("satisfaction_survey",
			"""
					tenant_id, id, project_id, satisfaction_questionnaire_id, year, framed_on, frame_size, sample_size, seed, frame_hash, \
					recorded_at, recorded_by, responses_recorded_at"""),

	SATISFACTION_SAMPLE("satisfaction_sample", "tenant_id, id, satisfaction_survey_id, household_id, seq"),

	SATISFACTION_RESPONSE("satisfaction_response", """
			tenant_id, id, satisfaction_survey_id, household_id, comment, responded_at, recorded_at, recorded_by"""),

	SATISFACTION_SCORE("satisfaction_score", "tenant_id, id, satisfaction_response_id, seq, score"),

	WORK_PLAN("work_plan", """
			tenant_id, id, project_id, year, revision, text, recorded_at, recorded_by, filed_at, filed_by, late, hash, \
			version"""),

	EVENT("event",
			"tenant_id, id, subject_kind, subject_id, kind, occurred_at, recorded_at, actor, actor_role, channel, detail");

	private final String table;

	private final String columns;

	Page(String table, String columns) {
		this.table = table;
		this.columns = columns;
	}

	String table() {
		return this.table;
	}

	String columns() {
		return this.columns;
	}

}
