package io.linli.api.renovation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.linli.api.Answer;
import io.linli.api.violation.Inspector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the end of the works to the archive.
 */
class ClosingIntegrationTests {

	private final Works works = new Works();

	private final Inspector inspector = new Inspector(this.works);

	@Test
	@Tag("D-21")
	@Tag("D-23")
	void theRepairDepartmentTellsCustomerServiceThatTheWorksAreDone() {
		String renovation = this.works.allowed();
		assertThat(this.works.completed(renovation, Map.of("completedAt", "2026-05-20T17:00:01+08:00")).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(this.works.completed(renovation, Map.of("completedAt", "2026-03-01T09:59:59+08:00")).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(this.works
			.step(this.works.keeper, "notifyCompletion", renovation, Map.of("completedAt", "2026-05-20T16:00:00+08:00"))
			.errors()).containsExactly("FORBIDDEN");
		assertThat(this.works.completed(renovation, Map.of()).refusals()).isEmpty();
		Answer whole = this.works.read(renovation, """
				status completedAt completionNotifiedAt completionNotifiedBy
				handoffs { matter fromDepartment toDepartment handedAt }
				deadlines { clock claimedStopAt claimedVerdict }""");
		assertThat(whole.text("/status")).isEqualTo("COMPLETED");
		assertThat(whole.text("/completedAt")).isEqualTo("2026-05-20T08:00:00Z");
		assertThat(whole.text("/completionNotifiedAt")).isEqualTo("2026-05-20T09:00:00Z");
		assertThat(whole.text("/completionNotifiedBy")).isEqualTo("li-wei");
		Answer handoff = whole.at("/handoffs/2");
		assertThat(handoff.text("/matter") + handoff.text("/fromDepartment") + handoff.text("/toDepartment"))
			.isEqualTo("COMPLETIONREPAIRCUSTOMER_SERVICE");
	}

	@Test
	@Tag("D-19")
	void theCompletionIsNoPatrolARoundThatIsNotDueIsTakenBackAndOneThatIsOverdueStaysMissed() {
		String early = this.works.formal();
		String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
		this.works.permitted(early, Map.of("startsOn", today, "endsOn", today));
		assertThat(this.works
			.completed(early, Map.of("completedAt", Instant.now().toString(), "occurredAt", Instant.now().toString()))
			.refusals()).isEmpty();
		Answer taken = patrolRound(early);
		assertThat(taken.text("/cancelledReason")).isEqualTo("COMPLETED");
		assertThat(taken.isNull("/claimedStopAt")).isTrue();
		assertThat(taken.text("/claimedVerdict")).isEqualTo("OPEN");

		String late = this.works.allowed();
		this.works.completed(late,
				Map.of("completedAt", "2026-03-02T08:00:00+08:00", "occurredAt", "2026-03-02T09:00:00+08:00"));
		Answer missed = patrolRound(late);
		assertThat(missed.isNull("/cancelledAt")).isTrue();
		assertThat(missed.text("/claimedVerdict")).isEqualTo("BREACHED");
		assertThat(missed.text("/provenVerdict")).isEqualTo("BREACHED");
	}

	@Test
	@Tag("D-12")
	@Tag("D-19")
	@Tag("D-17")
	void worksThatAreNotAcceptedGoOnWithPatrolsAndPassesUntilTheyAreCompletedAgain() {
		String renovation = this.works.allowed();
		assertThat(refused(renovation, "卫生间渗水", "2026-05-20T18:00:00+08:00").refusals()).containsExactly("WRONG_STATE");
		this.works.debrisRemoved(renovation, "2026-05-20T16:30:00+08:00");
		this.works.completed(renovation, Map.of());
		assertThat(refused(renovation, "卫生间渗水", "2026-05-20T16:59:59+08:00").refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(refused(renovation, "卫生间渗水", "2026-05-21T10:00:00+08:00").refusals()).isEmpty();
		assertThat(this.works.pass(renovation, Map.of("occurredAt", "2026-05-21T11:00:00+08:00")).refusals()).isEmpty();
		Answer open = this.works.read(renovation,
				"""
						status completedAt completionNotifiedBy acceptanceRefusals { reason completedAt completionNotifiedBy refusedAt refusedBy }
						handoffs { matter } deadlines { clock startedAt claimedVerdict }""");
		assertThat(open.text("/status")).isEqualTo("PERMITTED");
		assertThat(open.isNull("/completedAt") && open.isNull("/completionNotifiedBy")).isTrue();
		Answer refusal = open.at("/acceptanceRefusals/0");
		assertThat(refusal.text("/reason")).isEqualTo("卫生间渗水");
		assertThat(refusal.text("/completedAt")).isEqualTo("2026-05-20T08:00:00Z");
		assertThat(refusal.text("/completionNotifiedBy")).isEqualTo("li-wei");
		assertThat(refusal.text("/refusedBy")).isEqualTo("qian-li");
		assertThat(open.each("/handoffs", "matter").stream().filter("PERMIT"::equals)).hasSize(4);
		assertThat(open.each("/deadlines", "startedAt")).contains("2026-05-21T02:00:00Z");

		this.works.completed(renovation,
				Map.of("completedAt", "2026-05-24T16:00:00+08:00", "occurredAt", "2026-05-24T17:00:00+08:00"));
		Map<String, Object> later = Map.of("occurredAt", "2026-05-25T10:00:00+08:00", "signatures",
				List.of(Works.signature("OWNER", "王芳", "2026-05-25"),
						Works.signature("CUSTOMER_SERVICE", "钱丽", "2026-05-25"),
						Works.signature("REPAIR", "周军", "2026-05-24")));
		assertThat(this.works.accepted(renovation, later).refusals()).containsExactly("WRONG_STATE");
		this.works.debrisRemoved(renovation, "2026-05-24T18:00:00+08:00");
		assertThat(this.works.accepted(renovation, later).refusals()).isEmpty();
	}

	@Test
	@Tag("D-03")
	@Tag("D-17")
	void aPermitIsExtendedUnderTheSealAndItsFormerLastDayStaysOnRecord() {
		String renovation = this.works.allowed();
		Map<String, Object> longer = Map.of("endsOn", "2026-06-30", "reason", "定制柜体延期到货", "sealed", true, "occurredAt",
				"2026-05-28T10:00:00+08:00");
		assertThat(extended(renovation, longer, Map.of("sealed", false)).refusals()).containsExactly("INVALID");
		assertThat(extended(renovation, longer, Map.of("endsOn", "2026-05-31")).refusals()).containsExactly("INVALID");
		assertThat(beyondPermit()).contains(renovation);
		assertThat(extended(renovation, longer, Map.of()).refusals()).isEmpty();
		assertThat(this.works.pass(renovation, Map.of("endsOn", "2026-06-30")).refusals()).isEmpty();
		Answer permit = this.works
			.read(renovation, "permit { endsOn extensions { formerEndsOn endsOn reason extendedBy } }")
			.at("/permit");
		assertThat(permit.text("/endsOn")).isEqualTo("2026-06-30");
		assertThat(permit.text("/extensions/0/formerEndsOn")).isEqualTo("2026-05-31");
		assertThat(permit.text("/extensions/0/reason")).isEqualTo("定制柜体延期到货");
		assertThat(permit.text("/extensions/0/extendedBy")).isEqualTo("qian-li");
	}

	@Test
	@Tag("D-21")
	void worksBeyondTheirPermitOfWhichNobodyIsToldAreFound() {
		String silent = this.works.allowed();
		String told = this.works.allowed();
		this.works.completed(told, Map.of());
		String lasting = this.works.formal();
		this.works.permitted(lasting, Map.of("endsOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()));
		assertThat(beyondPermit()).contains(silent).doesNotContain(told, lasting);
	}

	@Test
	@Tag("D-05")
	void everySignatureOfTheAcceptanceHasADayFromTheCompletionOn() {
		String renovation = this.works.allowed();
		this.works.debrisRemoved(renovation, "2026-05-20T16:30:00+08:00");
		this.works.completed(renovation, Map.of());
		Map<String, String> owner = Works.signature("OWNER", "王芳", "2026-05-22");
		Map<String, String> service = Works.signature("CUSTOMER_SERVICE", "钱丽", "2026-05-22");
		Map<String, String> repair = Works.signature("REPAIR", "周军", "2026-05-20");
		assertThat(signed(renovation, List.of(owner, service))).containsExactly("INVALID");
		assertThat(signed(renovation, List.of(owner, owner, service, repair))).containsExactly("INVALID");
		assertThat(signed(renovation, List.of(Works.signature("OWNER", " ", "2026-05-22"), service, repair)))
			.containsExactly("INVALID");
		Answer early = this.works.accepted(renovation,
				Map.of("signatures", List.of(owner, service, Works.signature("REPAIR", "周军", "2026-05-19"))));
		assertThat(early.refusals()).containsExactly("IMPOSSIBLE_TIME");
		assertThat(early.toString()).contains("[\"signatures\",\"2\",\"signedOn\"]");
		assertThat(signed(renovation, List.of(owner, service, Works.signature("REPAIR", "周军", "2026-05-23"))))
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(
				signed(renovation, List.of(owner, service, repair, Works.signature("CONTRACTOR", "刘强", "2026-05-21"))))
			.isEmpty();
		Answer whole = this.works.read(renovation, "acceptedBy signatures { party name signedOn recordedAt }");
		assertThat(whole.each("/signatures", "party")).containsExactly("CONTRACTOR", "CUSTOMER_SERVICE", "OWNER",
				"REPAIR");
		assertThat(whole.each("/signatures", "signedOn")).containsExactly("2026-05-21", "2026-05-22", "2026-05-22",
				"2026-05-20");
		assertThat(whole.text("/acceptedBy")).isEqualTo("qian-li");
	}

	@Test
	@Tag("D-12")
	@Tag("D-14")
	void nothingIsAcceptedBeforeTheEndOfTheWorksNorWhileAViolationIsOpen() {
		String renovation = this.works.allowed();
		this.works.debrisRemoved(renovation, "2026-05-20T16:30:00+08:00");
		assertThat(this.works.accepted(renovation, Map.of()).refusals()).containsExactly("WRONG_STATE");
		String violation = this.inspector.found(renovation);
		this.works.completed(renovation, Map.of());
		Answer refused = this.works.accepted(renovation, Map.of());
		assertThat(refused.refusals()).containsExactly("WRONG_STATE");
		assertThat(refused.text("/userErrors/0/message")).contains("violations are open: 1");
		this.inspector.served(violation, Map.of());
		this.inspector.signed(violation, Map.of());
		this.inspector.rectified(violation, "2026-05-21T09:00:00+08:00");
		this.inspector.rechecked(violation, true, "2026-05-21T10:00:00+08:00");
		this.inspector.verified(violation, "2026-05-21T11:00:00+08:00");
		assertThat(this.works.accepted(renovation, Map.of()).refusals()).containsExactly("WRONG_STATE");
		this.inspector.reported(violation, "2026-05-21T12:00:00+08:00");
		assertThat(this.works.accepted(renovation, Map.of()).refusals()).isEmpty();
		assertThat(this.inspector.found(renovation, Map.of("occurredAt", "2026-05-22T09:00:00+08:00")).refusals())
			.containsExactly("WRONG_STATE");
	}

	@Test
	@Tag("D-12")
	void ofAnAcceptanceAndAFindingAtOnceOnlyOneIsDone() throws Exception {
		for (int trial = 0; trial < 8; trial++) {
			String renovation = this.works.allowed();
			this.works.debrisRemoved(renovation, "2026-05-20T16:30:00+08:00");
			this.works.completed(renovation, Map.of());
			List<Callable<Answer>> both = List.of(() -> this.works.accepted(renovation, Map.of()),
					() -> this.inspector.found(renovation, Map.of()));
			try (var threads = Executors.newFixedThreadPool(2)) {
				for (Future<Answer> each : threads.invokeAll(both)) {
					assertThat(each.get().errors()).isEmpty();
				}
			}
			Answer whole = this.works.read(renovation, "status violations { id }");
			assertThat(whole.text("/status").equals("ACCEPTED")).isEqualTo(whole.size("/violations") == 0);
		}
	}

	@Test
	@Tag("D-15")
	void nothingIsAcceptedBeforeSomebodySaysWhereTheDebrisWentAfterTheEndOfTheWorks() {
		String renovation = this.works.allowed();
		assertThat(this.works.debrisRemoved(renovation, "2026-03-01T09:59:59+08:00").refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(this.works.debrisRemoved(renovation, "2026-05-20T15:59:59+08:00").refusals()).isEmpty();
		this.works.completed(renovation, Map.of());
		Answer refused = this.works.accepted(renovation, Map.of());
		assertThat(refused.refusals()).containsExactly("WRONG_STATE");
		assertThat(refused.text("/userErrors/0/message")).contains("debris");
		assertThat(this.works.debrisRemoved(renovation, "2026-05-21T15:00:00+08:00").refusals()).isEmpty();
		assertThat(this.works.debrisRemoved(renovation, "2026-04-01T15:00:00+08:00").refusals()).isEmpty();
		assertThat(this.works.accepted(renovation, Map.of()).refusals()).isEmpty();
		assertThat(this.works.debrisRemoved(renovation, "2026-05-23T15:00:00+08:00").refusals())
			.containsExactly("WRONG_STATE");
		Answer removed = this.works.read(renovation, "debrisRemovedAt debrisRemovals { removedAt removedBy place }");
		assertThat(removed.text("/debrisRemovedAt")).isEqualTo("2026-05-21T07:00:00Z");
		assertThat(removed.each("/debrisRemovals", "removedAt")).containsExactly("2026-04-01T07:00:00Z",
				"2026-05-20T07:59:59Z", "2026-05-21T07:00:00Z");
		assertThat(removed.each("/debrisRemovals", "removedBy")).containsOnly("sun-bo");
	}

	@Test
	@Tag("D-01")
	@Tag("D-02")
	@Tag("D-16")
	void nothingIsArchivedWhileAPaperIsMissingAndItsClockStopsThen() {
		String renovation = this.works.allowed();
		this.works.pass(renovation, Map.of("occurredAt", "2026-03-02T08:00:00+08:00"));
		this.works.patrolled(renovation, "2026-05-19T10:00:00+08:00", "2026-05-19T10:10:00+08:00");
		this.works.debrisRemoved(renovation, "2026-05-20T16:30:00+08:00");
		this.works.completed(renovation, Map.of());
		this.works.accepted(renovation, Map.of());
		this.works.filed(renovation, List.of("PERMIT", "ACCEPTANCE_FORM"),
				Map.of("occurredAt", "2026-05-23T09:00:00+08:00"));
		Answer refused = archived(renovation, "2026-05-24T09:00:00+08:00");
		assertThat(refused.refusals()).containsExactly("WRONG_STATE");
		assertThat(refused.text("/userErrors/0/message")).contains("[WORKER_PASSES, PATROL_RECORDS]");
		this.works.filed(renovation, List.of("WORKER_PASSES", "PATROL_RECORDS"),
				Map.of("occurredAt", "2026-05-23T10:00:00+08:00"));
		assertThat(archived(renovation, "2026-05-23T09:59:59+08:00").refusals()).containsExactly("IMPOSSIBLE_TIME");
		assertThat(archived(renovation, "2026-05-24T09:00:00+08:00").refusals()).isEmpty();
		assertThat(this.works.filed(renovation, List.of("RECTIFICATION_NOTICES"), Map.of()).refusals())
			.containsExactly("WRONG_STATE");
		Answer whole = this.works.read(renovation,
				"status archivedAt dueAt deadlines { clock cycle startedAt claimedStopAt claimedVerdict }");
		assertThat(whole.text("/archivedAt")).isEqualTo("2026-05-24T01:00:00Z");
		assertThat(whole.isNull("/dueAt")).isTrue();
		Answer archive = whole.at("/deadlines/2");
		assertThat(archive.text("/clock") + archive.number("/cycle")).isEqualTo("ARCHIVE2");
		assertThat(archive.text("/startedAt")).isEqualTo("2026-05-22T02:00:00Z");
		assertThat(archive.text("/claimedStopAt")).isEqualTo("2026-05-24T01:00:00Z");
		assertThat(archive.text("/claimedVerdict")).isEqualTo("UNMEASURED");
	}

	@Test
	@Tag("D-01")
	@Tag("D-02")
	@Tag("D-16")
	void noPaperIsFiledBeforeThereIsOneAndTheLastOnesCount() {
		String renovation = this.works.allowed();
		for (String kind : List.of("PATROL_RECORDS", "WORKER_PASSES", "RECTIFICATION_NOTICES")) {
			assertThat(this.works.filed(renovation, List.of(kind), Map.of()).refusals()).containsExactly("WRONG_STATE");
		}
		this.works.patrolled(renovation, "2026-03-02T10:00:00+08:00", "2026-03-02T10:10:00+08:00");
		assertThat(filedAt(renovation, "PATROL_RECORDS", "2026-03-02T10:09:59+08:00").refusals())
			.containsExactly("WRONG_STATE");
		assertThat(filedAt(renovation, "PATROL_RECORDS", "2026-03-02T10:10:00+08:00").refusals()).isEmpty();
		String violation = this.inspector.found(renovation);
		assertThat(filedAt(renovation, "RECTIFICATION_NOTICES", "2026-03-05T10:00:00+08:00").refusals())
			.containsExactly("WRONG_STATE");
		this.inspector.served(violation, Map.of());
		assertThat(filedAt(renovation, "RECTIFICATION_NOTICES", "2026-03-04T10:00:00+08:00").refusals()).isEmpty();
		this.inspector.signed(violation, Map.of());
		this.inspector.rectified(violation, "2026-05-10T09:00:00+08:00");
		this.inspector.rechecked(violation, true, "2026-05-11T10:00:00+08:00");
		this.inspector.verified(violation, "2026-05-12T11:00:00+08:00");
		this.inspector.reported(violation, "2026-05-13T12:00:00+08:00");
		this.works.patrolled(renovation, "2026-05-19T10:00:00+08:00", "2026-05-19T10:10:00+08:00");
		this.works.completed(renovation, Map.of());
		this.works.debrisRemoved(renovation, "2026-05-21T15:00:00+08:00");
		this.works.accepted(renovation, Map.of());
		this.works.filed(renovation, List.of("PERMIT", "ACCEPTANCE_FORM"),
				Map.of("occurredAt", "2026-05-23T09:00:00+08:00"));
		assertThat(archived(renovation, "2026-05-24T09:00:00+08:00").text("/userErrors/0/message"))
			.contains("[PATROL_RECORDS, RECTIFICATION_NOTICES]");
		this.works.filed(renovation, List.of("PATROL_RECORDS", "RECTIFICATION_NOTICES"),
				Map.of("occurredAt", "2026-05-23T09:00:00+08:00"));
		assertThat(archived(renovation, "2026-05-24T09:00:00+08:00").refusals()).isEmpty();
		assertThat(this.works.read(renovation, "materials { kind }").each("/materials", "kind"))
			.filteredOn("PATROL_RECORDS"::equals)
			.hasSize(2);
	}

	private Answer filedAt(String renovation, String kind, String at) {
		return this.works.filed(renovation, List.of(kind), Map.of("occurredAt", at));
	}

	private Answer refused(String renovation, String reason, String at) {
		return this.works.step(this.works.supervisor, "refuseAcceptance", renovation,
				Map.of("reason", reason, "occurredAt", at));
	}

	private Answer extended(String renovation, Map<String, Object> input, Map<String, Object> changed) {
		Map<String, Object> whole = new HashMap<>(input);
		whole.putAll(changed);
		return this.works.step(this.works.supervisor, "extendPermit", renovation, whole);
	}

	/** All pages of them. */
	private List<String> beyondPermit() {
		List<String> all = new ArrayList<>();
		String after = null;
		do {
			Map<String, Object> variables = new HashMap<>();
			variables.put("after", after);
			Answer page = this.works.keeper.ask("""
					query($after: String) { renovationsBeyondPermit(first: 100, after: $after) {
					  nodes { id } pageInfo { hasNextPage endCursor } } }""", variables).at("/renovationsBeyondPermit");
			all.addAll(page.each("/nodes", "id"));
			after = page.text("/pageInfo/hasNextPage").equals("true") ? page.text("/pageInfo/endCursor") : null;
		}
		while (after != null);
		return all;
	}

	/** The first round of its patrols. */
	private Answer patrolRound(String renovation) {
		Answer whole = this.works.read(renovation, """
				deadlines { clock round claimedStopAt claimedVerdict provenVerdict cancelledAt cancelledReason }""");
		return whole.at("/deadlines/" + whole.each("/deadlines", "clock").indexOf("PATROL"));
	}

	private List<String> signed(String renovation, List<Map<String, String>> signatures) {
		return this.works.accepted(renovation, Map.of("signatures", signatures)).refusals();
	}

	private Answer archived(String renovation, String at) {
		return this.works.step(this.works.receptionist, "archiveRenovation", renovation, Map.of("occurredAt", at));
	}

}
