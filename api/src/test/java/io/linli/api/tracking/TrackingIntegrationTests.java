package io.linli.api.tracking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.ApiDatabase;
import io.linli.api.complaint.Estate;
import io.linli.api.graphql.GlobalId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrackingIntegrationTests {

	private static final String SIGN_OFF = "signOff { day note signedBy signedAt complaints { covered complaint { id } } }";

	private static final String CHECK = "check { week records note checkedBy findings { finding complaint { id } } }";

	private final Estate estate = new Estate();

	@Test
	@Tag("C-17")
	void aSignOffCoversTheOpenComplaintsOfItsDayAndShowsThoseThatItLeavesOut() {
		String before = received("2026-03-01T10:00:00+08:00");
		String thatDay = received("2026-03-10T23:59:00+08:00");
		received("2026-03-11T00:00:00+08:00");
		solved("2026-03-05T10:00:00+08:00", "2026-03-09T23:59:59+08:00");
		String solvedThatDay = solved("2026-03-05T10:00:00+08:00", "2026-03-10T00:00:00+08:00");

		Answer signed = sign("2026-03-10", before, solvedThatDay);
		assertThat(signed.refusals()).isEmpty();
		assertThat(signed.text("/signOff/day")).isEqualTo("2026-03-10");
		assertThat(signed.text("/signOff/signedBy")).startsWith("customer-service-supervisor");
		assertThat(signed.each("/signOff/complaints", "covered")).containsExactly("false", "true", "true");
		assertThat(signed.text("/signOff/complaints/0/complaint/id")).isEqualTo(thatDay);
		assertThat(sign("2026-03-10", before).refusals()).containsExactly("WRONG_STATE");

		Answer days = this.estate.ask(
				"trackingDays(projectId: $project, month: \"2026-03\") { day open covered missing signedBy signedAt }");
		assertThat(days.size("/trackingDays")).isEqualTo(31);
		assertThat(days.at("/trackingDays/9").part().toString()).contains("\"day\":\"2026-03-10\"", "\"open\":3",
				"\"covered\":2", "\"missing\":1");
		assertThat(days.text("/trackingDays/8/open")).isEqualTo("3");
		assertThat(days.isNull("/trackingDays/8/signedBy")).isTrue();
		assertThat(days.text("/trackingDays/0/open")).isEqualTo("1");
		assertThat(this.estate.ask("trackingSignOff(projectId: $project, day: \"2026-03-10\") { note }").toString())
			.contains("逐件核对");
		assertThat(this.estate.ask("trackingSignOff(projectId: $project, day: \"2026-03-09\") { note }")
			.isNull("/trackingSignOff")).isTrue();
	}

	@Test
	@Tag("C-17")
	void aComplaintThatIsReopenedLeavesTheDaysOnWhichItWasSolvedAsTheyWereSigned() {
		Answer complaint = this.estate.recorded("PROPERTY", "MAJOR", Map.of("occurredAt", "2026-03-02T10:00:00+08:00"));
		Answer solved = this.estate.step("solveComplaint", complaint,
				Map.of("measure", "已解决", "occurredAt", "2026-03-05T10:00:00+08:00"));
		assertThat(sign("2026-03-06").refusals()).isEmpty();
		Answer reopened = this.estate.step("reopenComplaint", solved,
				Map.of("reason", "又漏水", "occurredAt", "2026-03-08T10:00:00+08:00"));
		assertThat(open("2026-03")).startsWith(0, 1, 1, 1, 1, 0, 0, 1, 1).endsWith(1);
		this.estate.step("solveComplaint", reopened,
				Map.of("measure", "重做", "occurredAt", "2026-03-09T10:00:00+08:00"));
		assertThat(open("2026-03")).startsWith(0, 1, 1, 1, 1, 0, 0, 1, 1, 0).endsWith(0);
		assertThat(sign("2026-03-07", complaint.text("/complaint/id")).refusals()).containsExactly("INVALID");
		assertThat(sign("2026-03-04", complaint.text("/complaint/id")).refusals()).isEmpty();
	}

	@Test
	@Tag("C-17")
	void whatComesAfterTheSignatureIsCountedApart() {
		String before = received(null);
		assertThat(sign(null, before).refusals()).isEmpty();
		received(null);
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		Answer days = this.estate.ask("trackingDays(projectId: $project, month: \"%s\") { open covered later missing }"
			.formatted(YearMonth.from(today)));
		assertThat(days.at("/trackingDays/%d".formatted(today.getDayOfMonth() - 1)).part().toString())
			.isEqualTo("{\"open\":2,\"covered\":1,\"later\":1,\"missing\":0}");
	}

	@Test
	void onlyWhatWasOpenIsTrackedAndNoDayThatIsToCome() {
		String later = received("2026-03-11T00:00:00+08:00");
		assertThat(sign("2026-03-10", later).refusals()).containsExactly("INVALID");
		assertThat(sign(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString(), later).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(sign("2026-03-11", later).refusals()).isEmpty();
	}

	@Test
	void todayIsSignedWithoutNamingItAndTheMonthEndsWithIt() {
		received("2026-03-11T00:00:00+08:00");
		assertThat(sign(null).refusals()).isEmpty();
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		Answer days = this.estate.ask("trackingDays(projectId: $project, month: \"%s\") { day open missing signedBy }"
			.formatted(YearMonth.from(today)));
		assertThat(days.size("/trackingDays")).isEqualTo(today.getDayOfMonth());
		assertThat(days.text("/trackingDays/%d/missing".formatted(today.getDayOfMonth() - 1))).isEqualTo("1");
	}

	@Test
	@Tag("C-18")
	void theRecordsOfAWeekAreCheckedOnceWithWhatWasFoundWrong() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		LocalDate lastWeek = today.minusWeeks(1);
		String first = received(null);
		String second = received(null);
		recordedAWeekAgo(first);
		recordedAWeekAgo(second);
		String thisWeek = received(null);
		assertThat(check(today, List.of()).refusals()).containsExactly("IMPOSSIBLE_TIME");
		assertThat(check(lastWeek, List.of(Map.of("complaintId", thisWeek, "finding", "x"))).refusals())
			.containsExactly("INVALID");
		Answer checked = check(lastWeek, List.of(Map.of("complaintId", first, "finding", "投诉人电话未填")));
		assertThat(checked.refusals()).isEmpty();
		assertThat(checked.number("/check/records")).isEqualTo(2);
		assertThat(LocalDate.parse(checked.text("/check/week")).getDayOfWeek().getValue()).isEqualTo(1);
		assertThat(checked.text("/check/findings/0/complaint/id")).isEqualTo(first);
		assertThat(check(lastWeek, List.of()).refusals()).containsExactly("WRONG_STATE");
		assertThat(check(today.plusWeeks(1), List.of()).refusals()).containsExactly("IMPOSSIBLE_TIME");
		assertThat(check(today.minusWeeks(2),
				List.of(Map.of("complaintId", new Estate().recorded(Map.of()).text("/complaint/id"), "finding", "x")))
			.refusals()).containsExactly("INVALID");

		Answer weeks = this.estate
			.ask("recordWeeks(projectId: $project, month: \"%s\") { week records findings checkedBy }"
				.formatted(YearMonth.from(lastWeek)));
		int place = weeks.each("/recordWeeks", "week").indexOf(checked.text("/check/week"));
		assertThat(weeks.number("/recordWeeks/%d/records".formatted(place))).isEqualTo(2);
		assertThat(weeks.number("/recordWeeks/%d/findings".formatted(place))).isEqualTo(1);
		assertThat(this.estate.ask("recordCheck(projectId: $project, week: \"%s\") { note }".formatted(lastWeek))
			.text("/recordCheck/note")).isEqualTo("已查");
	}

	/** The server has heard of it then. */
	private static void recordedAWeekAgo(String complaint) {
		ApiDatabase.shared()
			.admin()
			.sql("update linli.complaint set recorded_at = recorded_at - interval '7 days' where id = ?")
			.param(GlobalId.keyOf("Complaint", complaint).orElseThrow())
			.update();
	}

	/** How many were open on each day of a month. */
	private List<Integer> open(String month) {
		return this.estate.ask("trackingDays(projectId: $project, month: \"%s\") { open }".formatted(month))
			.each("/trackingDays", "open")
			.stream()
			.map(Integer::valueOf)
			.toList();
	}

	private String received(String at) {
		Map<String, Object> more = new HashMap<>();
		more.put("occurredAt", at);
		return this.estate.recorded("PROPERTY", "MAJOR", more).text("/complaint/id");
	}

	private String solved(String received, String solved) {
		Answer complaint = this.estate.recorded("PROPERTY", "MAJOR", Map.of("occurredAt", received));
		this.estate.step("solveComplaint", complaint, Map.of("measure", "已解决", "occurredAt", solved));
		return complaint.text("/complaint/id");
	}

	private Answer sign(String day, String... complaints) {
		Map<String, Object> input = new HashMap<>(Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId",
				this.estate.id(), "complaintIds", List.of(complaints), "note", "逐件核对"));
		input.put("day", day);
		return this.estate.supervisor.mutate("signTracking", SIGN_OFF, input);
	}

	private Answer check(LocalDate week, List<Map<String, String>> findings) {
		return this.estate.supervisor.mutate("checkRecords", CHECK,
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", this.estate.id(), "week",
						week.toString(), "findings", findings, "note", "已查"));
	}

}
