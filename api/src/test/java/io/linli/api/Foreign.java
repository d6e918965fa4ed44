package io.linli.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;

/**
 * Things that exist, in another company.
 */
final class Foreign {

	static final List<String> TYPES = List.of("Project", "Household", "Complaint", "Deadline", "RepairRequest",
			"Callback", "Notice", "StaffMember", "ProjectAssignment", "Renovation", "Violation", "Handoff",
			"OwnerInquiry", "RepairLedger", "Suggestion", "CallbackStatistic", "HomeVisit", "HouseholdAttention",
			"AgreedService", "ServiceCallback", "LibraryCase", "HotlineComplaint", "Inspection", "InspectionFinding",
			"InterestSurvey", "Activity", "BoardSection", "BoardViewing", "WorkPlan", "ReportFiling",
			"SatisfactionQuestionnaire", "SatisfactionSurvey", "ProcedureVersion", "Building", "Resident");

	private static final Map<String, String> IDS = make();

	private Foreign() {
	}

	static String id(String type) {
		return IDS.get(type);
	}

	private static Map<String, String> make() {
		String project = new GlobalId("Project", ApiDatabase.project(ApiDatabase.HAITANG)).encode();
		String household = new GlobalId("Household", ApiDatabase.household(ApiDatabase.HAITANG, 1)).encode();
		Api.Client stranger = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.HAITANG);
		Answer recorded = stranger.mutate("recordComplaint", "complaint { id version }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project, "category", "x",
						"receivingDepartment", "x", "summary", "x", "channel", "PHONE"));
		Answer classified = stranger.mutate("classifyComplaint", "complaint { deadlines { id } }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "complaintId", recorded.text("/complaint/id"),
						"expectedVersion", recorded.number("/complaint/version"), "responsibility", "PROPERTY",
						"severity", "MINOR"));
		Answer solved = stranger.mutate("solveComplaint", "complaint { callbacks { id } }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "complaintId", recorded.text("/complaint/id"),
						"expectedVersion", recorded.number("/complaint/version") + 1, "measure", "x"));
		UUID person = ApiDatabase.shared().hire(ApiDatabase.HAITANG, "zhou-min");
		String renovation = renovation(project, household);
		Answer violation = violation(renovation);
		Answer service = Api.shared()
			.as(Role.RECEPTIONIST, ApiDatabase.HAITANG)
			.mutate("completeService", "agreedService { id callbacks { id } }",
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project, "householdId",
							household, "kind", "OTHER", "description", "x"));
		Map<String, String> ids = new HashMap<>(
				Map.ofEntries(Map.entry("StaffMember", new GlobalId("StaffMember", person).encode()),
						Map.entry("ProjectAssignment", new GlobalId("ProjectAssignment", person).encode()),
						Map.entry("Project", project), Map.entry("Household", household),
						Map.entry("Complaint", recorded.text("/complaint/id")),
						Map.entry("Deadline", classified.text("/complaint/deadlines/0/id")),
						Map.entry("RepairRequest", repair(project)), Map.entry("Renovation", renovation),
						Map.entry("Violation", violation.text("/violation/id")),
						Map.entry("Handoff", violation.text("/violation/renovation/handoffs/0/id")),
						Map.entry("Inspection", inspected("Inspection", recorded.text("/complaint/id"))),
						Map.entry("InspectionFinding", inspected("InspectionFinding", recorded.text("/complaint/id"))),
						Map.entry("HotlineComplaint", handedDown(recorded.text("/complaint/id"))),
						Map.entry("LibraryCase", taught(recorded.text("/complaint/id"))),
						Map.entry("Notice", notice(recorded.text("/complaint/id"))),
						Map.entry("Callback", solved.text("/complaint/callbacks/0/id")),
						Map.entry("OwnerInquiry",
								made(Role.RECEPTIONIST, "recordOwnerInquiry", "ownerInquiry",
										Map.of("projectId", project, "question", "x"))),
						Map.entry("RepairLedger",
								made(Role.PROJECT_MANAGER, "fileRepairLedger", "repairLedger",
										Map.of("projectId", project, "period", "MONTH", "beginsOn", "2025-01-01"))),
						Map.entry("Suggestion",
								made(Role.RECEPTIONIST, "recordSuggestion", "suggestion",
										Map.of("projectId", project, "words", "x"))),
						Map.entry("CallbackStatistic",
								made(Role.CUSTOMER_SERVICE_SUPERVISOR, "fileCallbackStatistic", "callbackStatistic",
										Map.of("projectId", project, "month", "2025-01", "analysis", "x"))),
						Map.entry("HomeVisit",
								made(Role.RECEPTIONIST, "recordHomeVisit", "homeVisit",
										Map.of("projectId", project, "householdId", household, "declined", true))),
						Map.entry("HouseholdAttention",
								made(Role.RECEPTIONIST, "markHousehold", "householdAttention",
										Map.of("projectId", project, "householdId", household, "reason", "MAJOR_EVENT",
												"note", "x", "untilOn", "2999-12-31"))),
						Map.entry("AgreedService", service.text("/agreedService/id")),
						Map.entry("ServiceCallback", service.text("/agreedService/callbacks/0/id"))));
		ids.put("Building", made(Role.PROJECT_MANAGER, "addBuilding", "building",
				Map.of("projectId", project, "code", "x", "name", "x")));
		ids.put("Resident", made(Role.RECEPTIONIST, "moveIn", "resident",
				Map.of("householdId", household, "name", "x", "relation", "TENANT")));
		ForeignCulture.add(project, ids);
		return ids;
	}

	/** By somebody in this role of the other company. */
	private static String made(Role role, String mutation, String node, Map<String, ?> input) {
		Map<String, Object> whole = new HashMap<>(input);
		whole.put("idempotencyKey", UUID.randomUUID().toString());
		return Api.shared()
			.as(role, ApiDatabase.HAITANG)
			.mutate(mutation, node + " { id }", whole)
			.text("/" + node + "/id");
	}

	/** Told to a project manager of the other company. */
	private static String notice(String complaint) {
		UUID key = GlobalId.decode(complaint).orElseThrow().key();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.notice (tenant_id, id, project_id, subject_kind, subject_id, kind, role, happened_at, told_at)
					values (?, ?, ?, 'COMPLAINT', ?, 'URGED', 'PROJECT_MANAGER', '2026-03-01Z', '2026-03-01Z')
					on conflict do nothing""")
			.params(ApiDatabase.HAITANG, key, ApiDatabase.project(ApiDatabase.HAITANG), key)
			.update();
		return new GlobalId("Notice", key).encode();
	}

	private static String renovation(String project, String household) {
		return Api.shared()
			.as(Role.RECEPTIONIST, ApiDatabase.HAITANG)
			.mutate("applyForRenovation", "renovation { id }",
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project, "householdId",
							household, "category", "x", "works", "x", "applicant", "x", "contractor", "x"))
			.text("/renovation/id");
	}

	/** Found by the order keepers, handed over to the repair department. */
	private static Answer violation(String renovation) {
		return Api.shared()
			.as(Role.ORDER_KEEPER, ApiDatabase.HAITANG)
			.mutate("recordViolation", "violation { id renovation { handoffs { id } } }",
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "renovationId", renovation, "kind",
							"LOAD_BEARING_STRUCTURE", "detail", "x", "department", "ORDER_KEEPING"));
	}

	/** By a group that the other company belonged to once. */
	private static String handedDown(String complaint) {
		UUID key = GlobalId.decode(complaint).orElseThrow().key();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.hotline_complaint (tenant_id, id, group_id, company_name, source, external_number, received_at, summary,
					    handed_down_by, handed_down_at)
					values (?, ?, ?, 'x', 'OTHER_UNIT', 'x', '2026-03-01Z', 'x', 'x', '2026-03-01Z') on conflict do nothing""")
			.params(ApiDatabase.HAITANG, key, UUID.randomUUID())
			.update();
		return new GlobalId("HotlineComplaint", key).encode();
	}

	/** All with the same key. */
	private static String inspected(String type, String complaint) {
		UUID key = GlobalId.decode(complaint).orElseThrow().key();
		UUID project = ApiDatabase.project(ApiDatabase.HAITANG);
		for (String row : List.of(
				"check_form (tenant_id, id, kind, form_version, effective_on, change_note, set_by, set_at) values (:c, :k, 'COMPLAINT', 1, '2026-01-01', 'x', 'x', now())",
				"check_form_item (tenant_id, check_form_id, seq, wording, points) values (:c, :k, 1, 'x', 1)",
				"inspection (tenant_id, id, project_id, check_form_id, inspected_on, from_on, until_on, seed, frame_size, frame_hash, inspector, recorded_at) values (:c, :k, :p, :k, '2026-03-01', '2026-03-01', '2026-03-01', 1, 1, 'x', 'x', now())",
				"inspected_record (tenant_id, inspection_id, seq, complaint_id) values (:c, :k, 1, :k)",
				"inspection_finding (tenant_id, id, project_id, inspection_id, check_form_id, record_seq, item_seq, points_lost, finding, rectify_by_on, found_by, found_at) values (:c, :k, :p, :k, :k, 1, 1, 1, 'x', '2026-03-01', 'x', now())")) {
			ApiDatabase.shared()
				.admin()
				.sql("insert into linli." + row + " on conflict do nothing")
				.param("c", ApiDatabase.HAITANG)
				.param("k", key)
				.param("p", project)
				.update();
		}
		return new GlobalId(type, key).encode();
	}

	private static String taught(String complaint) {
		return Api.shared()
			.as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.HAITANG)
			.mutate("addToLibrary", "libraryCase { id }",
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "complaintId", complaint, "title", "x",
							"lesson", "x"))
			.text("/libraryCase/id");
	}

	private static String repair(String project) {
		return Api.shared()
			.as(Role.RECEPTIONIST, ApiDatabase.HAITANG)
			.mutate("recordRepairRequest", "repairRequest { id }",
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project, "category", "x",
							"fault", "x", "urgency", "GENERAL", "area", "PUBLIC", "channel", "PHONE"))
			.text("/repairRequest/id");
	}

}
