package io.linli.api.limit;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An API whose clients have few points: a page of a hundred complaints costs 21 of 100.
 */
class RateIntegrationTests {

	private static final Api API = Api
		.with(Map.of("linli.limits.cost", 60, "linli.limits.bucket", 100, "linli.limits.points-per-second", 1));

	private static final String PAGE = "{ openComplaints(first: 100) { nodes { id project { name } } } }";

	private static final String LIMIT = "{ rateLimit { limit pointsPerSecond cost remaining resetAt } }";

	@AfterAll
	static void close() {
		API.context().close();
	}

	@Test
	void aClientThatHasSpentItsPointsWaitsAndNobodyElseDoes() {
		String token = Api.token(Role.RECEPTIONIST, ApiDatabase.JINXIU);
		for (int i = 0; i < 4; i++) {
			assertThat(post(token, PAGE).statusCode()).isEqualTo(200);
		}
		HttpResponse<String> refused = post(token, PAGE);
		assertThat(refused.statusCode()).isEqualTo(429);
		int seconds = Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
		assertThat(seconds).isBetween(1, 21);
		Answer answer = Answer.of(refused.body());
		assertThat(answer.errors()).containsExactly("RATE_LIMITED");
		assertThat(answer.whole().at("/errors/0/extensions/retryable").asBoolean()).isTrue();
		assertThat(answer.whole().at("/errors/0/extensions/retryAfter").asInt()).isEqualTo(seconds);
		assertThat(post(Api.token(Role.RECEPTIONIST, ApiDatabase.HEYUAN), PAGE).statusCode()).isEqualTo(200);
	}

	@Test
	void aClientMayAskWhatItHasLeft() {
		UUID company = UUID.randomUUID();
		Answer answer = API.as(Role.RECEPTIONIST, company).ask(LIMIT);
		assertThat(answer.number("/rateLimit/limit")).isEqualTo(100);
		assertThat(answer.number("/rateLimit/pointsPerSecond")).isEqualTo(1);
		assertThat(answer.number("/rateLimit/cost")).isEqualTo(1);
		assertThat(answer.number("/rateLimit/remaining")).isEqualTo(99);
		assertThat(OffsetDateTime.parse(answer.text("/rateLimit/resetAt")).toInstant())
			.isBetween(Instant.now().minusSeconds(10), Instant.now().plusSeconds(2));
	}

	@Test
	void aCallThatCostsMoreThanACallMayIsRefusedBeforeItIsExecuted() {
		String pages = IntStream.range(0, 5)
			.mapToObj((i) -> "a" + i + ": openComplaints(first: 100) { nodes { id project { name } } }")
			.collect(Collectors.joining(" ", "{ ", " }"));
		Answer answer = API.as(Role.RECEPTIONIST, UUID.randomUUID()).ask(pages);
		assertThat(answer.errors()).containsExactly("TOO_COMPLEX");
		assertThat(answer.whole().at("/errors/0/extensions/limit").asString()).isEqualTo("cost");
		assertThat(answer.whole().at("/errors/0/extensions/most").asInt()).isEqualTo(60);
		assertThat(answer.whole().at("/errors/0/extensions/cost").asInt()).isEqualTo(105);
	}

	@Test
	void refusingHasItsPriceToo() {
		String token = Api.token(Role.RECEPTIONIST, UUID.randomUUID());
		for (int i = 0; i < 10; i++) {
			assertThat(post(token, "{ shoeSize }").statusCode()).isEqualTo(200);
		}
		assertThat(post(token, "{ shoeSize }").statusCode()).isEqualTo(429);
	}

	@Test
	void whoeverAsksForItIsToldTheCost() {
		String token = Api.token(Role.RECEPTIONIST, UUID.randomUUID());
		assertThat(Answer.of(post(token, PAGE).body()).whole().has("extensions")).isFalse();
		Answer told = Answer.of(API.post(token, body(PAGE), "Linli-Cost", "1").body());
		assertThat(told.whole().at("/extensions/cost/points").asInt()).isEqualTo(21);
		assertThat(told.whole().at("/extensions/cost/most").asInt()).isEqualTo(60);
		assertThat(told.whole().at("/extensions/cost/remaining").asInt()).isBetween(58, 79);
	}

	@Test
	void whoeverIsRefusedIsToldTheCostToo() {
		String token = Api.token(Role.RECEPTIONIST, UUID.randomUUID());
		Answer refused = Answer.of(API.post(token, body("{ shoeSize }"), "Linli-Cost", "1").body());
		assertThat(refused.whole().at("/extensions/cost/points").asInt()).isEqualTo(10);
		for (int i = 0; i < 4; i++) {
			post(token, PAGE);
		}
		HttpResponse<String> tooMany = API.post(token, body(PAGE), "Linli-Cost", "1");
		assertThat(tooMany.statusCode()).isEqualTo(429);
		assertThat(Answer.of(tooMany.body()).whole().at("/extensions/cost/points").asInt()).isEqualTo(21);
	}

	private static HttpResponse<String> post(String token, String document) {
		return API.post(token, body(document));
	}

	private static String body(String document) {
		return new JsonMapper().writeValueAsString(Map.of("query", document));
	}

}
