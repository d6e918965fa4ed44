package io.linli.api.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ActivityIntegrationTests {

	private static final Duration NEXT_WEEK = Duration.ofDays(7);

	private static final Duration AN_HOUR_AGO = Duration.ofHours(-1);

	private final Organizer organizer = new Organizer();

	@Test
	@Tag("A-01")
	@Tag("A-02")
	@Tag("A-03")
	@Tag("A-04")
	@Tag("B-04")
	@Tag("B-08")
	void anActivityGoesFromTheSurveyToTheSummaryAndATenthOfItsParticipantsIsCalledBack() {
		String survey = this.organizer.surveyOpened().text("/interestSurvey/id");
		Answer answered = this.organizer.answered(survey, List.of(choice(1, 2, 1), choice(2, 3, 1), choice(1, 2, 2),
				Map.of("question", 1, "option", 1, "count", 17)));
		assertThat(answered.each("/interestSurvey/questions/0/options", "count")).containsExactly("17", "2");
		assertThat(answered.number("/interestSurvey/householdsAnswered")).isEqualTo(2);

		String activity = this.organizer.announced(NEXT_WEEK);
		Answer planned = this.organizer.entered("planActivity", activity,
				Map.of("interestSurveyId", survey, "text", "猜灯谜、包饺子，分三组"));
		assertThat(planned.text("/activity/plan/interestSurvey/id")).isEqualTo(survey);
		assertThat(planned.text("/activity/surveyed")).isEqualTo("true");

		Answer staffed = this.organizer.entered("arrangeActivityStaff", activity,
				Map.of("staff", List.of(duty("张强", "入口秩序"), duty("李敏", "签到"))));
		assertThat(staffed.each("/activity/staffing", "name")).containsExactlyInAnyOrder("张强", "李敏");

		Answer registered = this.organizer.entered("registerParticipants", activity,
				Map.of("participants", Organizer.people(21)));
		assertThat(registered.number("/activity/participantCount")).isEqualTo(21);

		Organizer.move(activity, AN_HOUR_AGO);
		Answer attested = this.organizer.attested(activity, Map.of("orderKept", true, "safe", true));
		assertThat(attested.text("/activity/attestations/0/recordedBy")).isEqualTo("order-keeper@" + Organizer.COMPANY);

		Organizer.move(activity, Duration.ofHours(-4));
		Answer summed = this.organizer.entered("summarizeActivity", activity, Map.of("text", "二十一人参加，秩序良好"));
		assertThat(summed.text("/activity/summary/text")).isEqualTo("二十一人参加，秩序良好");
		assertThat(summed.number("/activity/callbacksOwed")).isEqualTo(3);
		assertThat(this.organizer.entered("registerParticipants", activity, Map.of("participants", Organizer.people(1)))
			.refusals()).containsExactly("WRONG_STATE");

		Answer drawn = Organizer.selected(this.organizer.receptionist, "drawParticipants", activity, Map.of());
		assertThat(drawn.text("/activity/callbackCoverage/reached")).isEqualTo("false");
		assertThat(Duration.between(time(drawn, "/activity/endsAt"), time(drawn, "/activity/callbacksDueAt")))
			.isEqualTo(Duration.ofDays(7));
		for (int place = 0; place < 3; place++) {
			Organizer.calledBack(this.organizer.receptionist, drawn, place, Map.of("satisfaction", 4));
		}
		Answer coverage = this.organizer.supervisor
			.ask("query($id: ID!) { activity(id: $id) { " + Organizer.COVERAGE + " } }", Map.of("id", activity))
			.at("/activity/callbackCoverage");
		assertThat(coverage.number("/numerator")).isEqualTo(3);
		assertThat(coverage.number("/denominator")).isEqualTo(21);
		assertThat(coverage.text("/reached")).isEqualTo("true");
	}

	@Test
	@Tag("A-02")
	void nobodyIsArrangedOnTheDayOrAfterIt() {
		String activity = this.organizer.announced(NEXT_WEEK);
		Map<String, Object> staff = Map.of("staff", List.of(duty("张强", "入口秩序")));
		Organizer.move(activity, Duration.ZERO);
		assertThat(this.organizer.entered("arrangeActivityStaff", activity, staff).refusals())
			.containsExactly("WRONG_STATE");
		Organizer.move(activity, Duration.ofDays(-2));
		assertThat(this.organizer.entered("arrangeActivityStaff", activity, staff).refusals())
			.containsExactly("WRONG_STATE");
	}

	@Test
	@Tag("A-03")
	void orderAndSafetyAreAttestedWhileTheActivityLasts() {
		String activity = this.organizer.announced(NEXT_WEEK);
		Map<String, Object> fine = Map.of("orderKept", true, "safe", true);
		assertThat(this.organizer.entered("attestActivity", activity, fine).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		Organizer.move(activity, Duration.ofDays(-1));
		assertThat(this.organizer.entered("attestActivity", activity, fine).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		Organizer.move(activity, AN_HOUR_AGO);
		assertThat(
				this.organizer.entered("attestActivity", activity, Map.of("orderKept", false, "safe", true)).refusals())
			.containsExactly("INVALID");
		assertThat(this.organizer
			.entered("attestActivity", activity, Map.of("orderKept", false, "safe", true, "note", "入口拥挤，已分流"))
			.text("/activity/attestations/0/note")).isEqualTo("入口拥挤，已分流");
	}

	@Test
	@Tag("A-07")
	void anActivityThatNobodyWasAskedAboutIsFound() {
		String unasked = this.organizer.announced(NEXT_WEEK);
		this.organizer.entered("planActivity", unasked, Map.of("text", "照旧"));
		String unanswered = this.organizer.announced(NEXT_WEEK);
		this.organizer.entered("planActivity", unanswered,
				Map.of("text", "照旧", "interestSurveyId", this.organizer.surveyOpened().text("/interestSurvey/id")));
		String surveyed = this.organizer.announced(NEXT_WEEK);
		String survey = this.organizer.surveyOpened().text("/interestSurvey/id");
		this.organizer.answered(survey, List.of(choice(1, 1, 3)));
		this.organizer.entered("planActivity", surveyed, Map.of("text", "灯谜", "interestSurveyId", survey));
		assertThat(listed(false)).contains(unasked, unanswered).doesNotContain(surveyed);
		assertThat(listed(true)).contains(surveyed).doesNotContain(unasked, unanswered);
	}

	@Test
	@Tag("A-01")
	@Tag("A-07")
	void whatIsAskedOrPlannedAfterwardsMakesNoActivitySurveyed() {
		String activity = this.organizer.announced(NEXT_WEEK);
		String survey = this.organizer.surveyOpened(Duration.ofDays(-5)).text("/interestSurvey/id");
		Organizer.move(activity, Duration.ofDays(-1));
		Map<String, Object> count = Map.of("question", 1, "option", 1, "count", 1_000_000);
		this.organizer.answered(survey, List.of(count), Duration.ofDays(-4));
		Answer planned = this.organizer.entered("planActivity", activity, Map.of("text", "补写", "interestSurveyId",
				survey, "occurredAt", Instant.now().minus(Duration.ofDays(3)).toString()));
		assertThat(planned.text("/activity/surveyed")).isEqualTo("false");
		assertThat(planned.text("/activity/surveyedAsClaimed")).isEqualTo("true");
		assertThat(listed(false)).contains(activity);
		assertThat(listed(true)).doesNotContain(activity);
	}

	@Test
	@Tag("A-01")
	@Tag("A-07")
	void aSurveyIsAnsweredBeforeThePlanThatCitesIt() {
		String activity = this.organizer.announced(NEXT_WEEK);
		String survey = this.organizer.surveyOpened().text("/interestSurvey/id");
		Map<String, Object> plan = Map.of("text", "灯谜", "interestSurveyId", survey);
		this.organizer.entered("planActivity", activity, plan);
		this.organizer.answered(survey, List.of(choice(1, 1, 2)));
		assertThat(listed(false)).contains(activity);
		assertThat(this.organizer.entered("planActivity", activity, plan).text("/activity/surveyed")).isEqualTo("true");
	}

	@Test
	void nobodyAnswersASurveyBeforeItIsOpened() {
		String survey = this.organizer.surveyOpened().text("/interestSurvey/id");
		assertThat(this.organizer.answered(survey, List.of(choice(1, 1, 3)), Duration.ofDays(-1)).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
	}

	@Test
	@Tag("A-01")
	void aNewPlanIsInForceAndTheOldOneStaysOnRecord() {
		String activity = this.organizer.announced(NEXT_WEEK);
		this.organizer.entered("planActivity", activity, Map.of("text", "第一稿"));
		Answer planned = this.organizer.entered("planActivity", activity, Map.of("text", "第二稿"));
		assertThat(planned.text("/activity/plan/text")).isEqualTo("第二稿");
		assertThat(planned.each("/activity/plans", "seq")).containsExactly("1", "2");
	}

	@Test
	void aHouseholdAnswersAQuestionOnceAndAWrongLineStopsAllOfThem() {
		String survey = this.organizer.surveyOpened().text("/interestSurvey/id");
		this.organizer.answered(survey, List.of(choice(1, 1, 1)));
		Answer refused = this.organizer.answered(survey, List.of(choice(2, 1, 1), choice(1, 2, 1)));
		assertThat(refused.refusals()).containsExactly("INVALID");
		assertThat(refused.toString()).contains("[\"answers\",\"1\",\"householdId\"]");
		assertThat(this.organizer.answered(survey, List.of(choice(2, 1, 1))).refusals()).isEmpty();
		Answer nothing = this.organizer.answered(survey, List.of(choice(3, 1, 1), choice(1, 3, 2)));
		assertThat(nothing.refusals()).containsExactly("INVALID", "INVALID");
		assertThat(this.organizer.answered(survey, List.of(choice(1, 1, 2), choice(1, 2, 2))).refusals())
			.containsExactly("INVALID");
		Map<String, Object> stranger = Map.of("question", 1, "option", 1, "householdId",
				Organizer.household(ApiDatabase.HAITANG, 1));
		assertThat(this.organizer.answered(survey, List.of(stranger)).refusals()).containsExactly("NOT_FOUND");
	}

	@Test
	void aParticipantIsRegisteredOnce() {
		String activity = this.organizer.announced(NEXT_WEEK);
		Map<String, Object> person = Map.of("name", "王芳", "householdId", Organizer.household(Organizer.COMPANY, 1));
		Map<String, Object> people = Map.of("participants", List.of(person));
		assertThat(this.organizer.entered("registerParticipants", activity, people).refusals()).isEmpty();
		assertThat(this.organizer.entered("registerParticipants", activity, people).refusals())
			.containsExactly("INVALID");
		Map<String, Object> stranger = Map.of("name", "王芳", "householdId", Organizer.household(ApiDatabase.HAITANG, 1));
		assertThat(this.organizer.entered("registerParticipants", activity, Map.of("participants", List.of(stranger)))
			.refusals()).containsExactly("NOT_FOUND");
	}

	@Test
	void anActivityIsSummedUpWhenItIsOver() {
		String activity = this.organizer.announced(NEXT_WEEK);
		assertThat(this.organizer.entered("summarizeActivity", activity, Map.of("text", "很好")).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
	}

	@Test
	void aPlanCitesASurveyOfItsOwnProject() {
		UUID survey = UUID.randomUUID();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.interest_survey (tenant_id, id, project_id, title, opened_at, recorded_at, recorded_by)
					values (?, ?, ?, 'x', now(), now(), 'x')""")
			.params(ApiDatabase.HAITANG, survey, ApiDatabase.project(ApiDatabase.HAITANG))
			.update();
		String activity = this.organizer.announced(NEXT_WEEK);
		assertThat(this.organizer
			.entered("planActivity", activity,
					Map.of("text", "x", "interestSurveyId", new GlobalId("InterestSurvey", survey).encode()))
			.refusals()).containsExactly("NOT_FOUND");
	}

	private String listed(boolean surveyed) {
		return this.organizer.supervisor
			.ask("query($s: Boolean) { activities(surveyed: $s, first: 100) { nodes { id } } }", Map.of("s", surveyed))
			.toString();
	}

	private static Map<String, Object> choice(int question, int option, int household) {
		return Map.of("question", question, "option", option, "householdId",
				Organizer.household(Organizer.COMPANY, household));
	}

	private static Map<String, Object> duty(String name, String duty) {
		return Map.of("name", name, "duty", duty);
	}

	private static Instant time(Answer answer, String pointer) {
		return OffsetDateTime.parse(answer.text(pointer)).toInstant();
	}

}
