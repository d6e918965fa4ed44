package io.linli.api.complaint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A complaint about a leaking façade, from the group's hotline until it is in the case
 * library, as the roles play it over three months.
 */
class DeveloperComplaintScenarioIntegrationTests {

	private final Api.Client group = Api.shared().as(Role.GROUP_MANAGER, ApiDatabase.ANJU);

	private final Estate estate = new Estate();

	private Answer complaint;

	@Test
	@Tag("C-13")
	@Tag("C-24")
	void isFollowedFromTheHotlineIntoTheLibrary() {
		this.complaint = this.estate.recorded(Map.of("hotlineComplaintId", handedDown(), "category", "外墙渗漏",
				"receivingDepartment", "地产公司", "occurredAt", "2026-03-02T10:00:00+08:00"));
		supervisor("classifyComplaint", "2026-03-02T10:30:00+08:00",
				Map.of("responsibility", "PROPERTY", "severity", "MAJOR"));
		supervisor("reclassifyComplaint", "2026-03-03T09:00:00+08:00",
				Map.of("responsibility", "DEVELOPER", "severity", "MAJOR", "reason", "外墙在保修期内"));
		handle("COORDINATE", "2026-03-03T15:00:00+08:00");
		handle("EXTRA_SERVICE", "2026-03-04T09:00:00+08:00");
		handle("EXPLAIN", "2026-03-04T10:00:00+08:00");
		for (String day : List.of("2026-03-15", "2026-04-05", "2026-04-25", "2026-05-10")) {
			step(this.estate.manager, "handleComplaint", day + "T09:00:00+08:00",
					Map.of("action", "FOLLOW_UP", "note", "与地产公司核对进度"));
		}
		sign("2026-04-05");
		handle("URGE", "2026-05-12T09:00:00+08:00");
		handle("FEEDBACK", "2026-05-27T17:00:00+08:00");
		supervisor("solveComplaint", "2026-05-28T16:00:00+08:00", Map.of("measure", "外墙重做防水，淋水试验合格"));
		calledBack();
		learned();

		Answer whole = this.estate.read(this.complaint, """
				status responsibility receivedAt followedUpAt reclassifications { reason }
				handling { receivingDepartment completedAt steps { action } } callbacks { reached satisfaction }
				events { kind }""");
		assertThat(whole.text("/status")).isEqualTo("SOLVED");
		assertThat(whole.each("/handling/steps", "action")).containsExactly("COORDINATE", "EXTRA_SERVICE", "EXPLAIN",
				"FOLLOW_UP", "FOLLOW_UP", "FOLLOW_UP", "FOLLOW_UP", "URGE", "FEEDBACK");
		assertThat(whole.text("/handling/receivingDepartment")).isEqualTo("地产公司");
		assertThat(whole.each("/callbacks", "satisfaction")).containsExactly("4");
		assertThat(whole.each("/events", "kind")).startsWith("RECORDED", "CLASSIFIED", "RECLASSIFIED")
			.contains("SOLVED");
		assertThat(whole.each("/reclassifications", "reason")).containsExactly("外墙在保修期内");
		Answer march = this.estate
			.ask("""
					complaintSummary(projectId: $project, month: "2026-03") { total { received solved developer reclassified } }""");
		assertThat(march.at("/complaintSummary/total").part().toString())
			.isEqualTo("{\"received\":1,\"solved\":1,\"developer\":1,\"reclassified\":1}");
		assertThat(this.estate.ask("trackingDays(projectId: $project, month: \"2026-04\") { open covered }")
			.at("/trackingDays/4")
			.part()
			.toString()).isEqualTo("{\"open\":1,\"covered\":1}");
	}

	private String handedDown() {
		String number = UUID.randomUUID().toString();
		this.group.mutate("handDownComplaints", "handedDown { taken }",
				Map.of("rows",
						List.of(Map.of("companyId", new GlobalId("Company", ApiDatabase.JINXIU).encode(), "projectId",
								this.estate.id(), "source", "PRESIDENT_OFFICE", "externalNumber", number, "receivedAt",
								"2026-03-02T09:00:00+08:00", "summary", "外墙渗水，卧室发霉"))));
		Answer all = this.estate.supervisor
			.ask("{ hotlineComplaints(state: UNRECORDED, first: 100) { nodes { id externalNumber } } }");
		int place = all.each("/hotlineComplaints/nodes", "externalNumber").indexOf(number);
		return all.text("/hotlineComplaints/nodes/%d/id".formatted(place));
	}

	private void handle(String action, String at) {
		supervisor("handleComplaint", at, Map.of("action", action, "note", "详见附件"));
	}

	private void supervisor(String mutation, String at, Map<String, ?> more) {
		step(this.estate.supervisor, mutation, at, more);
	}

	private void step(Api.Client person, String mutation, String at, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("occurredAt", at);
		Answer done = this.estate.step(person, mutation, this.complaint, input);
		assertThat(done.refusals()).as(done.toString()).isEmpty();
		this.complaint = done;
	}

	private void sign(String day) {
		Answer signed = this.estate.supervisor.mutate("signTracking", "signOff { complaints { covered } }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", this.estate.id(), "day", day,
						"complaintIds", List.of(this.complaint.text("/complaint/id"))));
		assertThat(signed.each("/signOff/complaints", "covered")).containsExactly("true");
	}

	private void calledBack() {
		Answer owed = this.estate.read(this.complaint, "callbacks { id version }");
		assertThat(owed.size("/callbacks")).isEqualTo(1);
		String caller = "xu-" + UUID.randomUUID();
		Api.Client other = Api.shared().as(caller, List.of(Role.CUSTOMER_SERVICE_SUPERVISOR), ApiDatabase.JINXIU);
		ApiDatabase.shared()
			.assign(ApiDatabase.JINXIU, ApiDatabase.shared().hire(ApiDatabase.JINXIU, caller),
					Role.CUSTOMER_SERVICE_SUPERVISOR);
		other.mutate("arrangeCallback", "callbackFollowup { arrangement { recordedBy } }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "callbackId", owed.text("/callbacks/0/id"),
						"supervisor", caller, "departmentSupervisor", "maintenance-supervisor@" + ApiDatabase.JINXIU));
		Answer called = other.mutate("recordCallback", "callback { reached }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "callbackId", owed.text("/callbacks/0/id"),
						"expectedVersion", owed.number("/callbacks/0/version"), "method", "PHONE", "reached", true,
						"satisfaction", 4));
		assertThat(called.refusals()).as(called.toString()).isEmpty();
	}

	private void learned() {
		Answer added = this.estate.supervisor.mutate("addToLibrary", "libraryCase { title }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "complaintId",
						this.complaint.text("/complaint/id"), "title", "外墙渗漏的保修协调", "lesson", "先由工程部临时封堵，再书面函告地产公司",
						"tags", List.of("外墙", "保修")));
		assertThat(added.refusals()).as(added.toString()).isEmpty();
	}

}
