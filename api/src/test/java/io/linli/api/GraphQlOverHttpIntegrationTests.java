package io.linli.api;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of GraphQL over HTTP, as its audits ask for them.
 */
class GraphQlOverHttpIntegrationTests {

	private static final String JSON = "application/json";

	private static final String RESPONSE = "application/graphql-response+json";

	private static final String WHO = "{\"query\":\"{ __typename }\"}";

	private static final String TOKEN = Api.token(Role.RECEPTIONIST, ApiDatabase.JINXIU);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			application/graphql-response+json                            | application/graphql-response+json
			application/json                                             | application/json
			*/*                                                          | application/json
			application/*                                                | application/json
			application/graphql-response+json, application/json;q=0.9    | application/graphql-response+json
			application/graphql-response+json;q=0.5, application/json    | application/json
			application/graphql-response+json; charset=utf-8, */*;q=0.1  | application/graphql-response+json
			text/html, application/json                                  | application/json
			text/event-stream;q=0.5, application/json                    | application/json
			""")
	void theAnswerHasTheTypeThatIsWantedMost(String accept, String type) {
		HttpResponse<String> answer = post(JSON, accept, WHO);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
		assertThat(answer.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
	}

	@Test
	void withoutAPreferenceTheAnswerIsPlainJson() {
		HttpResponse<String> answer = post(JSON, null, WHO);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue(JSON);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "image/*", "nonsense" })
	void anAnswerThatNobodyCanGiveIsNotAcceptable(String accept) {
		assertThat(post(JSON, accept, WHO).statusCode()).isEqualTo(406);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json; charset=utf-8", "application/json; charset=UTF-8", "APPLICATION/JSON" })
	void aBodyIsJsonInUtf8(String type) {
		HttpResponse<String> answer = post(type, JSON, "{\"query\":\"{ a: __typename } # 邻里\"}");
		assertThat(answer.statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/graphql", "application/x-www-form-urlencoded",
			"application/json; charset=gbk", "nonsense" })
	void aBodyOfAnotherTypeIsRefused(String type) {
		HttpResponse<String> answer = post(type, JSON, WHO);
		assertThat(answer.statusCode()).isEqualTo(415);
		assertThat(answer.headers().firstValue("Accept")).hasValue(JSON);
	}

	@Test
	void aBodyWithoutATypeIsRefused() {
		assertThat(post(null, JSON, WHO).statusCode()).isEqualTo(415);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "PUT", "DELETE", "OPTIONS" })
	void onlyPostIsAllowed(String method) {
		HttpResponse<String> answer = Api
			.send(request(JSON, JSON).method(method, BodyPublishers.ofString(WHO)).build());
		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "\"{ __typename }\"", "{\"query\":", "{}", "{\"query\":null}",
			"{\"query\":1}", "{\"query\":true}", "{\"query\":[]}", "{\"query\":{}}",
			"{\"query\":\"{ __typename }\",\"operationName\":1}", "{\"query\":\"{ __typename }\",\"operationName\":{}}",
			"{\"query\":\"{ __typename }\",\"variables\":\"x\"}", "{\"query\":\"{ __typename }\",\"variables\":[1]}",
			"{\"query\":\"{ __typename }\",\"extensions\":\"x\"}", "{\"query\":\"{ __typename }\",\"extensions\":[]}",
			"{\"query\":\"{ __typename }\"} x" })
	void aBodyThatIsNoRequestIsRefused(String body) {
		for (String accept : new String[] { JSON, RESPONSE }) {
			HttpResponse<String> answer = post(JSON, accept, body);
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(answer.headers().firstValue("Content-Type")).hasValue(accept);
			assertThat(answer.body()).contains("\"errors\":[{", "\"code\":\"INVALID_DOCUMENT\"")
				.doesNotContain("jackson", "Exception");
		}
	}

	@Test
	void whatMayBeMissingMayBeNull() {
		assertThat(post(JSON, RESPONSE,
				"{\"query\":\"query A { __typename }\",\"operationName\":null,\"variables\":null,\"extensions\":null}")
			.statusCode()).isEqualTo(200);
		assertThat(post(JSON, RESPONSE,
				"{\"query\":\"query A { __typename }\",\"operationName\":\"A\",\"variables\":{},\"extensions\":{}}")
			.statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "{ shoeSize }", "query($a: Int!) { __typename }" })
	void aDocumentThatCannotBeExecutedIsABadRequestButNotForClientsOfPlainJson(String document) {
		String body = "{\"query\":\"%s\"}".formatted(document);
		assertThat(post(JSON, RESPONSE, body).statusCode()).isEqualTo(400);
		assertThat(post(JSON, JSON, body).statusCode()).isEqualTo(200);
		assertThat(post(JSON, JSON, body).body()).contains("\"errors\":[{").doesNotContain("\"data\"");
	}

	@Test
	void aFieldThatFailsLeavesTheAnswerASuccess() {
		HttpResponse<String> answer = post(JSON, RESPONSE,
				"{\"query\":\"{ viewer { name } groupFigures: annualSatisfactionReports(year: 2026) { year } }\"}");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("\"data\":", "FORBIDDEN");
	}

	@Test
	void nobodyOnTheWayKeepsOrInterpretsAnAnswer() {
		HttpResponse<String> answer = post(JSON, JSON, WHO);
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
	}

	private static HttpResponse<String> post(String type, String accept, String body) {
		return Api.send(request(type, accept).POST(BodyPublishers.ofString(body)).build());
	}

	private static HttpRequest.Builder request(String type, String accept) {
		HttpRequest.Builder request = HttpRequest.newBuilder(Api.shared().address())
			.header("Authorization", "Bearer " + TOKEN);
		if (type != null) {
			request.header("Content-Type", type);
		}
		if (accept != null) {
			request.header("Accept", accept);
		}
		return request;
	}

}
