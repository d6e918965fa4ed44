package io.linli.api.repair;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.linli.api.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Repairs that turn out to be more, or less, urgent: an hour on the way in general, ten
 * minutes in an emergency.
 */
class ReclassifiedRepairIntegrationTests {

	private final Crew crew = new Crew();

	@Test
	void raisedInTimeTheEmergencysLimitCountsFromThePassingOn() {
		OffsetDateTime passedOn = minutesAgo(8);
		Answer raised = reclassify(passedOn("GENERAL", passedOn), "EMERGENCY");
		assertThat(raised.refusals()).isEmpty();
		Answer arrival = counting(raised, "ARRIVE");
		assertThat(time(arrival, "/dueAt")).isEqualTo(passedOn.plusMinutes(10));
		assertThat(explained(arrival)).doesNotContain("因重新分类所致");
	}

	@Test
	void case13RaisedAfterTheEmergencysLimitItIsABreachThatSaysSo() {
		OffsetDateTime passedOn = minutesAgo(15);
		Answer raised = reclassify(passedOn("GENERAL", passedOn), "EMERGENCY");
		Answer arrival = counting(raised, "ARRIVE");
		assertThat(time(arrival, "/dueAt")).isEqualTo(passedOn.plusMinutes(10));
		assertThat(explained(arrival)).contains("逾期标记为因重新分类所致");
		assertThat(time(raised, "/repairRequest/dueAt")).isEqualTo(passedOn.plusMinutes(10));
	}

	@Test
	void case14LoweredAfterTheLimitWasMissedTheOldDeadlineStays() {
		OffsetDateTime passedOn = minutesAgo(15);
		Answer lowered = reclassify(passedOn("EMERGENCY", passedOn), "GENERAL");
		assertThat(lowered.refusals()).isEmpty();
		assertThat(time(counting(lowered, "ARRIVE"), "/dueAt")).isEqualTo(passedOn.plusMinutes(10));
		assertThat(deadlines(lowered).each("/deadlines", "cancelledReason")).contains("RECLASSIFIED");
	}

	@Test
	void whatHasStoppedKeepsItsVerdict() {
		Answer raised = reclassify(passedOn("GENERAL", minutesAgo(8)), "EMERGENCY");
		for (String stopped : List.of("RECORD", "PASS_ON")) {
			assertThat(counting(raised, stopped).isNull("/reclassifiedAt")).isTrue();
		}
	}

	@Test
	void onlyWhatIsNotDoneAndReallyOfAnotherUrgencyIsReclassified() {
		Answer recorded = this.crew.recordedInOwnProject(Map.of());
		assertThat(reclassify(recorded, "GENERAL").refusals()).containsExactly("INVALID");
		Answer completed = this.crew.completed(Map.of("area", "PUBLIC"));
		assertThat(reclassify(completed, "EMERGENCY").refusals()).containsExactly("WRONG_STATE");
		assertThat(this.crew
			.step(this.crew.supervisor, "reclassifyRepair", recorded,
					Map.of("urgency", "EMERGENCY", "occurredAt", "2026-03-10T09:30:00+08:00"))
			.refusals()).containsExactly("IMPOSSIBLE_TIME");
	}

	private Answer passedOn(String urgency, OffsetDateTime at) {
		Answer recorded = this.crew
			.recordedInOwnProject(Map.of("urgency", urgency, "occurredAt", at.minusMinutes(1).toString()));
		return this.crew.passedOn(recorded, Map.of("occurredAt", at.toString()));
	}

	private Answer reclassify(Answer before, String urgency) {
		return this.crew.step(this.crew.receptionist, "reclassifyRepair", before, Map.of("urgency", urgency));
	}

	private Answer deadlines(Answer of) {
		return this.crew.read(of, "deadlines { id clock dueAt reclassifiedAt cancelledAt cancelledReason }");
	}

	/** The deadline of a clock that counts. */
	private Answer counting(Answer of, String clock) {
		Answer read = deadlines(of);
		List<Answer> counting = IntStream.range(0, read.size("/deadlines"))
			.mapToObj((place) -> read.at("/deadlines/" + place))
			.filter((deadline) -> deadline.text("/clock").equals(clock) && deadline.isNull("/cancelledAt"))
			.toList();
		assertThat(counting).hasSize(1);
		return counting.getFirst();
	}

	private String explained(Answer deadline) {
		return this.crew.supervisor
			.ask("query($id: ID!) { explainDeadline(id: $id) { steps } }", Map.of("id", deadline.text("/id")))
			.toString();
	}

	private static OffsetDateTime minutesAgo(int minutes) {
		return OffsetDateTime.now(java.time.ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).minusMinutes(minutes);
	}

	private static OffsetDateTime time(Answer answer, String pointer) {
		return OffsetDateTime.parse(answer.text(pointer));
	}

}
