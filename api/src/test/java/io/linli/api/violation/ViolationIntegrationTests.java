package io.linli.api.violation;

import java.util.List;
import java.util.Map;

import io.linli.api.Answer;
import io.linli.api.renovation.Works;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ViolationIntegrationTests {

	private final Works works = new Works();

	private final Inspector inspector = new Inspector(this.works);

	@Test
	@Tag("D-26")
	@Tag("D-23")
	void whatOneDepartmentFindsIsHandedToTheResponsibleOneAtOnce() {
		String renovation = this.works.allowed();
		String violation = this.inspector.found(renovation);
		Answer found = this.inspector.read(violation, """
				status foundBy foundByDepartment responsibleDepartment foundAt recordedAt catalogueVersion title
				renovation { handoffs { matter fromDepartment toDepartment reference handedAt recordedAt } }""");
		assertThat(found.text("/status")).isEqualTo("FOUND");
		assertThat(found.text("/foundBy")).isEqualTo("sun-bo");
		assertThat(found.text("/foundByDepartment")).isEqualTo("ORDER_KEEPING");
		assertThat(found.text("/responsibleDepartment")).isEqualTo("REPAIR");
		assertThat(found.text("/title")).isEqualTo("擅自变动建筑主体或承重结构");
		Answer handoff = found.at("/renovation/handoffs/2");
		assertThat(handoff.text("/matter")).isEqualTo("VIOLATION");
		assertThat(handoff.text("/fromDepartment")).isEqualTo("ORDER_KEEPING");
		assertThat(handoff.text("/toDepartment")).isEqualTo("REPAIR");
		assertThat(handoff.text("/reference")).isEqualTo("擅自变动建筑主体或承重结构");
		assertThat(handoff.text("/handedAt")).isEqualTo(found.text("/foundAt")).isEqualTo("2026-03-04T01:00:00Z");
		assertThat(handoff.text("/recordedAt")).isEqualTo(found.text("/recordedAt"));
		assertThat(open("REPAIR")).contains(violation);
		assertThat(open("ORDER_KEEPING")).doesNotContain(violation);
	}

	@Test
	@Tag("D-26")
	void whatTheResponsibleDepartmentFindsItselfIsHandedToNobody() {
		String renovation = this.works.allowed();
		String violation = this.inspector.found(renovation, Map.of("kind", "OPEN_DOOR", "detail", "开门切割瓷砖"))
			.text("/violation/id");
		assertThat(this.inspector.read(violation, "renovation { handoffs { matter } }")
			.each("/renovation/handoffs", "matter")).containsExactly("PERMIT", "PERMIT");
		assertThat(this.inspector.found(renovation, Map.of("department", "REPAIR")).refusals())
			.containsExactly("NOT_ALLOWED");
		assertThat(this.inspector.found(renovation, Map.of("occurredAt", "2026-03-01T08:59:59+08:00")).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
	}

	@Test
	@Tag("D-13")
	void onlyWhatTheCatalogueKnowsIsRecorded() {
		Answer catalogues = this.works.worker.ask("""
				{ violationCatalogues { version effectiveOn changeNote
				  kinds { code title titleEn responsibleDepartment basis } } }""").at("/violationCatalogues");
		assertThat(catalogues.text("/0/effectiveOn")).isEqualTo("2026-01-01");
		assertThat(catalogues.each("/0/kinds", "code")).contains("LOAD_BEARING_STRUCTURE", "OVERTIME", "DEBRIS");
		assertThat(catalogues.each("/0/kinds", "responsibleDepartment")).contains("REPAIR", "ORDER_KEEPING",
				"CUSTOMER_SERVICE");
		assertThat(this.inspector.found(this.works.allowed(), Map.of("kind", "TOO_LOUD_A_COLOUR")).refusals())
			.containsExactly("INVALID");
	}

	@Test
	@Tag("D-04")
	@Tag("D-06")
	@Tag("D-07")
	void aNoticeIsAddressedToTheHouseholdWithItsOwnersDataAndBroughtByTwo() {
		String violation = this.inspector.found(this.works.allowed());
		assertThat(this.inspector.served(violation, Map.of("content", " ")).refusals()).containsExactly("INVALID");
		assertThat(this.inspector.served(violation, Map.of("secondDeliverer", "SUN-BO")).refusals())
			.containsExactly("INVALID");
		assertThat(this.inspector.served(violation, Map.of("secondDeliverer", "孙波（保安）")).refusals())
			.containsExactly("NOT_FOUND");
		assertThat(this.inspector.served(violation, Map.of("secondSignedAt", "2026-03-04T09:59:59+08:00")).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(this.inspector.served(violation, Map.of("rectifyBy", "2026-03-04T09:59:59+08:00")).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(this.inspector.served(violation, Map.of("occurredAt", "2026-03-04T08:59:59+08:00")).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(this.inspector.served(violation, Map.of()).refusals()).isEmpty();
		Answer notice = this.inspector
			.read(violation,
					"""
							notices { number household { id } building unit ownerName content rectifyByAt firstDeliverer secondDeliverer firstSignedAt
							  deliveredAt recordedAt receipt }""")
			.at("/notices/0");
		assertThat(notice.text("/number")).startsWith("ZG-P1-20260304-");
		assertThat(notice.text("/household/id")).isEqualTo(Works.HOUSEHOLD);
		assertThat(notice.text("/building") + notice.text("/unit") + notice.text("/ownerName")).isEqualTo("1栋1单元103王芳");
		assertThat(notice.text("/content")).contains("恢复承重墙");
		assertThat(notice.text("/rectifyByAt")).isEqualTo("2026-03-11T10:00:00Z");
		assertThat(notice.text("/firstDeliverer")).isEqualTo("孙波");
		assertThat(notice.text("/secondDeliverer")).isEqualTo("李伟");
		assertThat(notice.text("/deliveredAt")).isEqualTo("2026-03-04T02:00:00Z");
		assertThat(notice.text("/firstSignedAt")).isEqualTo("2026-03-04T02:00:00Z");
		assertThat(notice.text("/recordedAt")).isGreaterThan("2026-03-05");
		assertThat(notice.isNull("/receipt")).isTrue();
	}

	@Test
	@Tag("D-08")
	void theOwnerSignsNoSoonerThanTheDeliveryAndOnce() {
		String violation = this.inspector.found(this.works.allowed());
		assertThat(this.inspector.signed(violation, Map.of()).refusals()).containsExactly("WRONG_STATE");
		this.inspector.served(violation, Map.of());
		assertThat(
				this.inspector.signed(violation, Map.of("occurredAt", "2026-03-04T09:59:59.999999+08:00")).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(this.inspector.rectified(violation, "2026-03-05T09:00:00+08:00").refusals())
			.containsExactly("WRONG_STATE");
		assertThat(this.inspector.signed(violation, Map.of("occurredAt", "2026-03-04T10:00:00+08:00")).refusals())
			.isEmpty();
		assertThat(this.inspector.signed(violation, Map.of()).refusals()).containsExactly("WRONG_STATE");
		assertThat(this.inspector.left(violation, Map.of()).refusals()).containsExactly("WRONG_STATE");
		Answer notice = this.inspector
			.read(violation, "notices { receipt signee signedAt receiptRecordedAt leftAt photoTaken }")
			.at("/notices/0");
		assertThat(notice.text("/receipt")).isEqualTo("SIGNED");
		assertThat(notice.text("/signee")).isEqualTo("王芳");
		assertThat(notice.text("/signedAt")).isEqualTo("2026-03-04T02:00:00Z");
		assertThat(notice.text("/receiptRecordedAt")).isGreaterThan("2026-03-05");
		assertThat(notice.isNull("/leftAt") && notice.isNull("/photoTaken")).isTrue();
	}

	@Test
	@Tag("D-08")
	void whatNobodySignsIsLeftAtTheDoorWithAPhotoOrAWitness() {
		String violation = this.inspector.found(this.works.allowed());
		this.inspector.served(violation, Map.of());
		assertThat(this.inspector.left(violation, Map.of("leftAtDoor", false)).refusals()).containsExactly("INVALID");
		assertThat(this.inspector.left(violation, Map.of("photoTaken", false)).refusals()).containsExactly("INVALID");
		assertThat(this.inspector.left(violation, Map.of("photoTaken", false, "witness", "孙 波")).refusals())
			.containsExactly("INVALID");
		assertThat(this.inspector.left(violation, Map.of("occurredAt", "2026-03-04T09:59:59+08:00")).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(this.inspector.left(violation, Map.of("photoTaken", false, "witness", "保洁员 何英")).refusals())
			.isEmpty();
		Answer notice = this.inspector.read(violation, "notices { receipt signee leftAt photoTaken witness }")
			.at("/notices/0");
		assertThat(notice.text("/receipt")).isEqualTo("REFUSED");
		assertThat(notice.text("/leftAt")).isEqualTo("2026-03-04T02:10:00Z");
		assertThat(notice.text("/witness")).isEqualTo("保洁员 何英");
		assertThat(notice.isNull("/signee")).isTrue();
		assertThat(this.inspector.rectified(violation, "2026-03-05T09:00:00+08:00").refusals()).isEmpty();
	}

	@Test
	@Tag("D-14")
	@Tag("D-22")
	void aReCheckThatIsNotPassedBeginsANewCycleAndTheSupervisorIsSomebodyElse() {
		String violation = this.inspector.found(this.works.allowed());
		this.inspector.served(violation, Map.of());
		this.inspector.signed(violation, Map.of());
		assertThat(this.inspector.rechecked(violation, true, "2026-03-06T09:00:00+08:00").refusals())
			.containsExactly("WRONG_STATE");
		this.inspector.rectified(violation, "2026-03-05T09:00:00+08:00");
		assertThat(this.inspector
			.step(this.works.keeper, "recheckViolation", violation, Map.of("passed", true, "note", "已看"))
			.refusals()).containsExactly("NOT_ALLOWED");
		this.inspector.rechecked(violation, false, "2026-03-06T09:00:00+08:00");
		assertThat(this.inspector.rectified(violation, "2026-03-06T10:00:00+08:00").refusals())
			.containsExactly("WRONG_STATE");
		assertThat(this.inspector.served(violation, Map.of("occurredAt", "2026-03-06T08:59:59+08:00")).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		this.inspector.served(violation, Map.of("occurredAt", "2026-03-06T11:00:00+08:00"));
		this.inspector.left(violation, Map.of("occurredAt", "2026-03-06T11:05:00+08:00"));
		this.inspector.rectified(violation, "2026-03-07T09:00:00+08:00");
		assertThat(this.inspector
			.step(this.works.foreman, "recheckViolation", violation,
					Map.of("passed", true, "note", "已恢复", "occurredAt", "2026-03-07T10:00:00+08:00"))
			.refusals()).isEmpty();
		assertThat(this.inspector.reported(violation, "2026-03-07T11:00:00+08:00").refusals())
			.containsExactly("WRONG_STATE");
		assertThat(this.inspector.verified(violation, "2026-03-07T11:00:00+08:00").refusals())
			.containsExactly("NOT_ALLOWED");
		Answer whole = this.inspector.read(violation, """
				cycle status notices { cycle receipt } events { kind }
				deadlines { clock cycle startedAt claimedStopAt claimedVerdict }""");
		assertThat(whole.number("/cycle")).isEqualTo(2);
		Answer kept = this.inspector.read(violation,
				"rechecks { cycle rectification rectifiedAt passed finding recheckedAt recheckedBy }");
		assertThat(kept.each("/rechecks", "finding")).containsExactly("洞口仍未封堵", "已恢复");
		assertThat(kept.each("/rechecks", "passed")).containsExactly("false", "true");
		assertThat(kept.each("/rechecks", "recheckedBy")).containsExactly("li-wei", "zhou-jun");
		assertThat(kept.each("/rechecks", "rectifiedAt")).containsExactly("2026-03-05T01:00:00Z",
				"2026-03-07T01:00:00Z");
		assertThat(kept.each("/rechecks", "recheckedAt")).containsExactly("2026-03-06T01:00:00Z",
				"2026-03-07T02:00:00Z");
		assertThat(whole.each("/notices", "receipt")).containsExactly("SIGNED", "REFUSED");
		assertThat(whole.each("/events", "kind")).containsExactly("FOUND", "NOTICE_SERVED", "RECEIPT_SIGNED",
				"RECTIFIED", "RECHECK_FAILED", "NOTICE_SERVED", "RECEIPT_REFUSED", "RECTIFIED", "RECHECKED");
		assertThat(whole.each("/deadlines", "clock")).containsExactly("SERVE_NOTICE", "RECTIFY", "SERVE_NOTICE",
				"RECTIFY");
		assertThat(whole.each("/deadlines", "startedAt")).containsExactly("2026-03-04T01:00:00Z",
				"2026-03-04T02:00:00Z", "2026-03-06T01:00:00Z", "2026-03-06T03:00:00Z");
		assertThat(whole.each("/deadlines", "claimedStopAt")).containsExactly("2026-03-04T02:00:00Z",
				"2026-03-05T01:00:00Z", "2026-03-06T03:00:00Z", "2026-03-07T01:00:00Z");
	}

	@Test
	@Tag("D-04")
	@Tag("D-14")
	void theDateOnTheNoticeIsWhenItIsToBeRectifiedUnlessALimitIsStricter() {
		String violation = this.inspector.found(this.works.allowed());
		this.inspector.served(violation, Map.of());
		Answer served = this.inspector.read(violation, """
				dueAt notices { number } deadlines { clock dueAt source reference claimedVerdict }""");
		int rectify = served.each("/deadlines", "clock").indexOf("RECTIFY");
		Answer deadline = served.at("/deadlines/" + rectify);
		assertThat(deadline.text("/dueAt")).isEqualTo("2026-03-11T10:00:00Z");
		assertThat(deadline.text("/reference")).isEqualTo(served.text("/notices/0/number"));
		assertThat(deadline.isNull("/source")).isTrue();
		assertThat(deadline.text("/claimedVerdict")).isEqualTo("OPEN");
		assertThat(served.text("/dueAt")).isEqualTo("2026-03-11T10:00:00Z");
		this.inspector.signed(violation, Map.of());
		this.inspector.rectified(violation, "2026-03-11T18:00:01+08:00");
		assertThat(this.inspector.read(violation, "deadlines { claimedVerdict }").each("/deadlines", "claimedVerdict"))
			.contains("BREACHED");
	}

	private List<String> open(String department) {
		return this.works.worker
			.ask("query($of: Department) { openViolations(responsibleDepartment: $of, first: 100) { nodes { id } } }",
					Map.of("of", department))
			.each("/openViolations/nodes", "id");
	}

}
