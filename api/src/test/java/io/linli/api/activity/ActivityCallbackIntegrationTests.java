package io.linli.api.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.draw.Draw;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ActivityCallbackIntegrationTests {

	private static final Duration YESTERDAY = Duration.ofDays(1);

	private final Organizer organizer = new Organizer();

	@Test
	@Tag("B-08")
	void aTenthOfTheParticipantsIsDrawnAndTheDrawCanBeDoneAgain() {
		String activity = this.organizer.over(21, YESTERDAY);
		Answer drawn = drawn(activity).at("/activity");
		assertThat(drawn.size("/callbacks")).isEqualTo(3);
		assertThat(drawn.number("/selections/0/percent")).isEqualTo(10);
		assertThat(drawn.number("/selections/0/frameSize")).isEqualTo(21);
		Draw again = Draw.of(drawn.number("/selections/0/seed"), keys(drawn.each("/participants", "id")), 3);
		assertThat(drawn.text("/selections/0/frameHash")).isEqualTo(again.frameHash());
		assertThat(Stream.of(0, 1, 2)
			.map((place) -> key(drawn.text("/selections/0/participants/%d/participant/id".formatted(place)))))
			.containsExactlyElementsOf(again.drawn());
		assertThat(drawn(activity).refusals()).containsExactly("WRONG_STATE");
	}

	@Test
	@Tag("B-04")
	@Tag("B-08")
	void eachOfThemIsCalledBackApartFromTheOthersAndTheActivitySaysHowManyHaveBeen() {
		String activity = this.organizer.over(21, YESTERDAY);
		Answer drawn = drawn(activity);
		assertThat(drawn.text("/activity/callbacks/0/activity/id")).isEqualTo(activity);
		assertThat(drawn.isNull("/activity/callbacks/0/complaint")).isTrue();
		assertThat(drawn.isNull("/activity/callbacks/0/repairRequest")).isTrue();
		assertThat(drawn.text("/activity/callbacks/0/owedSince")).isEqualTo(drawn.text("/activity/endsAt"));
		assertThat(drawn.text("/activity/callbacks/0/dueAt")).isEqualTo(drawn.text("/activity/callbacksDueAt"));
		assertThat(owed()).containsAll(drawn.each("/activity/callbacks", "id"));

		for (int place = 0; place < 2; place++) {
			Answer called = called(drawn, place, Map.of("satisfaction", 5, "opinion", "灯谜很有意思"));
			assertThat(called.refusals()).isEmpty();
			Answer coverage = called.at("/callback/activity/callbackCoverage");
			assertThat(coverage.number("/numerator")).isEqualTo(place + 1);
			assertThat(coverage.number("/denominator")).isEqualTo(21);
			assertThat(coverage.number("/required")).isEqualTo(3);
			assertThat(coverage.text("/reached")).isEqualTo("false");
		}
		Answer tried = called(drawn, 2, Map.of("reached", false));
		assertThat(tried.number("/callback/activity/callbackCoverage/numerator")).isEqualTo(2);
		assertThat(owed()).contains(drawn.text("/activity/callbacks/2/id"))
			.doesNotContain(drawn.text("/activity/callbacks/0/id"));

		Answer chosen = Organizer.selected(this.organizer.receptionist, "chooseParticipant", activity,
				Map.of("participantId", unselected(drawn), "reason", "三次无人接听，另选一户"));
		assertThat(chosen.refusals()).isEmpty();
		Answer answered = called(chosen, 3, Map.of());
		assertThat(answered.text("/callback/activity/callbackCoverage/reached")).isEqualTo("true");
		assertThat(answered.number("/callback/activity/callbackCoverage/claimedInTime")).isEqualTo(3);
	}

	@Test
	@Tag("B-04")
	void aCallThatIsEnteredAfterTheWeekIsInTimeAsClaimedAndNotAsProven() {
		String activity = this.organizer.over(5, Duration.ofDays(8));
		Answer drawn = drawn(activity);
		Instant ended = OffsetDateTime.parse(drawn.text("/activity/endsAt")).toInstant();
		Answer early = called(drawn, 0, Map.of("occurredAt", ended.minusSeconds(1).toString()));
		assertThat(early.refusals()).containsExactly("IMPOSSIBLE_TIME");
		Answer called = called(drawn, 0, Map.of("occurredAt", ended.plus(Duration.ofDays(2)).toString()))
			.at("/callback/activity/callbackCoverage");
		assertThat(called.number("/numerator")).isEqualTo(1);
		assertThat(called.number("/claimedInTime")).isEqualTo(1);
		assertThat(called.number("/provenInTime")).isZero();
	}

	@Test
	@Tag("B-04")
	@Tag("R-11")
	void eachOfThemHasADeadlineWithItsSource() {
		String activity = this.organizer.over(5, Duration.ofDays(8));
		Answer drawn = drawn(activity);
		Answer answer = this.organizer.receptionist
			.ask("""
					query($id: ID!) { callback(id: $id) { dueAt deadlines { clock source reference startedAt dueAt claimedVerdict } } }""",
					Map.of("id", drawn.text("/activity/callbacks/0/id")));
		assertThat(answer.size("/callback/deadlines")).isEqualTo(1);
		assertThat(answer.text("/callback/deadlines/0/clock")).isEqualTo("CALLBACK");
		assertThat(answer.text("/callback/deadlines/0/reference")).contains("B-04");
		assertThat(answer.text("/callback/deadlines/0/startedAt")).isEqualTo(drawn.text("/activity/endsAt"));
		assertThat(answer.text("/callback/deadlines/0/dueAt")).isEqualTo(answer.text("/callback/dueAt"));
		assertThat(owed("overdue: true, ")).contains(drawn.text("/activity/callbacks/0/id"));
		assertThat(owed("overdue: false, ")).doesNotContain(drawn.text("/activity/callbacks/0/id"));
	}

	@Test
	@Tag("B-04")
	@Tag("B-11")
	void whoeverRanTheActivityNeitherChoosesNorAsks() {
		String activity = this.organizer.over(11, YESTERDAY);
		Answer drawn = drawn(activity);
		assertThat(Organizer.calledBack(this.organizer.supervisor, drawn, 0, Map.of()).refusals())
			.containsExactly("NOT_ALLOWED");
		assertThat(Organizer
			.selected(this.organizer.supervisor, "chooseParticipant", activity,
					Map.of("participantId", unselected(drawn), "reason", "x"))
			.refusals()).containsExactly("NOT_ALLOWED");
		Api.Client helper = Api.shared().as("zhang-qiang", List.of(Role.RECEPTIONIST), Organizer.COMPANY);
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.activity_staffing (tenant_id, id, activity_id, name, duty, recorded_at, recorded_by)
					values (?, ?, ?, 'zhang-qiang', '签到', now(), 'x')""")
			.params(Organizer.COMPANY, UUID.randomUUID(), key(activity))
			.update();
		assertThat(Organizer.calledBack(helper, drawn, 0, Map.of()).refusals()).containsExactly("NOT_ALLOWED");
		assertThat(called(drawn, 0, Map.of()).text("/callback/caller")).startsWith("receptionist");
	}

	@Test
	@Tag("B-08")
	void nobodyIsSelectedBeforeTheEndNorTwice() {
		String activity = this.organizer.announced(Duration.ofHours(-1));
		this.organizer.entered("registerParticipants", activity, Map.of("participants", Organizer.people(10)));
		assertThat(drawn(activity).refusals()).containsExactly("WRONG_STATE");
		Organizer.move(activity, Duration.ofHours(-4));
		Answer drawn = drawn(activity);
		assertThat(Organizer
			.selected(this.organizer.receptionist, "chooseParticipant", activity,
					Map.of("participantId", drawn.text("/activity/selections/0/participants/0/participant/id"),
							"reason", "x"))
			.refusals()).containsExactly("WRONG_STATE");
		String other = this.organizer.over(1, YESTERDAY);
		assertThat(Organizer
			.selected(this.organizer.receptionist, "chooseParticipant", other,
					Map.of("participantId", unselected(drawn), "reason", "x"))
			.refusals()).containsExactly("NOT_FOUND");
	}

	@Test
	@Tag("B-08")
	void nobodyPicksTheSampleByHand() {
		String activity = this.organizer.over(10, YESTERDAY);
		String first = this.organizer.receptionist
			.ask("query($id: ID!) { activity(id: $id) { participants { id } } }", Map.of("id", activity))
			.text("/activity/participants/0/id");
		assertThat(chosen(activity, first).refusals()).containsExactly("WRONG_STATE");
		Answer drawn = drawn(activity);
		assertThat(chosen(activity, unselected(drawn)).refusals()).isEmpty();
		this.organizer.entered("registerParticipants", activity, Map.of("participants", Organizer.people(10)));
		Answer again = drawn(activity);
		assertThat(again.size("/activity/callbacks")).as("one drawn, one chosen, one drawn").isEqualTo(3);
		assertThat(again.number("/activity/selections/2/frameSize")).isEqualTo(18);
	}

	@Test
	@Tag("B-08")
	void whereAllWereOnceChosenByHandNobodyIsLeftToDraw() {
		String activity = this.organizer.over(2, YESTERDAY);
		assertThat(chosen(activity, unselected(drawn(activity))).refusals()).isEmpty();
		ApiDatabase.shared()
			.admin()
			.sql("update linli.participant_selection set percent = null, seed = null, frame_size = null, frame_hash = null, reason = 'x' where activity_id = ?")
			.params(key(activity))
			.update();
		assertThat(drawn(activity).refusals()).containsExactly("WRONG_STATE");
	}

	private Answer chosen(String activity, String participant) {
		return Organizer.selected(this.organizer.receptionist, "chooseParticipant", activity,
				Map.of("participantId", participant, "reason", "三次无人接听"));
	}

	@Test
	@Tag("B-08")
	void whoeverRegistersLaterIsDrawnFromAsWell() {
		String activity = this.organizer.over(10, YESTERDAY);
		assertThat(drawn(activity).size("/activity/callbacks")).isEqualTo(1);
		this.organizer.entered("registerParticipants", activity, Map.of("participants", Organizer.people(15)));
		Answer drawn = drawn(activity);
		assertThat(drawn.size("/activity/callbacks")).isEqualTo(3);
		assertThat(drawn.number("/activity/selections/1/frameSize")).isEqualTo(24);
		assertThat(drawn.size("/activity/selections/1/participants")).isEqualTo(2);
	}

	@Test
	@Tag("B-08")
	void theCompanysShareCountsThatWasSetByTheEndOfTheActivity() {
		Organizer other = new Organizer(ApiDatabase.HAITANG);
		String before = other.over(10, YESTERDAY);
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.company_rule (tenant_id, id, name, value, reason, set_at, set_by)
					values (?, ?, 'ACTIVITY_CALLBACK_PERCENT', 25, 'x', now() - interval '1 hour', 'x')""")
			.params(ApiDatabase.HAITANG, UUID.randomUUID())
			.update();
		String after = other.over(10, Duration.ofMinutes(1));
		assertThat(drawnBy(other, before).number("/activity/callbacksOwed")).isEqualTo(1);
		assertThat(drawnBy(other, after).number("/activity/callbacksOwed")).isEqualTo(3);
	}

	private Answer drawn(String activity) {
		return drawnBy(this.organizer, activity);
	}

	private static Answer drawnBy(Organizer organizer, String activity) {
		return Organizer.selected(organizer.receptionist, "drawParticipants", activity, Map.of());
	}

	private Answer called(Answer activity, int place, Map<String, Object> form) {
		return Organizer.calledBack(this.organizer.receptionist, activity, place, form);
	}

	private List<String> owed() {
		return owed("");
	}

	private List<String> owed(String which) {
		List<String> ids = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>(Map.of("p", Organizer.project(Organizer.COMPANY)));
		Answer page;
		do {
			page = this.organizer.receptionist.ask("""
					query($p: ID, $after: String) {
					  owedCallbacks(projectId: $p, %sfirst: 100, after: $after) {
					    nodes { id } pageInfo { hasNextPage endCursor } } }""".formatted(which), variables)
				.at("/owedCallbacks");
			ids.addAll(page.each("/nodes", "id"));
			variables.put("after", page.text("/pageInfo/endCursor"));
		}
		while (page.at("/pageInfo/hasNextPage").part().asBoolean());
		return ids;
	}

	/** Somebody of the activity who was not drawn. */
	private static String unselected(Answer activity) {
		List<String> all = activity.each("/activity/participants", "id");
		for (int place = 0; place < activity.size("/activity/callbacks"); place++) {
			all.remove(activity.text("/activity/callbacks/%d/participant/id".formatted(place)));
		}
		return all.getFirst();
	}

	private static List<UUID> keys(List<String> ids) {
		return ids.stream().map(ActivityCallbackIntegrationTests::key).toList();
	}

	private static UUID key(String id) {
		return GlobalId.decode(id).orElseThrow().key();
	}

}
