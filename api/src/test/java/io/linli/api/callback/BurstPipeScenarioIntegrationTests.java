package io.linli.api.callback;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.repair.Crew;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A pipe bursts ten minutes before midnight: from the call to the verified callback, as
 * the roles enter it on the next day but one.
 */
class BurstPipeScenarioIntegrationTests {

	private final Caller caller = new Caller();

	private final Crew crew = this.caller.crew;

	private final ZonedDateTime call = LocalDate.now(ZoneId.of("Asia/Shanghai"))
		.minusDays(2)
		.atTime(23, 50)
		.atZone(ZoneId.of("Asia/Shanghai"));

	@Test
	@Tag("R-10")
	@Tag("R-22")
	@Tag("B-02")
	void isOnRecordWithBothTimesAcrossMidnight() {
		Answer recorded = this.crew.recorded(Map.of("urgency", "EMERGENCY", "category", "跑水", "fault", "厨房主管爆裂",
				"requester", "王芳", "phone", "13800138000", "occurredAt", at(0)));
		entered(this.crew.receptionist, "noteFirstContact", recorded, -2, Map.of("person", "秩序维护员老陈"));
		Answer passedOn = step(this.crew.receptionist, "passOnRepair", recorded, 1, Map.of("passedOnBy", "RADIO"));
		Answer ordered = step(this.crew.worker, "openWorkOrder", passedOn, 2, Map.of());
		Answer arrived = step(this.crew.worker, "arriveOnSite", ordered, 5, Map.of("channel", "APP"));
		entered(this.crew.receptionist, "confirmArrival", arrived, 6, Map.of("channel", "RADIO"));
		entered(this.crew.worker, "checkConduct", arrived, 7,
				Map.of("shoeCovers", true, "toolMat", true, "politeWords", true));
		Answer verified = step(this.crew.worker, "verifyRepair", arrived, 8, Map.of());
		entered(this.crew.worker, "useMaterials", verified, 30,
				Map.of("materials", List.of(Map.of("name", "PPR管", "quantity", 2, "unit", "米", "cents", 3_000))));
		Answer completed = step(this.crew.worker, "completeRepair", verified, 55, Map.of("result", "更换主管并吸水"));
		assertThat(completed.refusals()).isEmpty();
		for (String copy : List.of("ARCHIVE", "FINANCE", "OWNER")) {
			entered(this.crew.receptionist, "deliverCopy", completed, 600, Map.of("copy", copy, "receivedBy", "王芳"));
		}
		Answer owed = this.crew.read(completed, "callbacks { id }");
		Answer callback = this.crew.supervisor.ask("query($id: ID!) { callback(id: $id) { id version } }",
				Map.of("id", owed.text("/callbacks/0/id")));
		assertThat(
				this.caller
					.record(this.crew.receptionist, callback,
							Map.of("reached", true, "satisfaction", 5, "courteous", true, "shoeCovers", true, "quality",
									5, "occurredAt", at(720)))
					.refusals())
			.isEmpty();

		Answer whole = this.crew.supervisor
			.ask("""
					query($id: ID!) { sheet: repairSheet(repairRequestId: $id) {
					  handoverSeconds recordFilled recordAsked orderFilled orderAsked corrected copies { copy deliveredAt recordedAt }
					  repairRequest { status receivedAt recordedAt deadlines { clock claimedVerdict provenVerdict }
					    events { kind occurredAt recordedAt }
					    callbacks { doneAt recordedAt satisfaction dueAt deadlines { claimedVerdict provenVerdict } } } } }""",
					Map.of("id", completed.text("/repairRequest/id")))
			.at("/sheet");
		assertThat(whole.each("/repairRequest/events", "kind")).containsExactly("RECORDED", "FIRST_CONTACT_NOTED",
				"PASSED_ON", "ORDERED", "ARRIVED", "ARRIVAL_CONFIRMED", "CONDUCT_CHECKED", "VERIFIED", "MATERIALS_USED",
				"COMPLETED", "COPY_DELIVERED", "COPY_DELIVERED", "COPY_DELIVERED");
		assertThat(whole.number("/handoverSeconds")).isEqualTo(120);
		assertThat(whole.number("/recordFilled")).isEqualTo(whole.number("/recordAsked"));
		assertThat(whole.number("/orderFilled")).isEqualTo(whole.number("/orderAsked"));
		assertThat(whole.number("/corrected")).isZero();
		// Four minutes from passing on to the arrival, over midnight; the server heard of
		// it
		// a day later.
		int arrival = whole.each("/repairRequest/deadlines", "clock").indexOf("ARRIVE");
		assertThat(whole.text("/repairRequest/deadlines/%d/claimedVerdict".formatted(arrival))).isEqualTo("MET");
		assertThat(whole.text("/repairRequest/deadlines/%d/provenVerdict".formatted(arrival))).isEqualTo("BREACHED");
		for (int i = 0; i < whole.size("/repairRequest/events"); i++) {
			assertThat(Duration.between(time(whole, "/repairRequest/events/%d/occurredAt".formatted(i)),
					time(whole, "/repairRequest/events/%d/recordedAt".formatted(i))))
				.isGreaterThan(Duration.ofHours(10));
		}
		assertThat(whole.text("/repairRequest/callbacks/0/deadlines/0/claimedVerdict")).isEqualTo("MET");
		assertThat(whole.number("/repairRequest/callbacks/0/satisfaction")).isEqualTo(5);
	}

	private Answer step(Api.Client client, String mutation, Answer before, int minute, Map<String, ?> more) {
		Map<String, Object> input = input(before, minute, more);
		input.put("expectedVersion", before.number("/repairRequest/version"));
		return client.mutate(mutation, Crew.FIELDS, input);
	}

	private void entered(Api.Client client, String mutation, Answer repair, int minute, Map<String, ?> more) {
		assertThat(client.mutate(mutation, "repairSheet { corrected }", input(repair, minute, more)).refusals())
			.as(mutation)
			.isEmpty();
	}

	private Map<String, Object> input(Answer repair, int minute, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", UUID.randomUUID().toString());
		input.put("repairRequestId", repair.text("/repairRequest/id"));
		input.put("occurredAt", at(minute));
		return input;
	}

	private String at(int minute) {
		return this.call.plusMinutes(minute).toOffsetDateTime().toString();
	}

	private static OffsetDateTime time(Answer answer, String pointer) {
		return OffsetDateTime.parse(answer.text(pointer));
	}

}
