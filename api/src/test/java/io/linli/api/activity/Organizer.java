package io.linli.api.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;

/**
 * Activities as a front-end enters them, each command with a key of its own.
 */
final class Organizer {

	static final UUID COMPANY = ApiDatabase.JINXIU;

	static final String COVERAGE = "callbackCoverage { numerator claimedInTime provenInTime denominator required reached }";

	static final String FIELDS = """
			activity { id title surveyed surveyedAsClaimed participantCount callbackPercent callbacksOwed callbacksDueAt endsAt
			           plan { seq text interestSurvey { id title } } plans { seq }
			           staffing { name duty recordedBy } attestations { orderKept safe note recordedBy }
			           participants { id name household { id } } summary { text recordedBy }
			           selections { percent seed frameSize frameHash reason recordedBy participants { seq participant { id name } } }
			           %s
			           callbacks { id version owedSince dueAt doneAt reached caller participant { id name } activity { id }
			                       complaint { id } repairRequest { id } events { kind } deadlines { id } } }"""
		.formatted(COVERAGE);

	private static final String SURVEY = """
			interestSurvey { id householdsAnswered answersRecordedAt questions { seq options { text count } } }""";

	final Api.Client supervisor;

	final Api.Client receptionist;

	private final UUID company;

	Organizer() {
		this(COMPANY);
	}

	Organizer(UUID company) {
		this.company = company;
		this.supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, company);
		this.receptionist = Api.shared().as(Role.RECEPTIONIST, company);
	}

	Answer surveyOpened() {
		return surveyOpened(Duration.ZERO);
	}

	/** So long before now, as is claimed. */
	Answer surveyOpened(Duration ahead) {
		return this.supervisor.mutate("openInterestSurvey", SURVEY,
				input(Map.of("occurredAt", Instant.now().plus(ahead).toString(), "projectId", project(COMPANY), "title",
						"中秋活动意向", "questions", List.of(Map.of("text", "您愿意参加哪一项？", "options", List.of("灯谜", "包饺子")),
								Map.of("text", "什么时间合适？", "options", List.of("上午", "下午", "晚上"))))));
	}

	Answer answered(String survey, List<Map<String, Object>> answers) {
		return answered(survey, answers, Duration.ZERO);
	}

	/** So long before now, as is claimed. */
	Answer answered(String survey, List<Map<String, Object>> answers, Duration ahead) {
		return this.receptionist.mutate("recordInterestAnswers", SURVEY, input(Map.of("interestSurveyId", survey,
				"answers", answers, "occurredAt", Instant.now().plus(ahead).toString())));
	}

	/** An activity of three hours. */
	String announced(Duration ahead) {
		Instant starts = Instant.now().plus(ahead);
		return this.supervisor
			.mutate("announceActivity", FIELDS,
					input(Map.of("projectId", project(this.company), "title", "中秋游园会", "place", "中心广场", "startsAt",
							starts.toString(), "endsAt", starts.plus(Duration.ofHours(3)).toString())))
			.text("/activity/id");
	}

	/** The day comes: it starts then. */
	static void move(String activity, Duration ahead) {
		Instant starts = Instant.now().plus(ahead);
		ApiDatabase.shared()
			.admin()
			.sql("update linli.activity set starts_at = ?::timestamptz, ends_at = ?::timestamptz where id = ?")
			.params(starts.toString(), starts.plus(Duration.ofHours(3)).toString(),
					GlobalId.decode(activity).orElseThrow().key())
			.update();
	}

	Answer entered(String mutation, String activity, Map<String, Object> more) {
		Map<String, Object> input = input(more);
		input.put("activityId", activity);
		return this.supervisor.mutate(mutation, FIELDS, input);
	}

	/** This client settles who is asked afterwards. */
	static Answer selected(Api.Client client, String mutation, String activity, Map<String, Object> more) {
		Map<String, Object> input = input(more);
		input.put("activityId", activity);
		return client.mutate(mutation, FIELDS, input);
	}

	/** One with so many participants, which ended so long ago. */
	String over(int participants, Duration ago) {
		String activity = announced(Duration.ofDays(7));
		entered("registerParticipants", activity, Map.of("participants", people(participants)));
		move(activity, ago.plusHours(3).negated());
		return activity;
	}

	/** Records the callback at this place of the activity's list. */
	static Answer calledBack(Api.Client client, Answer activity, int place, Map<String, Object> form) {
		Map<String, Object> input = input(form);
		String callback = "/activity/callbacks/" + place;
		if (!input.containsKey("reached")) {
			input.put("reached", true);
			input.putIfAbsent("satisfaction", 4);
		}
		input.putAll(Map.of("callbackId", activity.text(callback + "/id"), "expectedVersion",
				activity.number(callback + "/version"), "method", "PHONE"));
		return client.mutate("recordCallback", "callback { id caller activity { " + COVERAGE + " } }", input);
	}

	/** The order keeper on the spot says how it is. */
	Answer attested(String activity, Map<String, Object> more) {
		Map<String, Object> input = input(more);
		input.put("activityId", activity);
		return Api.shared().as(Role.ORDER_KEEPER, COMPANY).mutate("attestActivity", FIELDS, input);
	}

	static List<Map<String, Object>> people(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> Map.<String, Object>of("name", "住户" + number, "phone", "+8613800000001"))
			.toList();
	}

	static Map<String, Object> input(Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.putIfAbsent("idempotencyKey", UUID.randomUUID().toString());
		return input;
	}

	static String project(UUID company) {
		return new GlobalId("Project", ApiDatabase.project(company)).encode();
	}

	static String household(UUID company, int number) {
		return new GlobalId("Household", ApiDatabase.household(company, number)).encode();
	}

}
