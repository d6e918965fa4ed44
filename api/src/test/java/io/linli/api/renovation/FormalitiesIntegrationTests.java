package io.linli.api.renovation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the application to the passes of the workers.
 */
class FormalitiesIntegrationTests {

	private final Works works = new Works();

	@Test
	@Tag("D-09")
	@Tag("D-10")
	@Tag("D-16")
	void anApplicationBecomesAPermitWithBothTimesOnEachStep() {
		String renovation = this.works.allowed();
		Answer whole = this.works.read(renovation,
				"""
						number status household { unit } identityDocument identityConfirmedAt identityConfirmedBy
						formalitiesCompletedAt materials { kind filedAt recordedAt filedBy }
						permit { number startsOn endsOn sealedAt recordedAt issuedBy } events { kind occurredAt recordedAt }""");
		assertThat(whole.text("/number")).startsWith("ZX-P1-20260301-");
		assertThat(whole.text("/status")).isEqualTo("PERMITTED");
		assertThat(whole.text("/household/unit")).isEqualTo("1单元103");
		assertThat(whole.text("/identityConfirmedBy")).isEqualTo("zhao-min");
		assertThat(whole.text("/identityConfirmedAt")).isEqualTo("2026-03-01T01:10:00Z");
		assertThat(whole.text("/formalitiesCompletedAt")).isEqualTo("2026-03-01T01:30:00Z");
		assertThat(whole.each("/materials", "kind")).containsExactlyInAnyOrderElementsOf(Works.FORMALITIES);
		assertThat(whole.each("/materials", "filedAt")).containsOnly("2026-03-01T01:20:00Z");
		assertThat(whole.each("/events", "kind")).containsExactly("APPLIED", "IDENTITY_CONFIRMED", "FILED",
				"FORMALITIES_COMPLETED", "PERMITTED");
		assertThat(whole.each("/events", "occurredAt")).isSorted().allMatch((time) -> time.startsWith("2026-03-01T0"));
		assertThat(whole.each("/events", "recordedAt")).isSorted().noneMatch((time) -> time.startsWith("2026-03-01T0"));
	}

