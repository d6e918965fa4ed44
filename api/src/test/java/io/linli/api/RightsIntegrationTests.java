package io.linli.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every field of Query and Mutation, as the schema has them, against every role and
 * against ids of another company: a new field is attacked without anyone remembering.
 */
class RightsIntegrationTests {

	private final GraphQLSchema schema = Api.shared().context().getBean(GraphQlSource.class).schema();

	@TestFactory
	Stream<DynamicTest> everyFieldIsRefusedToEveryRoleThatItDoesNotName() {
		return rootFields().map((field) -> DynamicTest.dynamicTest(field.field().getName(), () -> {
			List<String> allowed = roles(field.field());
			field.field()
				.getArguments()
				.stream()
				.filter((argument) -> argument.hasAppliedDirective("allowed"))
				.forEach((argument) -> allowed.retainAll(roles(argument)));
			assertThat(allowed).isNotEmpty();
			for (Role role : Role.values()) {
				Answer answer = Api.shared()
					.as(role, ApiDatabase.JINXIU)
					.ask(field.document(), new Arguments(this::random).of(field.field()));
				assertThat(answer.errors().contains("FORBIDDEN")).as("%s: %s", role, answer)
					.isEqualTo(!allowed.contains(role.name()));
				assertThat(answer.errors()).as("%s: %s", role, answer).doesNotContain("INTERNAL");
			}
		}));
	}

	@TestFactory
	Stream<DynamicTest> everyFieldIsRefusedToWhoeverHasNoTokenNoRoleOrNamesAnotherCompany() {
		Api.Client nobody = Api.shared().as("no-role", List.of(), ApiDatabase.JINXIU);
		String manager = Api.token(Role.PROJECT_MANAGER, ApiDatabase.JINXIU);
		return rootFields().map((field) -> DynamicTest.dynamicTest(field.field().getName(), () -> {
			Map<String, ?> variables = new Arguments(this::random).of(field.field());
			assertThat(nobody.ask(field.document(), variables).errors()).containsExactly("FORBIDDEN");
			String body = new JsonMapper()
				.writeValueAsString(Map.of("query", field.document(), "variables", variables));
			assertThat(Api.shared().post(null, body).statusCode()).isEqualTo(401);
			assertThat(Api.shared().post(manager, body, "Linli-Organization", "haitang").statusCode()).isEqualTo(403);
		}));
	}

	@TestFactory
	Stream<DynamicTest> aForeignIdIsAnsweredLikeARandomOne() {
		return rootFields().filter((field) -> field.takesAnId())
			.map((field) -> DynamicTest.dynamicTest(field.field().getName(), () -> {
				Role role = Role.valueOf(roles(field.field()).getFirst());
				Api.Client client = Api.shared().as(role, ApiDatabase.JINXIU);
				for (String type : Foreign.TYPES) {
					Answer random = client.ask(field.document(),
							new Arguments((any) -> new GlobalId(type, UUID.randomUUID()).encode()).of(field.field()));
					Answer foreign = client.ask(field.document(),
							new Arguments((any) -> Foreign.id(type)).of(field.field()));
					assertThat(foreign.whole()).as(type).isEqualTo(random.whole());
					assertThat(foreign.errors()).doesNotContain("INTERNAL");
				}
			}));
	}

	@Test
	void whatARoleMayNotAskIsNotFoundByItsIdEither() {
		String document = "query($id: ID!) { node(id: $id) { id } }";
		Map<String, ?> complaint = Map.of("id", Foreign.id("Complaint"));
		Map<String, ?> callback = Map.of("id", Foreign.id("Callback"));
		Api.Client worker = Api.shared().as(Role.MAINTENANCE_WORKER, ApiDatabase.HAITANG);
		assertThat(worker.ask(document, complaint).isNull("/node")).isTrue();
		assertThat(worker.ask(document, callback).isNull("/node")).isTrue();
		Api.Client manager = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.HAITANG);
		assertThat(manager.ask(document, complaint).isNull("/node")).isFalse();
		assertThat(manager.ask(document, callback).isNull("/node")).isFalse();
	}

	@Test
	void aWorkerDoesNotReadWhatWasSaidAboutTheJob() {
		Answer answer = Api.shared()
			.as(Role.MAINTENANCE_WORKER, ApiDatabase.HAITANG)
			.ask("query($id: ID!) { repairRequest(id: $id) { number callbacks { opinion } } }",
					Map.of("id", Foreign.id("RepairRequest")));
		assertThat(answer.errors()).containsExactly("FORBIDDEN");
		assertThat(answer.isNull("/repairRequest/callbacks")).isTrue();
		assertThat(answer.text("/repairRequest/number")).startsWith("BX-");
	}

	@Test
	void withoutATokenNothingIsAnswered() {
		var answer = Api.shared().post(null, "{\"query\":\"{ viewer { name } }\"}");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).contains("UNAUTHENTICATED");
	}

	@Test
	void anUnknownFieldIsNamed() {
		Answer answer = Api.shared().as(Role.RECEPTIONIST, ApiDatabase.JINXIU).ask("{ viewer { shoeSize } }");
		assertThat(answer.errors()).containsExactly("INVALID_DOCUMENT");
		assertThat(answer.toString()).contains("shoeSize");
	}

	@Test
	void aDocumentThatAsksForTooMuchIsRefused() {
		String much = IntStream.range(0, 600)
			.mapToObj((i) -> "a" + i + ": viewer { name }")
			.collect(Collectors.joining(" ", "{ ", " }"));
		assertThat(Api.shared().as(Role.RECEPTIONIST, ApiDatabase.JINXIU).ask(much).errors())
			.containsExactly("TOO_COMPLEX");
	}

	private String random(String type) {
		return new GlobalId("Complaint", UUID.randomUUID()).encode();
	}

	private static List<String> roles(GraphQLDirectiveContainer element) {
		List<String> roles = new ArrayList<>();
		if (element.getAppliedDirective("allowed").getArgument("roles").getValue() instanceof List<?> names) {
			names.forEach((name) -> roles.add(name.toString()));
		}
		return roles;
	}

	private Stream<RootField> rootFields() {
		Map<String, List<GraphQLFieldDefinition>> roots = new HashMap<>();
		roots.put("query", this.schema.getQueryType().getFieldDefinitions());
		roots.put("mutation", this.schema.getMutationType().getFieldDefinitions());
		roots.put("subscription", this.schema.getSubscriptionType().getFieldDefinitions());
		return roots.entrySet()
			.stream()
			.flatMap((root) -> root.getValue().stream().map((field) -> new RootField(root.getKey(), field)));
	}

}
