package io.linli.api.renovation;

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
		int patrol = whole.each("/deadlines", "clock").indexOf("PATROL");
		assertThat(whole.text("/deadlines/%d/claimedStopAt".formatted(patrol))).isEqualTo("2026-05-20T09:00:00Z");
	}

	@Test
	@Tag("D-05")
	void everySignatureOfTheAcceptanceHasADayFromTheCompletionOn() {
		String renovation = this.works.allowed();
		this.works.debrisRemoved(renovation, "2026-05-20T15:00:00+08:00");
		this.works.completed(renovation, Map.of());
		Map<String, String> owner = Works.signature("OWNER", "王芳", "2026-05-22");
		Map<String, String> service = Works.signature("CUSTOMER_SERVICE", "钱丽", "2026-05-22");
		Map<String, String> repair = Works.signature("REPAIR", "周军", "2026-05-20");
		assertThat(signed(renovation, List.of(owner, service))).containsExactly("INVALID");
		assertThat(signed(renovation, List.of(owner, owner, service, repair))).containsExactly("INVALID");
		assertThat(signed(renovation, List.of(Works.signature("OWNER", " ", "2026-05-22"), service, repair)))
			.containsExactly("INVALID");
		assertThat(signed(renovation, List.of(owner, service, Works.signature("REPAIR", "周军", "2026-05-19"))))
			.containsExactly("IMPOSSIBLE_TIME");
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
		this.works.debrisRemoved(renovation, "2026-05-20T15:00:00+08:00");
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
			this.works.debrisRemoved(renovation, "2026-05-20T15:00:00+08:00");
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
	void nothingIsAcceptedBeforeSomebodySaysWhereTheDebrisWent() {
		String renovation = this.works.allowed();
		this.works.completed(renovation, Map.of());
		Answer refused = this.works.accepted(renovation, Map.of());
		assertThat(refused.refusals()).containsExactly("WRONG_STATE");
		assertThat(refused.text("/userErrors/0/message")).contains("debris");
		assertThat(this.works.debrisRemoved(renovation, "2026-05-21T15:00:00+08:00").refusals()).isEmpty();
		assertThat(this.works.accepted(renovation, Map.of()).refusals()).isEmpty();
		assertThat(this.works.debrisRemoved(renovation, "2026-05-23T15:00:00+08:00").refusals())
			.containsExactly("WRONG_STATE");
		assertThat(this.works.read(renovation, "debrisPlace debrisRemovedAt").text("/debrisRemovedAt"))
			.isEqualTo("2026-05-21T07:00:00Z");
	}

	@Test
	@Tag("D-01")
	@Tag("D-02")
	@Tag("D-16")
	void nothingIsArchivedWhileAPaperIsMissingAndItsClockStopsThen() {
		String renovation = this.works.allowed();
		this.works.pass(renovation, Map.of("occurredAt", "2026-03-02T08:00:00+08:00"));
		this.works.debrisRemoved(renovation, "2026-05-20T15:00:00+08:00");
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

	private List<String> signed(String renovation, List<Map<String, String>> signatures) {
		return this.works.accepted(renovation, Map.of("signatures", signatures)).refusals();
	}

	private Answer archived(String renovation, String at) {
		return this.works.step(this.works.receptionist, "archiveRenovation", renovation, Map.of("occurredAt", at));
	}

}
