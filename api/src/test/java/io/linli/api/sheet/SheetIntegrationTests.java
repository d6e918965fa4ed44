package io.linli.api.sheet;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.api.repair.Crew;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SheetIntegrationTests {

	private static final String PROJECT = new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode();

	private final Crew crew = new Crew();

	@Test
	@Tag("R-03")
	@Tag("R-05")
	void anArrivalIsToldByTheWorkerAndEnteredByTheIntake() {
		Answer recorded = this.crew.recorded(Map.of());
		Answer passedOn = step(this.crew.receptionist, "passOnRepair", recorded, Map.of("passedOnBy", "PHONE"));
		Answer ordered = step(this.crew.worker, "openWorkOrder", passedOn, Map.of());
		assertThat(confirmed(this.crew.receptionist, ordered).refusals()).containsExactly("WRONG_STATE");
		Answer arrived = step(this.crew.worker, "arriveOnSite", ordered, Map.of("channel", "APP"));
		assertThat(sheet(arrived, "arrivalConfirmation { channel }").isNull("/arrivalConfirmation")).isTrue();
		assertThat(confirmed(this.crew.worker, arrived).refusals()).containsExactly("NOT_ALLOWED");
		assertThat(confirmed(this.crew.receptionist, arrived).refusals()).isEmpty();
		Answer sheet = sheet(arrived,
				"""
						arrivalConfirmation { channel recordedBy confirmedAt recordedAt }
						repairRequest { passedOnBy deadlines { clock startedAt dueAt claimedVerdict } events { kind actor channel } }""");
		assertThat(sheet.text("/arrivalConfirmation/recordedBy")).startsWith("receptionist");
		assertThat(sheet.text("/arrivalConfirmation/channel")).isEqualTo("RADIO");
		assertThat(sheet.text("/repairRequest/passedOnBy")).isEqualTo("PHONE");
		assertThat(sheet.each("/repairRequest/events", "kind")).endsWith("ARRIVED", "ARRIVAL_CONFIRMED");
		assertThat(sheet.each("/repairRequest/events", "channel")).contains("PHONE");
		int passing = sheet.each("/repairRequest/deadlines", "clock").indexOf("PASS_ON");
		assertThat(Duration.between(time(sheet, "/repairRequest/deadlines/%d/startedAt".formatted(passing)),
				time(sheet, "/repairRequest/deadlines/%d/dueAt".formatted(passing))))
			.isEqualTo(Duration.ofMinutes(2));
		assertThat(sheet.text("/repairRequest/deadlines/%d/claimedVerdict".formatted(passing))).isEqualTo("MET");
		assertThat(confirmed(this.crew.supervisor, arrived).refusals()).containsExactly("WRONG_STATE");
	}

	@Test
	@Tag("R-05")
	void whereTheIntakeEnteredTheArrivalTheWorkerConfirmsIt() {
		Answer underWork = this.crew.underWork(Map.of());
		assertThat(confirmed(this.crew.supervisor, underWork).refusals()).containsExactly("NOT_ALLOWED");
		assertThat(confirmed(this.crew.worker, underWork).refusals()).isEmpty();
	}

	@Test
	@Tag("R-05")
	void aSecondWorkersWordIsNotTheIntakes() {
		Answer ordered = step(this.crew.worker, "openWorkOrder", step(this.crew.receptionist, "passOnRepair",
				this.crew.recorded(Map.of()), Map.of("passedOnBy", "PHONE")), Map.of());
		Api.Client colleague = Api.shared()
			.as("zhang-" + UUID.randomUUID(), List.of(Role.MAINTENANCE_WORKER), ApiDatabase.JINXIU);
		Answer arrived = step(colleague, "arriveOnSite", ordered, Map.of("channel", "APP"));
		assertThat(confirmed(this.crew.worker, arrived).refusals()).containsExactly("NOT_ALLOWED");
		assertThat(confirmed(colleague, arrived).refusals()).containsExactly("NOT_ALLOWED");
		assertThat(confirmed(this.crew.receptionist, arrived).refusals()).isEmpty();
	}

	@Test
	@Tag("R-07")
	void eachOfTheThreeCopiesOfACompletedOrderIsDeliveredOnce() {
		Answer underWork = this.crew.underWork(Map.of());
		assertThat(delivered(underWork, "OWNER").refusals()).containsExactly("WRONG_STATE");
		Answer completed = this.crew.completed(Map.of());
		assertThat(delivered(completed, "OWNER").refusals()).isEmpty();
		assertThat(delivered(completed, "FINANCE").refusals()).isEmpty();
		assertThat(delivered(completed, "OWNER").refusals()).containsExactly("WRONG_STATE");
		assertThat(delivered(completed, "ARCHIVE").refusals()).isEmpty();
		Answer sheet = sheet(completed, "copies { copy receivedBy deliveredAt recordedAt recordedBy }");
		assertThat(sheet.each("/copies", "copy")).containsExactly("ARCHIVE", "FINANCE", "OWNER");
		assertThat(sheet.text("/copies/0/receivedBy")).isEqualTo("王芳");
		assertThat(sheet.text("/copies/0/recordedBy")).startsWith("receptionist");
	}

	@Test
	@Tag("R-08")
	@Tag("R-14")
	void conductIsToldByTheWorkerAndAnsweredByTheOwner() {
		Answer completed = this.crew.completed(Map.of());
		Map<String, Object> conduct = Map.of("shoeCovers", true, "toolMat", false, "politeWords", true);
		assertThat(entered(
				Api.shared().as("zhang-" + UUID.randomUUID(), List.of(Role.MAINTENANCE_WORKER), ApiDatabase.JINXIU),
				"checkConduct", completed, conduct)
			.refusals()).containsExactly("NOT_ALLOWED");
		assertThat(entered(this.crew.worker, "checkConduct", completed, conduct).refusals()).isEmpty();
		Answer owed = this.crew.read(completed, "callbacks { id version }");
		this.crew.receptionist.mutate("recordCallback", "callback { id }",
				Map.of("idempotencyKey", key(), "callbackId", owed.text("/callbacks/0/id"), "expectedVersion", 0,
						"method", "PHONE", "reached", true, "shoeCovers", false, "courteous", true));
		Answer both = this.crew.supervisor
			.ask("""
					query($id: ID!) { sheet: repairSheet(repairRequestId: $id) {
					  conduct { shoeCovers toolMat politeWords recordedBy }
					  repairRequest { workOrder { worker } callbacks { shoeCovers courteous } } } }""",
					Map.of("id", completed.text("/repairRequest/id")))
			.at("/sheet");
		assertThat(both.at("/conduct/shoeCovers").part().asBoolean()).isTrue();
		assertThat(both.at("/conduct/toolMat").part().asBoolean()).isFalse();
		assertThat(both.text("/conduct/recordedBy")).isEqualTo(both.text("/repairRequest/workOrder/worker"));
		assertThat(both.at("/repairRequest/callbacks/0/shoeCovers").part().asBoolean(true)).isFalse();
	}

	@Test
	@Tag("R-17")
	void whoHeardOfItBeforeItsRecorderAndHowLongTheHandoverTook() {
		OffsetDateTime received = OffsetDateTime.now(ZoneOffset.UTC).minusHours(1).withNano(0);
		Answer recorded = this.crew.recorded(Map.of("occurredAt", received.toString()));
		assertThat(entered(this.crew.receptionist, "noteFirstContact", recorded,
				Map.of("person", "保安老陈", "occurredAt", received.plusSeconds(1).toString()))
			.refusals()).containsExactly("IMPOSSIBLE_TIME");
		assertThat(entered(this.crew.receptionist, "noteFirstContact", recorded,
				Map.of("person", " 保安老陈 ", "occurredAt", received.minusMinutes(7).toString()))
			.refusals()).isEmpty();
		Answer sheet = sheet(recorded, "handoverSeconds firstContact { person contactedAt recordedBy }");
		assertThat(sheet.number("/handoverSeconds")).isEqualTo(420);
		assertThat(sheet.text("/firstContact/person")).isEqualTo("保安老陈");
	}

	@Test
	@Tag("R-18")
	void aPaidServiceHasItsFeeAndItsMaterials() {
		Answer recorded = this.crew.recorded(Map.of("paidService", true));
		Map<String, Object> materials = Map.of("materials",
				List.of(Map.of("name", "阀芯", "quantity", 2, "unit", "个", "cents", 5_600),
						Map.of("name", "生料带", "quantity", 1, "unit", "卷", "cents", 200)));
		assertThat(entered(this.crew.worker, "useMaterials", recorded, materials).refusals())
			.containsExactly("WRONG_STATE");
		Answer underWork = this.crew.underWork(Map.of("paidService", true));
		assertThat(entered(this.crew.worker, "useMaterials", underWork, Map.of("materials", List.of())).refusals())
			.containsExactly("INVALID");
		assertThat(entered(this.crew.worker, "useMaterials", underWork,
				Map.of("materials",
						List.of(Map.of("name", "阀芯", "quantity", 1, "unit", "个", "cents", 0),
								Map.of("name", "胶圈", "quantity", 0, "unit", "个", "cents", 0))))
			.at("/userErrors/0/path")
			.part()
			.toString()).isEqualTo("[\"materials\",\"1\",\"quantity\"]");
		Map<String, Object> tooEarly = new HashMap<>(materials);
		tooEarly.put("occurredAt", "2001-01-01T00:00:00Z");
		assertThat(entered(this.crew.worker, "useMaterials", underWork, tooEarly).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(entered(this.crew.worker, "useMaterials", underWork, materials).refusals()).isEmpty();
		step(this.crew.worker, "completeRepair", underWork, Map.of("result", "更换阀芯", "feeCents", 8_000));
		Answer sheet = sheet(underWork,
				"materials { name quantity unit cents usedAt recordedAt } repairRequest { workOrder { feeCents } }");
		assertThat(Duration.between(OffsetDateTime.parse(sheet.text("/materials/0/usedAt")),
				OffsetDateTime.parse(sheet.text("/materials/0/recordedAt"))))
			.isBetween(Duration.ofSeconds(-1), Duration.ofMinutes(1));
		assertThat(sheet.each("/materials", "cents")).containsExactlyInAnyOrder("5600", "200");
		assertThat(sheet.number("/repairRequest/workOrder/feeCents")).isEqualTo(8_000);
	}

	@Test
	@Tag("R-18")
	void aRepairOfTheSameKindInTheSameHouseholdSoonAfterIsARepeat() {
		String category = "门锁-" + UUID.randomUUID();
		Answer first = this.crew.completed(Map.of("category", category));
		Answer second = this.crew.recorded(Map.of("category", category));
		Answer other = this.crew.recorded(Map.of("category", "灯"));
		List<String> repeated = this.crew.supervisor.ask("""
				query($p: ID!, $from: DateTime!, $until: DateTime!) {
				  repeatedRepairs(projectId: $p, from: $from, until: $until, days: 1) { id } }""",
				Map.of("p", PROJECT, "from", OffsetDateTime.now(ZoneOffset.UTC).minusHours(1).toString(), "until",
						OffsetDateTime.now(ZoneOffset.UTC).plusHours(1).toString()))
			.each("/repeatedRepairs", "id");
		assertThat(repeated).contains(second.text("/repairRequest/id"))
			.doesNotContain(first.text("/repairRequest/id"), other.text("/repairRequest/id"));
	}

	@Test
	@Tag("R-16")
	@Tag("R-22")
	@Tag("R-23")
	@Tag("R-24")
	@Tag("R-25")
	void whatIsFilledInIsCountedAndSoIsEveryEditAfterTheFact() {
		Answer recorded = this.crew.recorded(Map.of());
		String counts = "recordFilled recordAsked orderFilled orderAsked corrected correctedAfterCompletion";
		// Category, fault, receipt and household of seven; nothing of the order.
		assertThat(sheet(recorded, counts).whole().toString()).contains("\"recordFilled\":4,\"recordAsked\":7",
				"\"orderFilled\":0,\"orderAsked\":10", "\"corrected\":0");
		Answer corrected = entered(this.crew.receptionist, "correctRepair", recorded,
				Map.of("expectedVersion", 0, "field", "REQUESTER", "value", "王芳", "reason", "漏填"));
		assertThat(corrected.refusals()).isEmpty();
		assertThat(entered(this.crew.receptionist, "correctRepair", recorded,
				Map.of("expectedVersion", 0, "field", "FAULT", "value", "漏水", "reason", "笔误"))
			.refusals()).containsExactly("STALE_VERSION");
		assertThat(entered(this.crew.receptionist, "correctRepair", recorded,
				Map.of("expectedVersion", 1, "field", "REQUESTER", "value", " 王芳", "reason", "漏填"))
			.refusals()).containsExactly("INVALID");
		assertThat(entered(this.crew.receptionist, "correctRepair", recorded, Map.of("expectedVersion", 1, "field",
				"FAULT", "value", "漏水", "reason", "笔误", "occurredAt", "2001-01-01T00:00:00Z"))
			.refusals()).containsExactly("IMPOSSIBLE_TIME");
		assertThat(sheet(recorded, counts).number("/recordFilled")).isEqualTo(5);

		Answer completed = this.crew.completed(Map.of("requester", "王芳", "phone", "13800138000"));
		delivered(completed, "OWNER");
		assertThat(entered(this.crew.supervisor, "correctRepair", completed, Map.of("expectedVersion",
				completed.number("/repairRequest/version"), "field", "RESULT", "value", "更换阀芯与垫圈", "reason", "补充"))
			.refusals()).isEmpty();
		assertThat(
				entered(this.crew.supervisor, "correctRepair", completed,
						Map.of("expectedVersion", completed.number("/repairRequest/version"), "field", "RESULT",
								"value", "更换阀芯与胶圈", "reason", "第二人未见第一人的更正"))
					.refusals())
			.containsExactly("STALE_VERSION");
		Answer sheet = sheet(completed, counts
				+ " corrections { field former present reason afterCompletion correctedAt recordedAt recordedBy } repairRequest { workOrder { result } events { kind occurredAt recordedAt } }");
		assertThat(sheet.number("/recordFilled")).isEqualTo(7);
		// The callback is owed.
		assertThat(sheet.number("/recordAsked")).isEqualTo(8);
		// All but conduct and two copies.
		assertThat(sheet.number("/orderFilled")).isEqualTo(7);
		assertThat(sheet.number("/corrected")).isEqualTo(1);
		assertThat(sheet.number("/correctedAfterCompletion")).isEqualTo(1);
		assertThat(sheet.text("/corrections/0/former")).isEqualTo("更换阀芯");
		assertThat(sheet.text("/repairRequest/workOrder/result")).isEqualTo("更换阀芯与垫圈");
		assertThat(sheet.each("/repairRequest/events", "kind")).endsWith("COPY_DELIVERED", "CORRECTED");
	}

	@Test
	@Tag("R-23")
	@Tag("R-24")
	void inThePublicAreaNobodyWearsShoeCoversOrGetsTheOwnersCopy() {
		Answer completed = this.crew.completed(Map.of("area", "PUBLIC", "requester", "保安", "phone", "13800138000"));
		delivered(completed, "ARCHIVE");
		delivered(completed, "FINANCE");
		Answer sheet = sheet(completed, "recordFilled recordAsked orderFilled orderAsked");
		assertThat(sheet.part().toString())
			.isEqualTo("{\"recordFilled\":6,\"recordAsked\":6,\"orderFilled\":8,\"orderAsked\":8}");
	}

	@Test
	@Tag("R-13")
	@Tag("R-15")
	void anOwnersInquiryIsMatchedWithItsRepairOrThereIsNoRecord() {
		Answer repair = this.crew.recorded(Map.of());
		Answer found = asked("上周报修的水龙头怎么样了", 2);
		Answer missing = asked("三天前报修的门铃没人来", 2);
		assertThat(found.text("/ownerInquiry/outcome")).isEqualTo("OPEN");
		Answer neighbours = asked("隔壁报修的水龙头怎么样了", 3);
		assertThat(settled(neighbours, repair.text("/repairRequest/id")).refusals()).containsExactly("INVALID");
		Answer matched = settled(found, repair.text("/repairRequest/id"));
		assertThat(matched.text("/ownerInquiry/outcome")).isEqualTo("MATCHED");
		assertThat(matched.text("/ownerInquiry/repairRequest/number")).isEqualTo(repair.text("/repairRequest/number"));
		Answer lost = settled(missing, null);
		assertThat(lost.text("/ownerInquiry/outcome")).isEqualTo("NO_RECORD");
		assertThat(settled(lost, null).refusals()).containsExactly("WRONG_STATE");
		List<String> all = this.crew.supervisor
			.ask("query($p: ID!) { ownerInquiries(projectId: $p) { id } }", Map.of("p", PROJECT))
			.each("/ownerInquiries", "id");
		assertThat(all).contains(found.text("/ownerInquiry/id"), missing.text("/ownerInquiry/id"));
		Answer lostOnes = this.crew.supervisor.ask(
				"query($p: ID!) { ownerInquiries(projectId: $p, outcome: NO_RECORD) { id outcome } }",
				Map.of("p", PROJECT));
		assertThat(lostOnes.each("/ownerInquiries", "outcome")).containsOnly("NO_RECORD");
		assertThat(lostOnes.each("/ownerInquiries", "id")).contains(missing.text("/ownerInquiry/id"));
	}

	@Test
	@Tag("R-13")
	@Tag("R-15")
	void whatIsWrittenDownBecauseTheOwnerAskedIsNoMatch() {
		Answer asked = asked("上周报修的门铃没人来", 2);
		Answer repair = this.crew.recorded(Map.of("occurredAt", "2026-03-01T08:00:00+08:00"));
		Answer settled = settled(asked, repair.text("/repairRequest/id"));
		assertThat(settled.text("/ownerInquiry/outcome")).isEqualTo("RECORDED_AFTERWARDS");
		assertThat(settled.text("/ownerInquiry/repairRequest/number")).isEqualTo(repair.text("/repairRequest/number"));
	}

	/** The household of a number asks; that of the crew's repairs is the second. */
	private Answer asked(String question, int household) {
		return this.crew.receptionist.mutate("recordOwnerInquiry", "ownerInquiry { id version outcome reportedAt }",
				Map.of("idempotencyKey", key(), "projectId", PROJECT, "householdId",
						new GlobalId("Household", ApiDatabase.household(ApiDatabase.JINXIU, household)).encode(),
						"question", question, "reportedAt", "2026-03-01T08:00:00+08:00"));
	}

	private Answer settled(Answer inquiry, String repair) {
		Map<String, Object> input = new HashMap<>(
				Map.of("idempotencyKey", key(), "ownerInquiryId", inquiry.text("/ownerInquiry/id"), "expectedVersion",
						inquiry.number("/ownerInquiry/version"), "finding", "已查登记簿"));
		if (repair != null) {
			input.put("repairRequestId", repair);
		}
		return this.crew.supervisor.mutate("settleOwnerInquiry",
				"ownerInquiry { id version outcome finding settledBy repairRequest { number } }", input);
	}

	private Answer confirmed(Api.Client client, Answer repair) {
		return entered(client, "confirmArrival", repair, Map.of("channel", "RADIO"));
	}

	private Answer delivered(Answer repair, String copy) {
		return entered(this.crew.receptionist, "deliverCopy", repair, Map.of("copy", copy, "receivedBy", "王芳"));
	}

	private static Answer step(Api.Client client, String mutation, Answer before, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", key());
		input.put("repairRequestId", before.text("/repairRequest/id"));
		input.put("expectedVersion", before.number("/repairRequest/version"));
		return client.mutate(mutation, Crew.FIELDS, input);
	}

	private static Answer entered(Api.Client client, String mutation, Answer repair, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", key());
		input.put("repairRequestId", repair.text("/repairRequest/id"));
		return client.mutate(mutation, "repairSheet { corrected }", input);
	}

	private Answer sheet(Answer repair, String selection) {
		return this.crew.supervisor
			.ask("query($id: ID!) { sheet: repairSheet(repairRequestId: $id) { %s } }".formatted(selection),
					Map.of("id", repair.text("/repairRequest/id")))
			.at("/sheet");
	}

	private static OffsetDateTime time(Answer answer, String pointer) {
		return OffsetDateTime.parse(answer.text(pointer));
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
