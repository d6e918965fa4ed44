package io.linli.api.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.ExecutionInput;
import graphql.introspection.IntrospectionQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class PreparedDocumentsTests {

	private final PreparedDocuments documents = Reader.documents("""
			type Query { home(in: [Int]): Home }
			type Home { name: String other: Home homes: [Home] }""");

	@Test
	void aValidDocumentIsPreparedOnce() {
		var first = this.documents.of("{ home { name } }");
		assertThat(first.errors()).isEmpty();
		assertThat(this.documents.of(new String("{ home { name } }".toCharArray()))).isSameAs(first);
	}

	@Test
	void whoHasPreparedADocumentHandsItOn() {
		var first = this.documents.of("{ home { name } }");
		var input = ExecutionInput.newExecutionInput("{ home { homes { name } } }");
		first.handOn(input);
		assertThat(this.documents.getDocumentAsync(input.build(), (unused) -> first.entry()).join())
			.isSameAs(first.entry());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ home { shoeSize } }", "{ home {", "" })
	void anInvalidDocumentIsNotKept(String invalid) {
		var first = this.documents.of(invalid);
		assertThat(first.errors()).isNotEmpty();
		assertThat(this.documents.of(invalid)).isNotSameAs(first);
	}

	@Test
	void aDocumentThatCannotBePreparedIsAnErrorWithATraceOfTheLog(CapturedOutput output) {
		var error = Reader.withoutSchema().of("{ home { name } }").errors().getFirst();
		assertThat(error.getExtensions()).containsEntry("code", "INTERNAL").containsEntry("retryable", false);
		assertThat(error.getMessage()).endsWith(error.getExtensions().get("traceId").toString());
		assertThat(output.getOut()).contains("trace " + error.getExtensions().get("traceId"));
	}

	@Test
	void fieldsMayBeTwelveLevelsDeep() {
		assertThat(refusal(deep(12))).isEmpty();
		assertThat(refusal(deep(13))).containsExactly("depth");
	}

	@Test
	void fragmentsAreAsDeepAsWhatTheyStandFor() {
		String fragments = IntStream.range(1, 13)
			.mapToObj((i) -> "fragment F%d on Home { other { ...F%d } }".formatted(i, i + 1))
			.collect(Collectors.joining(" "));
		assertThat(refusal("{ home { ...F1 } } " + fragments + " fragment F13 on Home { name }"))
			.containsExactly("depth");
	}

	@Test
	void aFragmentThatContainsItselfIsInvalidOrTooDeep() {
		assertThat(this.documents.of("{ home { ...F } } fragment F on Home { ...F }").errors()).isNotEmpty();
		assertThat(refusal("{ home { ...F } } fragment F on Home { other { ...F } }")).containsExactly("depth");
	}

	@Test
	void fragmentsWithinFragmentsCountAsOftenAsTheyStand() {
		String fragments = IntStream.range(1, 9)
			.mapToObj((i) -> "fragment F%d on Home { other { ...F%d } x%d: other { ...F%d } y%d: other { ...F%d } }"
				.formatted(i, i + 1, i, i + 1, i, i + 1))
			.collect(Collectors.joining(" "));
		assertThat(refusal("{ home { ...F1 } } " + fragments + " fragment F9 on Home { name }"))
			.containsExactly("fields");
	}

	@Test
	void aFieldThatIsSelectedAgainIsOneField() {
		assertThat(refusal("{ home { " + "name ".repeat(1_100) + "} }")).isEmpty();
	}

	@Test
	void tenFieldsOfQueryAreEnough() {
		assertThat(refusal("{ home { name } " + aliased(9, "home { name }") + " }")).isEmpty();
		assertThat(refusal("{ home { name } " + aliased(10, "home { name }") + " }")).containsExactly("rootFields");
	}

	@Test
	void thirtyAliasesAreEnough() {
		assertThat(refusal("{ home { " + aliased(30, "name") + " } }")).isEmpty();
		assertThat(refusal("{ home { " + aliased(31, "name") + " } }")).containsExactly("aliases");
	}

	@Test
	void fiftyDirectivesAreEnough() {
		String skip = " @skip(if: false)";
		assertThat(refusal("{ home { " + ("name" + skip + " ").repeat(50) + "} }")).isEmpty();
		assertThat(refusal("{ home { " + ("name" + skip + " ").repeat(51) + "} }")).containsExactly("directives");
	}

	@Test
	void listsInTheInputHaveUpTo250Elements() {
		assertThat(refusal("{ home(in: [" + "1 ".repeat(250) + "]) { name } }")).isEmpty();
		assertThat(refusal("{ home(in: [" + "1 ".repeat(251) + "]) { name } }")).containsExactly("listElements");
	}

	@Test
	void aLongDocumentIsNotParsedToItsEnd() {
		assertThat(refusal("{ home { " + "name ".repeat(3_000) + "} }")).containsExactly("tokens");
		assertThat(refusal("#" + "x".repeat(100_000))).containsExactly("documentCharacters");
		assertThat(refusal("{ home(in: " + "[".repeat(1_000))).containsExactly("depth");
	}

	@Test
	void toolsMayAskForTheSchema() {
		assertThat(this.documents.of(IntrospectionQuery.INTROSPECTION_QUERY).errors()).isEmpty();
	}

	private List<Object> refusal(String document) {
		return this.documents.of(document)
			.errors()
			.stream()
			.map((error) -> error.getExtensions().get("limit"))
			.toList();
	}

	private static String deep(int levels) {
		return "{ home { " + "other { ".repeat(levels - 2) + "name" + " }".repeat(levels);
	}

	private static String aliased(int times, String field) {
		return IntStream.range(0, times).mapToObj((i) -> "a" + i + ": " + field).collect(Collectors.joining(" "));
	}

}
