package io.linli.api.repair;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.linli.api.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RepairIntegrationTests {

	private static final String VERDICTS = "deadlines { clock claimedVerdict provenVerdict dueAt startedAt source }";

	private static final Map<String, String> PUBLIC = Map.of("area", "PUBLIC", "urgency", "EMERGENCY");

	private final Crew crew = new Crew();

	@Test
	@Tag("R-01")
	@Tag("R-04")
	@Tag("R-06")
	void aRepairInsideADwellingGoesFromTheCallToTheOwedCallback() {
		Answer completed = this.crew.completed(Map.of("requester", "王芳", "phone", "13800138000"));
		assertThat(completed.refusals()).isEmpty();
		assertThat(completed.text("/repairRequest/status")).isEqualTo("COMPLETED");
		assertThat(completed.isNull("/repairRequest/dueAt")).isTrue();
		Answer whole = this.crew.read(completed, """
				number requester phone passedOnBy household { unit } project { code } callbacks { id }
				workOrder { number worker result feeCents } events { kind channel } %s""".formatted(VERDICTS));
		assertThat(whole.text("/workOrder/number")).isEqualTo(whole.text("/number")).startsWith("BX-P1-");
		assertThat(whole.text("/workOrder/worker")).isEqualTo("li-wei");
		assertThat(whole.text("/workOrder/result")).isEqualTo("更换阀芯");
		assertThat(whole.text("/phone")).isEqualTo("+8613800138000");
		assertThat(whole.text("/household/unit")).isEqualTo("1单元102");
		assertThat(whole.each("/events", "kind")).containsExactly("RECORDED", "PASSED_ON", "ORDERED", "ARRIVED",
				"VERIFIED", "COMPLETED");
		assertThat(whole.each("/events", "channel")).containsExactly("PHONE", "RADIO", "APP", "RADIO", "APP", "APP");
		assertThat(whole.size("/callbacks")).isEqualTo(1);
		for (String clock : new String[] { "RECORD", "PASS_ON", "ARRIVE" }) {
			assertThat(verdicts(whole, clock)).as(clock).isEqualTo("MET MET");
		}
		assertThat(verdicts(whole, "COMPLETE")).isEqualTo("UNMEASURED UNMEASURED");
	}

	@Test
	@Tag("R-02")
	void whatIsEnteredHoursLaterIsKeptAsClaimedAndBreachedAsProven() {
		OffsetDateTime received = OffsetDateTime.now(ZoneOffset.UTC).minusHours(5);
		Answer recorded = this.crew.recorded(at(received));
		Answer passedOn = this.crew.passedOn(recorded, at(received.plusMinutes(1)));
		Answer ordered = this.crew.ordered(passedOn, at(received.plusMinutes(2)));
		Answer arrived = this.crew.arrived(ordered, at(received.plusMinutes(11)));
		Answer verified = this.crew.verified(arrived, at(received.plusMinutes(12)));
		Answer completed = this.crew.completed(verified, at(received.plusMinutes(50)));
		assertThat(completed.refusals()).isEmpty();
		Answer whole = this.crew.read(completed, VERDICTS);
		assertThat(verdicts(whole, "RECORD")).isEqualTo("BREACHED BREACHED");
		assertThat(verdicts(whole, "PASS_ON")).isEqualTo("MET MET");
		assertThat(verdicts(whole, "ARRIVE")).isEqualTo("MET BREACHED");
	}

	@Test
	@Tag("B-07")
	void aRepairOfThePublicAreaIsVerifiedOnSiteAndNotCalledBackAbout() {
		Answer completed = this.crew.completed(PUBLIC);
		Answer open = this.crew.read(completed, "dueAt completedAt callbacks { id } " + VERDICTS);
		assertThat(open.size("/callbacks")).isZero();
		assertThat(verdicts(open, "VERIFY_PUBLIC_AREA")).isEqualTo("OPEN OPEN");
		assertThat(Duration.between(time(open, "/completedAt"), time(open, "/dueAt")))
			.isBetween(Duration.ofDays(3).minusMillis(1), Duration.ofDays(3).plusMillis(1));
		assertThat(unverified()).contains(completed.text("/repairRequest/id"));
		Answer verified = this.crew.step(this.crew.manager, "verifyPublicArea", completed, Map.of());
		assertThat(unverified()).doesNotContain(completed.text("/repairRequest/id"));
		assertThat(verified.refusals()).isEmpty();
		Answer whole = this.crew.read(completed, "siteVerifiedAt dueAt events { kind } " + VERDICTS);
		assertThat(verdicts(whole, "VERIFY_PUBLIC_AREA")).isEqualTo("MET MET");
		assertThat(whole.isNull("/siteVerifiedAt")).isFalse();
		assertThat(whole.isNull("/dueAt")).isTrue();
		assertThat(whole.each("/events", "kind")).endsWith("SITE_VERIFIED");
	}

	@Test
	@Tag("R-09")
	@Tag("R-10")
	void anEmergencyHasFiveMinutesAndTheOthersTen() {
		assertThat(limit(this.crew.passedOn(this.crew.recorded(Map.of("urgency", "EMERGENCY")), Map.of())))
			.isEqualTo(Duration.ofMinutes(5));
		assertThat(limit(this.crew.passedOn(this.crew.recorded(Map.of()), Map.of()))).isEqualTo(Duration.ofMinutes(10));
	}

	@Test
	void whatIsDueFirstIsItsPlaceInTheWorkList() {
		Answer recorded = this.crew.recorded(Map.of());
		Answer first = this.crew.read(recorded, "dueAt recordedAt");
		assertThat(Duration.between(time(first, "/recordedAt"), time(first, "/dueAt")))
			.isEqualTo(Duration.ofMinutes(2));
		Answer passedOn = this.crew.passedOn(recorded, Map.of());
		Answer second = this.crew.read(passedOn, "dueAt " + VERDICTS);
		assertThat(second.text("/dueAt")).isEqualTo(second.text("/deadlines/%d/dueAt".formatted(arrival(second))));
		assertThat(this.crew.arrived(this.crew.ordered(passedOn, Map.of()), Map.of()).isNull("/repairRequest/dueAt"))
			.isTrue();
	}

	@Test
	void onlyAPaidServiceHasAFeeAndAlwaysOne() {
		Answer paid = this.crew.underWork(Map.of("paidService", true));
		assertThat(this.crew.completed(paid, Map.of()).refusals()).containsExactly("INVALID");
		assertThat(this.crew.completed(paid, Map.of("feeCents", -1)).refusals()).containsExactly("INVALID");
		assertThat(this.crew.completed(paid, Map.of("feeCents", 12_050)).refusals()).isEmpty();
		Answer free = this.crew.underWork(Map.of());
		Answer refused = this.crew.completed(free, Map.of("feeCents", 100));
		assertThat(refused.refusals()).containsExactly("INVALID");
		assertThat(refused.text("/userErrors/0/message")).contains("Only a paid service");
		assertThat(this.crew.read(paid, "workOrder { feeCents }").number("/workOrder/feeCents")).isEqualTo(12_050);
	}

	private Duration limit(Answer passedOn) {
		Answer whole = this.crew.read(passedOn, VERDICTS);
		String arrival = "/deadlines/%d/".formatted(arrival(whole));
		assertThat(whole.text(arrival + "source")).isEqualTo("PROCEDURE");
		return Duration.between(time(whole, arrival + "startedAt"), time(whole, arrival + "dueAt"));
	}

	private static int arrival(Answer whole) {
		return whole.each("/deadlines", "clock").indexOf("ARRIVE");
	}

	private static String verdicts(Answer whole, String clock) {
		int place = whole.each("/deadlines", "clock").indexOf(clock);
		assertThat(place).as(clock).isNotNegative();
		return whole.each("/deadlines", "claimedVerdict").get(place) + " "
				+ whole.each("/deadlines", "provenVerdict").get(place);
	}

	private static Map<String, String> at(OffsetDateTime time) {
		return Map.of("occurredAt", time.toString());
	}

	private static OffsetDateTime time(Answer answer, String pointer) {
		return OffsetDateTime.parse(answer.text(pointer));
	}

	private List<String> unverified() {
		return this.crew.manager.ask("{ unverifiedRepairRequests(first: 100) { nodes { id } } }")
			.each("/unverifiedRepairRequests/nodes", "id");
	}

}
