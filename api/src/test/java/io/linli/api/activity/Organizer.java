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

	static final String FIELDS = """
			activity { id title surveyed participantCount callbacksOwed callbacksDueAt endsAt
			           plan { seq text interestSurvey { id title } } plans { seq }
			           staffing { name duty recordedBy } attestations { orderKept safe note recordedBy }
			           participants { name household { id } } summary { text recordedBy } }""";

	private static final String SURVEY = """
			interestSurvey { id householdsAnswered answersRecordedAt questions { seq options { text count } } }""";

	final Api.Client supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, COMPANY);

	final Api.Client receptionist = Api.shared().as(Role.RECEPTIONIST, COMPANY);

	Answer surveyOpened() {
		return this.supervisor.mutate("openInterestSurvey", SURVEY,
				input(Map.of("projectId", project(COMPANY), "title", "中秋活动意向", "questions",
						List.of(Map.of("text", "您愿意参加哪一项？", "options", List.of("灯谜", "包饺子")),
								Map.of("text", "什么时间合适？", "options", List.of("上午", "下午", "晚上"))))));
	}

	Answer answered(String survey, List<Map<String, Object>> answers) {
		return this.receptionist.mutate("recordInterestAnswers", SURVEY,
				input(Map.of("interestSurveyId", survey, "answers", answers)));
	}

	/** An activity of three hours. */
	String announced(Duration ahead) {
		Instant starts = Instant.now().plus(ahead);
		return this.supervisor
			.mutate("announceActivity", FIELDS,
					input(Map.of("projectId", project(COMPANY), "title", "中秋游园会", "place", "中心广场", "startsAt",
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
