package io.linli.api.callback;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.repair.Crew;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallbackIntegrationTests {

	private final Caller caller = new Caller();

	@Test
	@Tag("B-02")
	void aCompletedRepairIsCalledBackAboutWithinADay() {
		Answer owed = this.caller.owedByRepair();
		assertThat(owed.isNull("/callback/reached")).isTrue();
		Answer answered = this.caller.record(this.caller.crew.receptionist, owed, Map.of("reached", true,
				"satisfaction", 4, "courteous", true, "shoeCovers", false, "quality", 5, "opinion", " 师傅很守时 "));
		assertThat(answered.refusals()).isEmpty();
		Answer whole = this.caller.read(owed,
				"""
						reached satisfaction courteous shoeCovers quality chargeCorrect opinion method caller owedSince dueAt doneAt
						repairRequest { number completedAt workOrder { worker } household { unit } } complaint { id }
						deadlines { clock claimedVerdict provenVerdict } events { kind channel actor }""");
		assertThat(whole.number("/satisfaction")).isEqualTo(4);
		assertThat(whole.at("/shoeCovers").part().asBoolean()).isFalse();
		assertThat(whole.text("/opinion")).isEqualTo("师傅很守时");
		assertThat(whole.isNull("/chargeCorrect")).isTrue();
		assertThat(whole.text("/owedSince")).isEqualTo(whole.text("/repairRequest/completedAt"));
		assertThat(whole.text("/repairRequest/workOrder/worker")).isEqualTo("li-wei");
		assertThat(whole.isNull("/complaint")).isTrue();
		assertThat(Duration.between(time(whole, "/owedSince"), time(whole, "/dueAt")))
			.isBetween(Duration.ofHours(24).minusMillis(1), Duration.ofHours(24).plusMillis(1));
		assertThat(whole.each("/deadlines", "clock")).containsExactly("CALLBACK");
		assertThat(whole.text("/deadlines/0/claimedVerdict")).isEqualTo("MET");
		assertThat(whole.text("/deadlines/0/provenVerdict")).isEqualTo("MET");
		assertThat(whole.each("/events", "kind")).containsExactly("OWED", "ANSWERED");
		assertThat(whole.each("/events", "channel")).containsExactly("SYSTEM", "PHONE");
		assertThat(whole.text("/events/0/actor")).isEqualTo("system");
	}

	@Test
	@Tag("B-01")
	@Tag("C-08")
	void everyCycleOfAComplaintOwesOneOfItsOwn() {
		Answer solved = this.caller.solvedComplaint();
		Answer reopened = this.caller.complaintStep("reopenComplaint", solved, Map.of("reason", "又来了"));
		this.caller.complaintStep("solveComplaint", reopened, Map.of("measure", "再次清运"));
		Answer whole = this.caller.crew.supervisor.ask(
				"query($id: ID!) { complaint(id: $id) { callbacks { cycle complaint { number } repairRequest { id } } } }",
				Map.of("id", solved.text("/complaint/id")))
			.at("/complaint");
		assertThat(whole.each("/callbacks", "cycle")).containsExactly("1", "2");
		assertThat(whole.text("/callbacks/1/complaint/number")).startsWith("TS-P1-");
		assertThat(whole.isNull("/callbacks/1/repairRequest")).isTrue();
	}

	@Test
	@Tag("B-06")
	void paidServicesAndLegacyItemsAreCalledBackAboutInThePublicAreaToo() {
		Crew crew = this.caller.crew;
		for (Map<String, Boolean> kind : List.of(Map.of("paidService", true), Map.of("developerLegacy", true),
				Map.of("paidService", false))) {
			Map<String, Object> outside = new HashMap<>(kind);
			outside.put("area", "PUBLIC");
			Answer underWork = crew.underWork(outside);
			Map<String, Object> result = new HashMap<>(Map.of("idempotencyKey", UUID.randomUUID().toString(),
					"repairRequestId", underWork.text("/repairRequest/id"), "expectedVersion",
					underWork.number("/repairRequest/version"), "result", "外墙补漏"));
			if (kind.getOrDefault("paidService", false)) {
				result.put("feeCents", 100);
			}
			assertThat(crew.worker.mutate("completeRepair", Crew.FIELDS, result).refusals()).isEmpty();
			Answer whole = crew.read(underWork, "callbacks { deadlines { clock } } deadlines { clock }");
			assertThat(whole.each("/deadlines", "clock")).contains("VERIFY_PUBLIC_AREA");
			assertThat(whole.size("/callbacks")).as(kind.toString()).isEqualTo(kind.containsValue(true) ? 1 : 0);
		}
	}

	@Test
	void whoeverWasNotReachedIsCalledAgain() {
		Answer owed = this.caller.owedByRepair();
		Answer tried = this.caller.record(this.caller.crew.receptionist, owed, Map.of("reached", false));
		assertThat(tried.refusals()).isEmpty();
		assertThat(owedIds()).contains(owed.text("/callback/id"));
		assertThat(this.caller.read(owed, "deadlines { claimedVerdict }").text("/deadlines/0/claimedVerdict"))
			.isEqualTo("OPEN");
		Answer reached = this.caller.record(this.caller.crew.supervisor, tried,
				Map.of("reached", true, "satisfaction", 5, "method", "HOME_VISIT"));
		assertThat(reached.refusals()).isEmpty();
		Answer whole = this.caller.read(owed, "method events { kind channel } deadlines { claimedVerdict }");
		assertThat(whole.each("/events", "kind")).containsExactly("OWED", "NOT_REACHED", "ANSWERED");
		assertThat(whole.each("/events", "channel")).containsExactly("SYSTEM", "PHONE", "HOME_VISIT");
		assertThat(whole.text("/deadlines/0/claimedVerdict")).isEqualTo("MET");
		assertThat(owedIds()).doesNotContain(owed.text("/callback/id"));
	}

	@Test
	void aCallThatWasEnteredTooLateIsProvenLate() {
		Answer solved = this.caller.solvedComplaint("2026-03-10T09:30:00+08:00");
		Answer owed = this.caller.arrangedBy(solved);
		Answer answered = this.caller.record(this.caller.crew.supervisor, owed,
				Map.of("reached", true, "satisfaction", 4, "occurredAt", "2026-03-11T09:30:00+08:00"));
		assertThat(answered.refusals()).isEmpty();
		Answer verdicts = this.caller.read(owed, "deadlines { claimedVerdict provenVerdict }");
		assertThat(verdicts.text("/deadlines/0/claimedVerdict")).isEqualTo("MET");
		assertThat(verdicts.text("/deadlines/0/provenVerdict")).isEqualTo("BREACHED");
	}

	@Test
	void whateverEachAliasSelectsOfOneListIsThere() {
		Answer completed = this.caller.crew.completed(Map.of());
		Answer read = this.caller.crew.read(completed,
				"""
						a: callbacks { id } b: callbacks { cycle project { code } repairRequest { number household { unit } } }""");
		assertThat(read.text("/b/0/project/code")).isEqualTo("P1");
		assertThat(read.text("/b/0/repairRequest/household/unit")).isEqualTo("1单元102");
		assertThat(read.size("/a")).isEqualTo(1);
	}

	@Test
	void anybodyMayLookOneUpByItsId() {
		Answer owed = this.caller.owedByRepair();
		Answer node = this.caller.crew.receptionist.ask(
				"query($id: ID!) { node(id: $id) { id ... on Callback { cycle project { code } } } callback(id: $id) { cycle } }",
				Map.of("id", owed.text("/callback/id")));
		assertThat(node.text("/node/project/code")).isEqualTo("P1");
		assertThat(node.number("/callback/cycle")).isEqualTo(1);
	}

	@Test
	void theRepairsThatAreOpenAndNoOthersAreInTheWorkList() {
		Crew crew = this.caller.crew;
		Answer open = crew.recorded(Map.of());
		Answer later = crew.underWork(Map.of());
		Answer done = crew.completed(Map.of());
		List<String> ids = pages("openRepairRequests");
		assertThat(ids).contains(open.text("/repairRequest/id"), later.text("/repairRequest/id"))
			.doesNotContain(done.text("/repairRequest/id"))
			.doesNotHaveDuplicates();
		assertThat(ids.indexOf(open.text("/repairRequest/id")))
			.isLessThan(ids.indexOf(later.text("/repairRequest/id")));
	}

	private List<String> owedIds() {
		return pages("owedCallbacks");
	}

	private List<String> pages(String list) {
		Map<String, Object> variables = new HashMap<>(Map.of("project", Crew.intake().get("projectId")));
		List<String> ids = new ArrayList<>();
		Answer page;
		do {
			page = this.caller.crew.supervisor
				.ask("""
						query($project: ID, $after: String) {
						  page: %s(projectId: $project, first: 7, after: $after) {
						    nodes { id project { code } events { kind } } pageInfo { hasNextPage endCursor } } }"""
					.formatted(list), variables)
				.at("/page");
			ids.addAll(page.each("/nodes", "id"));
			variables.put("after", page.text("/pageInfo/endCursor"));
		}
		while (page.at("/pageInfo/hasNextPage").part().asBoolean());
		return ids;
	}

	private static OffsetDateTime time(Answer answer, String pointer) {
		return OffsetDateTime.parse(answer.text(pointer));
	}

}
