package io.linli.api.print;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

class TermsIntegrationTests {

	private static final Set<String> MADE_HERE = Set.of("Answer", "Satisfaction", "Quality", "InOrder");

	private final GraphQLSchema schema = Api.shared().context().getBean(GraphQlSource.class).schema();

	@Test
	void everyValueOfAnEnumThatFormsShowHasAWord() {
		Terms.types().forEach((type, words) -> {
			if (!MADE_HERE.contains(type)) {
				assertThat(words.keySet()).as(type).containsExactlyInAnyOrderElementsOf(values(type));
			}
		});
	}

	@Test
	void theFormsOfTheSchemaAreThose() {
		assertThat(values("FormCode")).containsExactlyElementsOf(Stream.of(Form.values()).map(Form::name).toList());
	}

	@Test
	void thePlatformsProceduresHaveTheFormsUnderTheSameTitles() {
		Map<String, String> titles = new HashMap<>();
		Api.shared()
			.as(Role.TENANT_ADMIN, ApiDatabase.JINXIU)
			.ask("{ platformProcedures { forms { code title } } }")
			.part()
			.path("platformProcedures")
			.forEach((procedure) -> procedure.path("forms")
				.forEach((form) -> titles.put(form.path("code").asString(), form.path("title").asString())));
		assertThat(Form.values()).allSatisfy((form) -> assertThat(titles).containsEntry(form.name(), form.title()));
	}

	private List<String> values(String type) {
		return ((GraphQLEnumType) this.schema.getType(type)).getValues()
			.stream()
			.map(GraphQLEnumValueDefinition::getName)
			.toList();
	}

}
