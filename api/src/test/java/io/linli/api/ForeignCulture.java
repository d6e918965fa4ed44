package io.linli.api;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.tenancy.Role;

/**
 * Activities, boards, and what is filed each year, in another company.
 */
final class ForeignCulture {

	private ForeignCulture() {
	}

	static void add(String project, Map<String, String> ids) {
		culture(project, ids);
		filed(project, ids);
		ids.put("ProcedureVersion", published());
	}

	private static String published() {
		return Api.shared()
			.as(Role.TENANT_ADMIN, ApiDatabase.HAITANG)
			.mutate("publishProcedure", "procedureVersion { id }",
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "kind", "REPAIR", "effectiveOn",
							LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(1).toString(), "issuer", "x",
							"changeNote", "x", "text", "x", "points",
							List.of(Map.of("point", "x", "problem", "x", "requirement", "x", "inspection", "x")),
							"forms",
							List.of(Map.of("code", "x", "title", "x", "checks", true, "fields", List.of("x")))))
			.text("/procedureVersion/id");
	}

	private static void filed(String project, Map<String, String> ids) {
		Api.Client manager = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.HAITANG);
		MartRows.published();
		ids.put("WorkPlan",
				manager
					.mutate("draftWorkPlan", "workPlan { id }", Map.of("idempotencyKey", UUID.randomUUID().toString(),
							"projectId", project, "year", 2026, "text", "x"))
					.text("/workPlan/id"));
		ids.put("ReportFiling",
				manager
					.mutate("draftReportFiling", "reportFiling { id }",
							Map.of("idempotencyKey", UUID.randomUUID().toString(), "year", 2026))
					.text("/reportFiling/id"));
		ids.put("SatisfactionQuestionnaire",
				manager
					.mutate("issueQuestionnaire", "questionnaire { id }",
							Map.of("idempotencyKey", UUID.randomUUID().toString(), "title", "x", "note", "x",
									"questions", List.of("x")))
					.text("/questionnaire/id"));
		ids.put("SatisfactionSurvey", manager
			.mutate("openSatisfactionSurvey", "survey { id }",
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project, "questionnaireId",
							ids.get("SatisfactionQuestionnaire"), "year", 2026, "framedOn", "2026-03-01"))
			.text("/survey/id"));
	}

	private static void culture(String project, Map<String, String> ids) {
		Api.Client supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.HAITANG);
		ids.put("InterestSurvey",
				supervisor
					.mutate("openInterestSurvey", "interestSurvey { id }",
							Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project, "title", "x",
									"questions", List.of(Map.of("text", "x", "options", List.of("x")))))
					.text("/interestSurvey/id"));
		ids.put("Activity", supervisor
			.mutate("announceActivity", "activity { id }",
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project, "title", "x", "place",
							"x", "startsAt", "2026-03-10T09:30:00+08:00", "endsAt", "2026-03-10T11:30:00+08:00"))
			.text("/activity/id"));
		ids.put("BoardSection", supervisor
			.mutate("establishBoardSection", "boardSection { id }",
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project, "title", "x",
							"cycleDays", 7))
			.text("/boardSection/id"));
		ids.put("BoardViewing",
				supervisor
					.mutate("viewBoard", "boardViewing { id }",
							Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project))
					.text("/boardViewing/id"));
	}

}
