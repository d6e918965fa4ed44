package io.linli.api.satisfaction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P-02")
class SatisfactionIntegrationTests {

	private static final UUID COMPANY = ApiDatabase.HEYUAN;

	private static final String FIELDS = """
			survey { id frameSize sampleSize seed frameHash repeatReason responseCount responseRate averageScore questionnaire { revision }
			         sample { seq household { id } } responses { household { id } comment scores { seq score } } }""";

	private final Api.Client supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, COMPANY);

	@Test
	void aSurveyAsksAStoredSampleOfTheHouseholdsOfADayAndCountsWhoAnswers() {
		Answer survey = opened(issued("年度满意度" + UUID.randomUUID()).text("/questionnaire/id"), 2);
		assertThat(survey.number("/survey/frameSize")).isEqualTo(3);
		assertThat(survey.number("/survey/sampleSize")).isEqualTo(2);
		List<String> asked = sample(survey);
		Map<String, Object> first = response(asked.get(0), 5, null);
		Map<String, Object> second = response(asked.get(1), 4, 3);
		Answer half = responded(survey, List.of(first));
		assertThat(half.text("/survey/responseRate")).isEqualTo("0.5");
		Answer whole = responded(survey, List.of(second));
		assertThat(whole.number("/survey/responseCount")).isEqualTo(2);
		assertThat(whole.text("/survey/responseRate")).isEqualTo("1.0");
		assertThat(whole.text("/survey/averageScore")).isEqualTo("4.0");
		assertThat(whole.each("/survey/responses/1/scores", "score")).containsExactly("4", "3");
	}

	@Test
	void theSeedIsTheServersAndWithItTheSampleIsDrawnAgainFromTheFrame() {
		String questionnaire = issued("抽样" + UUID.randomUUID()).text("/questionnaire/id");
		Answer survey = opened(questionnaire, 2);
		String seed = survey.text("/survey/seed");
		assertThat(seed).matches("[0-9a-f]{16}").isNotEqualTo(opened(questionnaire, 2).text("/survey/seed"));
		List<UUID> frame = Stream.of(1, 2, 3).map((number) -> ApiDatabase.household(COMPANY, number)).toList();
		assertThat(sample(survey)).isEqualTo(frame.stream()
			.sorted(Comparator.comparing((home) -> hash("MD5", seed + home)))
			.limit(2)
			.map((home) -> new GlobalId("Household", home).encode())
			.toList());
		assertThat(survey.text("/survey/frameHash"))
			.isEqualTo(hash("SHA-256", frame.stream().map(UUID::toString).sorted().collect(Collectors.joining("\n"))));
		assertThat(sample(opened(questionnaire, 1_000))).hasSize(3);
	}

	@Test
	void ofSeveralWhoOpenOneAtOnceOneDoesAndTheOthersAreAskedWhy() throws Exception {
		String questionnaire = issued("同时" + UUID.randomUUID()).text("/questionnaire/id");
		Callable<List<String>> open = () -> {
			Map<String, Object> opening = opening(questionnaire, 1);
			opening.put("year", 2032);
			opening.remove("repeatReason");
			return this.supervisor.mutate("openSatisfactionSurvey", FIELDS, opening).refusals();
		};
		List<List<String>> answers = new ArrayList<>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<List<String>> opened : threads.invokeAll(Collections.nCopies(6, open))) {
				answers.add(opened.get());
			}
		}
		assertThat(answers).filteredOn(List::isEmpty).hasSize(1);
		assertThat(answers).filteredOn((refusals) -> !refusals.isEmpty()).hasSize(5).containsOnly(List.of("INVALID"));
	}

	@Test
	void aSecondSurveyOfAProjectsYearSaysWhy() {
		String questionnaire = issued("重做" + UUID.randomUUID()).text("/questionnaire/id");
		Map<String, Object> first = opening(questionnaire, 1);
		first.put("year", 2031);
		assertThat(this.supervisor.mutate("openSatisfactionSurvey", FIELDS, first).isNull("/survey/repeatReason"))
			.isTrue();
		Map<String, Object> again = opening(questionnaire, 1);
		again.put("year", 2031);
		again.remove("repeatReason");
		assertThat(this.supervisor.mutate("openSatisfactionSurvey", FIELDS, again).refusals())
			.containsExactly("INVALID");
		again.put("repeatReason", "问卷有误，重新抽样");
		assertThat(this.supervisor.mutate("openSatisfactionSurvey", FIELDS, again).text("/survey/repeatReason"))
			.isEqualTo("问卷有误，重新抽样");
	}

	@Test
	void tomorrowIsNoDayOfAFrameAndNobodyAnswersBeforeTheSurvey() {
		Map<String, Object> tomorrow = opening(issued("明天" + UUID.randomUUID()).text("/questionnaire/id"), 1);
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		tomorrow.put("framedOn", today.plusDays(1).toString());
		assertThat(this.supervisor.mutate("openSatisfactionSurvey", FIELDS, tomorrow).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		tomorrow.put("framedOn", today.toString());
		Answer survey = this.supervisor.mutate("openSatisfactionSurvey", FIELDS, tomorrow);
		Map<String, Object> early = input(Map.of("surveyId", survey.text("/survey/id"), "responses",
				List.of(response(sample(survey).getFirst(), 5, 5)), "occurredAt",
				Instant.now().minusSeconds(3_600).toString()));
		assertThat(this.supervisor.mutate("recordSurveyResponses", FIELDS, early).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
	}

	@Test
	void aHouseholdOfTheSampleAnswersOnceAndNobodyElseAnswers() {
		Answer survey = opened(issued("一户一答" + UUID.randomUUID()).text("/questionnaire/id"), 2);
		List<String> asked = sample(survey);
		List<String> others = new ArrayList<>();
		for (int i = 1; i <= 3; i++) {
			others.add(new GlobalId("Household", ApiDatabase.household(COMPANY, i)).encode());
		}
		others.removeAll(asked);
		assertThat(
				responded(survey, List.of(response(asked.get(0), 5, 5), response(others.getFirst(), 1, 1))).refusals())
			.containsExactly("NOT_FOUND");
		assertThat(responded(survey, List.of(response(asked.get(0), 5, 5), response(asked.get(0), 1, 1))).refusals())
			.containsExactly("INVALID");
		assertThat(responded(survey, List.of(response(asked.get(0), 5, 5))).refusals()).isEmpty();
		assertThat(responded(survey, List.of(response(asked.get(0), 5, 5))).refusals()).containsExactly("INVALID");
	}

	@Test
	void aScoreIsOneToFiveAndBelongsToAQuestion() {
		Answer survey = opened(issued("评分" + UUID.randomUUID()).text("/questionnaire/id"), 1);
		String asked = sample(survey).getFirst();
		assertThat(responded(survey, List.of(response(asked, 6, 1))).refusals()).containsExactly("INVALID");
		assertThat(responded(survey, List.of(response(asked, 1, 1, 1))).refusals()).containsExactly("INVALID");
		assertThat(responded(survey, List.of(response(asked, null, null))).refusals()).containsExactly("INVALID");
	}

	@Test
	void aQuestionnaireGetsANewVersionAndTheOldOneStays() {
		String title = "问卷" + UUID.randomUUID();
		Answer first = issued(title);
		assertThat(issued(title).number("/questionnaire/revision")).isEqualTo(2);
		assertThat(opened(first.text("/questionnaire/id"), 1).number("/survey/questionnaire/revision")).isEqualTo(1);
	}

	@Test
	void aDayOnWhichNobodyLivedThereIsNoFrame() {
		Map<String, Object> input = opening(issued("无人" + UUID.randomUUID()).text("/questionnaire/id"), 2);
		input.put("framedOn", "2020-01-01");
		assertThat(this.supervisor.mutate("openSatisfactionSurvey", FIELDS, input).refusals())
			.containsExactly("INVALID");
	}

	private Answer issued(String title) {
		return this.supervisor.mutate("issueQuestionnaire", "questionnaire { id revision }",
				input(Map.of("title", title, "note", "首次", "questions", List.of("您对维修是否满意？", "您对保洁是否满意？"))));
	}

	private Answer opened(String questionnaire, int size) {
		return this.supervisor.mutate("openSatisfactionSurvey", FIELDS, opening(questionnaire, size));
	}

	private static Map<String, Object> opening(String questionnaire, int size) {
		return input(Map.of("projectId", new GlobalId("Project", ApiDatabase.project(COMPANY)).encode(),
				"questionnaireId", questionnaire, "year", 2026, "framedOn", "2026-03-01", "sampleSize", size,
				"repeatReason", "测试"));
	}

	private Answer responded(Answer survey, List<Map<String, Object>> responses) {
		return this.supervisor.mutate("recordSurveyResponses", FIELDS,
				input(Map.of("surveyId", survey.text("/survey/id"), "responses", responses)));
	}

	private static Map<String, Object> response(String household, Integer... scores) {
		return Map.of("householdId", household, "scores", Arrays.asList(scores));
	}

	private static List<String> sample(Answer survey) {
		List<String> households = new ArrayList<>();
		for (int i = 0; i < survey.size("/survey/sample"); i++) {
			households.add(survey.text("/survey/sample/" + i + "/household/id"));
		}
		return households;
	}

	private static String hash(String algorithm, String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, Object> input(Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", UUID.randomUUID().toString());
		return input;
	}

}