	@Test
	@Tag("D-03")
	void aPermitHasANumberItsDaysAndTheCompanysSeal() {
		String renovation = this.works.formal();
		assertThat(this.works.permitted(renovation, Map.of("sealed", false)).refusals()).containsExactly("INVALID");
		assertThat(this.works.permitted(renovation, Map.of("endsOn", "2026-03-01")).refusals())
			.containsExactly("INVALID");
		assertThat(this.works.permitted(renovation, Map.of("occurredAt", "2026-03-01T09:29:59+08:00")).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(this.works.permitted(renovation, Map.of("occurredAt", "2026-03-01T10:00:00+08:00")).refusals())
			.isEmpty();
		Answer permit = this.works.read(renovation, "permit { number startsOn endsOn sealedAt issuedBy }");
		assertThat(permit.text("/permit/number")).startsWith("XK-P1-20260301-");
		assertThat(permit.text("/permit/startsOn")).isEqualTo("2026-03-02");
		assertThat(permit.text("/permit/endsOn")).isEqualTo("2026-05-31");
		assertThat(permit.text("/permit/sealedAt")).isEqualTo("2026-03-01T02:00:00Z");
		assertThat(permit.text("/permit/issuedBy")).isEqualTo("qian-li");
		assertThat(this.works.permitted(renovation, Map.of()).refusals()).containsExactly("WRONG_STATE");
	}

	@Test
	@Tag("D-10")
	@Tag("D-17")
	void formalitiesAreNotCompletedWhileAPaperIsMissing() {
		String renovation = this.works.applied(Map.of()).text("/renovation/id");
		assertThat(step("completeFormalities", renovation, Map.of()).refusals()).containsExactly("WRONG_STATE");
		step("confirmIdentity", renovation, Map.of("document", "身份证"));
		this.works.filed(renovation, Works.FORMALITIES.subList(0, 4), Map.of());
		Answer refused = step("completeFormalities", renovation, Map.of());
		assertThat(refused.refusals()).containsExactly("WRONG_STATE");
		assertThat(refused.text("/userErrors/0/message")).contains("[CONTRACTOR_LICENCE]");
		assertThat(this.works.permitted(renovation, Map.of()).refusals()).containsExactly("WRONG_STATE");
		this.works.filed(renovation, Works.FORMALITIES.subList(4, 5), Map.of());
		assertThat(step("completeFormalities", renovation, Map.of()).refusals()).isEmpty();
	}

	@Test
	@Tag("D-01")
	@Tag("D-02")
	void thePermitIsArchivedOnceAndItsClockStopsThen() {
		String renovation = this.works.formal();
		assertThat(this.works.filed(renovation, List.of("PERMIT"), Map.of()).refusals()).containsExactly("WRONG_STATE");
		this.works.permitted(renovation, Map.of("occurredAt", "2026-03-01T10:00:00+08:00"));
		String filed = "2026-03-03T10:00:00+08:00";
		assertThat(this.works.filed(renovation, List.of("PERMIT"), Map.of("occurredAt", filed)).refusals()).isEmpty();
		assertThat(this.works.filed(renovation, List.of("PERMIT"), Map.of()).refusals()).containsExactly("INVALID");
		assertThat(this.works.filed(renovation, List.of(), Map.of()).refusals()).containsExactly("INVALID");
		Answer whole = this.works.read(renovation,
				"deadlines { clock cycle startedAt claimedStopAt provenStopAt } materials { kind filedAt recordedAt }");
		int archive = whole.each("/deadlines", "clock").indexOf("ARCHIVE");
		assertThat(whole.text("/deadlines/%d/startedAt".formatted(archive))).isEqualTo("2026-03-01T02:00:00Z");
		assertThat(whole.text("/deadlines/%d/claimedStopAt".formatted(archive))).isEqualTo("2026-03-03T02:00:00Z");
		assertThat(whole.text("/deadlines/%d/provenStopAt".formatted(archive)))
			.isEqualTo(whole.each("/materials", "recordedAt").getLast());
	}

	@Test
	@Tag("D-17")
	void aPassHasAPhotoAndEndsWithThePermitAtTheLatest() {
		String formal = this.works.formal();
		assertThat(this.works.pass(formal, Map.of()).refusals()).containsExactly("WRONG_STATE");
		String renovation = this.works.allowed();
		assertThat(this.works.pass(renovation, Map.of("photo", false)).refusals()).containsExactly("INVALID");
		assertThat(this.works.pass(renovation, Map.of("worker", " ")).refusals()).containsExactly("INVALID");
		assertThat(this.works.pass(renovation, Map.of("endsOn", "2026-06-01")).refusals()).containsExactly("INVALID");
		assertThat(this.works.pass(renovation, Map.of("startsOn", "2026-03-01")).refusals()).containsExactly("INVALID");
		assertThat(this.works.pass(renovation, Map.of("startsOn", "2026-05-31", "endsOn", "2026-05-30")).refusals())
			.containsExactly("INVALID");
		assertThat(this.works.pass(renovation, Map.of()).refusals()).isEmpty();
		assertThat(this.works.pass(renovation, Map.of("worker", "陈亮")).refusals()).isEmpty();
		Answer passes = this.works.read(renovation, "permit { number } passes { number worker photoAt endsOn }");
		String number = passes.text("/permit/number");
		assertThat(passes.each("/passes", "number")).containsExactly(number + "-01", number + "-02");
		assertThat(passes.each("/passes", "worker")).containsExactly("刘强", "陈亮");
		assertThat(passes.text("/passes/0/photoAt")).isNotEmpty();
	}

	@Test
	@Tag("D-17")
	void aPassThatIsTakenBackStaysOnRecordWithTheReason() {
		String renovation = this.works.allowed();
		this.works.pass(renovation, Map.of("occurredAt", "2026-03-02T08:00:00+08:00"));
		String number = this.works.read(renovation, "passes { number }").text("/passes/0/number");
		Map<String, Object> back = Map.of("number", number, "reason", "高空抛物", "occurredAt",
				"2026-03-05T08:00:00+08:00");
		assertThat(step("takeBackWorkerPass", renovation,
				Map.of("number", number, "reason", "x", "occurredAt", "2026-03-02T07:59:59+08:00"))
			.refusals()).containsExactly("NOT_FOUND");
		assertThat(step("takeBackWorkerPass", renovation, back).refusals()).isEmpty();
		assertThat(step("takeBackWorkerPass", renovation, back).refusals()).containsExactly("NOT_FOUND");
		Answer pass = this.works
			.read(renovation, "passes { takenBackAt takenBackBy takenBackReason takingBackRecordedAt }")
			.at("/passes/0");
		assertThat(pass.text("/takenBackAt")).isEqualTo("2026-03-05T00:00:00Z");
		assertThat(pass.text("/takenBackBy")).isEqualTo("zhao-min");
		assertThat(pass.text("/takenBackReason")).isEqualTo("高空抛物");
		assertThat(pass.text("/takingBackRecordedAt")).isGreaterThan("2026-03-06");
	}

	@Test
	@Tag("D-27")
	void theOwnerIsInformedOnceAndTheChannelIsInTheEvidence() {
		String renovation = this.works.applied(Map.of()).text("/renovation/id");
		Map<String, String> told = Map.of("channel", "PHONE", "notice", "施工时间、垃圾清运、电梯保护须知");
		assertThat(step("informOwner", renovation, told).refusals()).isEmpty();
		assertThat(step("informOwner", renovation, told).refusals()).containsExactly("WRONG_STATE");
		Answer whole = this.works.read(renovation,
				"ownerNotice ownerInformedAt ownerInformedBy events { kind channel recordedAt }");
		assertThat(whole.text("/ownerNotice")).startsWith("施工时间");
		assertThat(whole.text("/ownerInformedBy")).isEqualTo("zhao-min");
		assertThat(whole.each("/events", "channel")).endsWith("PHONE");
	}

	@Test
	@Tag("D-11")
	@Tag("D-23")
	void thePermitIsHandedToTheDepartmentsThatControlTheWorks() {
		String renovation = this.works.allowed();
		Answer handed = this.works.read(renovation,
				"permit { number } handoffs { id toDepartment reference receivedAt }");
		assertThat(handed.each("/handoffs", "toDepartment")).containsExactlyInAnyOrder("REPAIR", "ORDER_KEEPING");
		assertThat(handed.each("/handoffs", "reference")).containsOnly(handed.text("/permit/number"));
		int keepers = handed.each("/handoffs", "toDepartment").indexOf("ORDER_KEEPING");
		Map<String, String> handoff = Map.of("handoffId", handed.each("/handoffs", "id").get(keepers));
		assertThat(open("ORDER_KEEPING")).contains(handoff.get("handoffId"));
		assertThat(this.works.step(this.works.worker, "receiveHandoff", renovation, handoff).refusals())
			.containsExactly("NOT_ALLOWED");
		assertThat(this.works.step(this.works.keeper, "receiveHandoff", renovation, handoff).refusals()).isEmpty();
		assertThat(this.works.step(this.works.keeper, "receiveHandoff", renovation, handoff).refusals())
			.containsExactly("WRONG_STATE");
		assertThat(open("ORDER_KEEPING")).doesNotContain(handoff.get("handoffId"));
		Answer received = this.works.read(renovation,
				"handoffs { id handedAt receivedAt receivedBy receiptRecordedAt }");
		assertThat(received.each("/handoffs", "receivedBy")).contains("sun-bo");
		assertThat(received.text("/handoffs/%d/receiptRecordedAt".formatted(keepers))).isNotEmpty();
	}

	@Test
	void whatIsSentAgainIsDoneOnceAndWhatSomebodyElseHasChangedIsNotOverwritten() {
		Map<String, Object> application = Works.application(Map.of());
		Answer first = this.works.receptionist.mutate("applyForRenovation", "renovation { id number }", application);
		assertThat(this.works.receptionist.mutate("applyForRenovation", "renovation { id number }", application)
			.toString()).isEqualTo(first.toString());
		String renovation = first.text("/renovation/id");
		Map<String, Object> confirmed = Map.of("document", "身份证", "expectedVersion", 0, "idempotencyKey",
				UUID.randomUUID().toString());
		assertThat(step("confirmIdentity", renovation, confirmed).refusals()).isEmpty();
		assertThat(step("confirmIdentity", renovation, confirmed).refusals()).isEmpty();
		assertThat(step("informOwner", renovation, Map.of("channel", "PHONE", "notice", "须知", "expectedVersion", 0))
			.refusals()).containsExactly("STALE_VERSION");
		assertThat(this.works.read(renovation, "events { kind }").each("/events", "kind")).containsExactly("APPLIED",
				"IDENTITY_CONFIRMED");
	}

	private List<String> open(String department) {
		return this.works.keeper
			.ask("query($to: Department!) { openHandoffs(toDepartment: $to, first: 100) { nodes { id } } }",
					Map.of("to", department))
			.each("/openHandoffs/nodes", "id");
	}

	private Answer step(String mutation, String renovation, Map<String, ?> more) {
		return this.works.step(this.works.receptionist, mutation, renovation, more);
	}

}
