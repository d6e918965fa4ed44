package io.linli.api;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text that the schema takes, with every text that some system has choked on: it
 * may be refused, but it is never our fault.
 */
class TextIntegrationTests {

	private static final Map<String, String> TEXTS = Map.of("NUL", "a\0b", "half a character", "a\ud842b",
			"the other half", "\udfb7", "a very long text", "长".repeat(200_000), "CJK extension B", "𠮷野家",
			"right to left", "\u202eabc\u200f", "full-width digits", "１３８００１３８０００", "quotes",
			"'; drop table complaint; --");

	private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

	private final GraphQLSchema schema = Api.shared().context().getBean(GraphQlSource.class).schema();

	@TestFactory
	Stream<DynamicTest> noTextBreaksAField() {
		return Stream.of(this.schema.getQueryType(), this.schema.getMutationType())
			.flatMap((type) -> type.getFieldDefinitions()
				.stream()
				.filter((field) -> !field.getArguments().isEmpty())
				.map((field) -> new RootField(type.getName().toLowerCase(java.util.Locale.ROOT), field)))
			.map((field) -> DynamicTest.dynamicTest(field.field().getName(),
					() -> TEXTS.forEach((name, text) -> attack(field, name, text))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ viewer { na\0me } }", "{ viewer { \ud842 } }", "{ node(id: \"\udfb7\") { id } }",
			"{ viewer { name @skip(if: \"\ud842\") } }", "query \u202e { viewer { name } }", "", " ", "\ufeff",
			"{ node(id: \"\\uD842\") { id } }", "{ explainDeadline(id: \"x\", language: \ud842) { steps } }" })
	void noDocumentBreaksTheReader(String document) {
		HttpResponse<String> answer = post(Role.TENANT_ADMIN, document, Map.of());
		assertThat(answer.statusCode()).isLessThan(500);
		assertThat(answer.body()).doesNotContain("INTERNAL");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "5", "{}", "{\"query\":null}",
			"{\"query\":\"{ viewer { name } }\",\"variables\":[]}", "{\"query\":null,\"extensions\":null}",
			"{\"query\":\"{ viewer { name } }\",\"operationName\":{}}" })
	void whatIsNoRequestIsSaidToBeNone(String body) {
		HttpResponse<String> answer = Api.shared().post(Api.token(Role.TENANT_ADMIN, ApiDatabase.JINXIU), body);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Answer.of(answer.body()).errors()).containsExactly("INVALID_DOCUMENT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"query\":\"query A { viewer { name } } query B { viewer { name } }\"}",
			"{\"query\":\"query A { viewer { name } }\",\"operationName\":\"C\"}" })
	void anOperationThatIsNotThereIsNotExecuted(String body) {
		HttpResponse<String> answer = Api.shared().post(Api.token(Role.TENANT_ADMIN, ApiDatabase.JINXIU), body);
		assertThat(answer.statusCode()).isLessThan(500);
		assertThat(Answer.of(answer.body()).errors()).containsExactly("INVALID_DOCUMENT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"query\":\"{ viewer { name } }\",\"variables\":null,\"extensions\":null}",
			"{\"query\":\"{ viewer { name } }\",\"operationName\":null,\"other\":[1]}",
			"{\"query\":\"{ viewer { name } }\",\"operationName\":\"\"}" })
	void whatIsLeftEmptyIsNotMissed(String body) {
		HttpResponse<String> answer = Api.shared().post(Api.token(Role.TENANT_ADMIN, ApiDatabase.JINXIU), body);
		assertThat(Answer.of(answer.body()).text("/viewer/name")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "0", "101", "0.5", "1e308", "1e400", "9223372036854775807", "-9223372036854775809",
			"\"10\"", "true", "[1,2]", "{}" })
	void noNumberBreaksAPage(String number) {
		HttpResponse<String> answer = Api.shared()
			.post(Api.token(Role.TENANT_ADMIN, ApiDatabase.JINXIU), """
					{"query":"query($n: Int) { openComplaints(first: $n) { nodes { id } } }","variables":{"n":%s}}"""
				.formatted(number));
		assertThat(answer.statusCode()).isLessThan(500);
		assertThat(Answer.of(answer.body()).errors()).hasSize(1).isSubsetOf("INVALID_DOCUMENT", "INVALID_INPUT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/event-stream", "application/graphql-response+json", "text/html", "*/*", "nonsense" })
	void noWayOfAskingBreaksTheServer(String accept) {
		HttpResponse<String> answer = Api.shared()
			.post(Api.token(Role.TENANT_ADMIN, ApiDatabase.JINXIU), "{\"query\":\"{ viewer { name } }\"}", "Accept",
					accept);
		assertThat(answer.statusCode()).isLessThan(500);
	}

	private void attack(RootField field, String name, String text) {
		UnaryOperator<String> known = (any) -> new GlobalId("Complaint", UUID.randomUUID()).encode();
		for (Arguments arguments : List.of(new Arguments(known, (any) -> text, Arguments::scalar),
				new Arguments((any) -> text), new Arguments(known, Arguments::text, (any) -> text))) {
			Map<String, Object> values = arguments.of(field.field());
			HttpResponse<String> answer = post(role(field.field()), field.document(), values);
			assertThat(answer.statusCode()).as(name).isLessThan(500);
			assertThat(answer.body()).as(name).doesNotContain("INTERNAL", "UNAVAILABLE").hasSizeLessThan(100_000);
		}
	}

	/**
	 * A body that is too large is refused before all of it is read, and its connection
	 * ends: a request that was about to use it is sent once more.
	 */
	private static HttpResponse<String> post(Role role, String document, Map<String, ?> variables) {
		String token = Api.token(role, ApiDatabase.JINXIU);
		String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
		try {
			return Api.shared().post(token, body);
		}
		catch (UncheckedIOException ex) {
			return Api.shared().post(token, body);
		}
	}

	private static Role role(GraphQLFieldDefinition field) {
		List<?> roles = (List<?>) field.getAppliedDirective("allowed").getArgument("roles").getValue();
		return Role.valueOf(roles.getFirst().toString());
	}

}
