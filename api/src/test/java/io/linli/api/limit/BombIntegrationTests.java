package io.linli.api.limit;

import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import graphql.introspection.IntrospectionQuery;
import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Requests that are made to cost much: each is refused soon, in few words, and when its
 * client has left nothing goes on working for it.
 */
class BombIntegrationTests {

	private static final String TOKEN = Api.token(Role.TENANT_ADMIN, ApiDatabase.JINXIU);

	private static final JsonMapper JSON = new JsonMapper();

	private static final String FIGURES = "query($codes: [KpiCode!]) { kpis(from: \"2026-01\", to: \"2026-02\", codes: $codes) { value } }";

	static Stream<Arguments> bombs() {
		return Stream.of(arguments("22 levels", "TOO_COMPLEX", query(levels(22))),
				arguments("levels within fragments", "TOO_COMPLEX", query(fragmentsBelowEachOther(22))),
				arguments("a million callbacks", "TOO_COMPLEX", query(
						levels(11))),
				arguments("1,000 aliased lists", "TOO_COMPLEX",
						query("{ " + many(1_000, (i) -> "a" + i + ": openComplaints { nodes { id } }") + " }")),
				arguments("100 mutations", "TOO_COMPLEX",
						query("mutation { " + many(100, (i) -> "a" + i + ": recordComplaint { __typename }") + " }")),
				arguments("10,000 directives", "TOO_COMPLEX",
						query("{ viewer { name " + "@skip(if: false)".repeat(10_000) + " } }")),
				arguments("3,000 fragments of 3,000 fields", "TOO_COMPLEX",
						query("{ viewer { ...F0 } }" + many(3_000,
								(i) -> "fragment F%d on Viewer { %s...F%d }".formatted(i,
										"name ".repeat(i < 20 ? 3_000 : 1), i + 1)))),
				arguments(
						"fragments that double", "TOO_COMPLEX", query(
								"{ viewer { ...F0 } } "
										+ many(40,
												(i) -> "fragment F%d on Viewer { ...F%d ...F%d }".formatted(i, i + 1,
														i + 1))
										+ "fragment F40 on Viewer { " + "a: name ".repeat(40) + " }")),
				arguments("fields that double", "TOO_COMPLEX", query("{ complaint(id: 1) { ...F0 } } " + many(8, (
						i) -> "fragment F%d on Complaint { callbacks { complaint { ...F%d } a%d: complaint { ...F%d } } b%d: callbacks { complaint { ...F%d } } }"
							.formatted(i, i + 1, i, i + 1, i, i + 1))
						+ "fragment F8 on Complaint { id }")),
				arguments("a document of 1 MB", "TOO_COMPLEX", query("{ viewer { name } } #" + "x".repeat(999_900))),
				arguments("a body of 10 MB", "TOO_COMPLEX",
						query("query($x: String) { viewer { name } }", Map.of("x", "x".repeat(10_000_000)))),
				arguments("a list of 100,000", "TOO_COMPLEX", query(FIGURES,
						Map.of("codes", Collections.nCopies(100_000, "K01")))),
				arguments("100,000 brackets", "INVALID_DOCUMENT",
						"{\"query\":\"{ viewer { name } }\",\"variables\":{\"x\":" + "[".repeat(100_000)),
				arguments("100,000 closed brackets", "INVALID_DOCUMENT",
						"{\"query\":\"{ viewer { name } }\",\"variables\":{\"x\":" + "[".repeat(100_000)
								+ "]".repeat(100_000) + "}}"),
				arguments("a number of 900,000 digits", "INVALID_DOCUMENT",
						"{\"query\":\"{ viewer { name } }\",\"variables\":{\"x\":" + "9".repeat(900_000) + "}}"),
				arguments("900 errors", "INVALID_DOCUMENT",
						query("{ viewer { " + many(900, (i) -> "unknown" + i) + " } }")),
				arguments("100,000 errors", "TOO_COMPLEX",
						query("{ viewer { " + many(70_000, (i) -> "x" + i) + " } }")),
				arguments("errors that repeat a long name", "INVALID_DOCUMENT",
						query("{ " + "x".repeat(90_000) + " { " + "a ".repeat(900) + "} viewer { "
								+ many(900, (i) -> "b" + i) + "} }")),
				arguments("a long name for each row", "TOO_COMPLEX",
						query("{ openComplaints(first: 100) { nodes { " + "x".repeat(90_000) + ": id } } }")),
				arguments("a value that is repeated", "INVALID_DOCUMENT",
						query(FIGURES, Map.of("codes", "x".repeat(900_000)))),
				arguments("types of types of types", "INVALID_DOCUMENT",
						query("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("bombs")
	void isRefusedSoonAndInFewWords(String name, String code, String body) {
		Instant sent = Instant.now();
		HttpResponse<String> answer = Api.shared().post(TOKEN, body);
		assertThat(Duration.between(sent, Instant.now())).isLessThan(Duration.ofSeconds(2));
		assertThat(answer.statusCode()).isIn(200, 400, 413);
		assertThat(answer.body()).hasSizeLessThan(20_000);
		assertThat(Answer.of(answer.body()).errors()).as(answer.body()).isNotEmpty().containsOnly(code);
	}

	@Test
	void aBodyOfUnknownLengthIsReadNoFurtherThanTheLimit() {
		HttpResponse<String> answer = Api.shared()
			.stream(TOKEN, query("{ viewer { name } } #" + "x".repeat(1_100_000)));
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(Answer.of(answer.body()).errors()).containsExactly("TOO_COMPLEX");
		assertThat(Api.shared().stream(TOKEN, query("{ viewer { name } }")).statusCode()).isEqualTo(200);
	}

	@Test
	void toolsMayAskForTheWholeSchema() {
		HttpResponse<String> answer = Api.shared().post(TOKEN, query(IntrospectionQuery.INTROSPECTION_QUERY));
		assertThat(Answer.of(answer.body()).errors()).isEmpty();
		assertThat(Answer.of(answer.body()).size("/__schema/types")).isGreaterThan(50);
	}

	@Test
	void nothingWorksOnForAClientThatHasLeft() throws InterruptedException {
		bombs().forEach((bomb) -> Api.shared().leave(TOKEN, (String) bomb.get()[2]));
		Thread.sleep(Duration.ofSeconds(2));
		long before = cpu();
		Thread.sleep(Duration.ofSeconds(1));
		assertThat(Duration.ofNanos(cpu() - before)).isLessThan(Duration.ofMillis(500));
	}

	private static long cpu() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
	}

	private static String levels(int deep) {
		return "{ openComplaints(first: 100) { nodes { " + "callbacks { complaint { ".repeat((deep - 3) / 2) + "id"
				+ " } }".repeat((deep - 3) / 2) + " } } }";
	}

	private static String fragmentsBelowEachOther(int deep) {
		return "{ complaint(id: 1) { ...F0 } } "
				+ many(deep,
						(i) -> "fragment F%d on Complaint { callbacks { complaint { ...F%d } } }".formatted(i, i + 1))
				+ "fragment F" + deep + " on Complaint { id }";
	}

	private static String many(int times, IntFunction<String> text) {
		return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining(" "));
	}

	private static String query(String document) {
		return query(document, Map.of());
	}

	private static String query(String document, Map<String, ?> variables) {
		return JSON.writeValueAsString(Map.of("query", document, "variables", variables));
	}

}
