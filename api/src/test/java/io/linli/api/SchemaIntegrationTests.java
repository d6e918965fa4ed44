package io.linli.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.SingletonPropertyDataFetcher;
import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Shape;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schema held against the program: nothing without words, rights or a source.
 */
class SchemaIntegrationTests {

	private final GraphQLSchema schema = Api.shared().context().getBean(GraphQlSource.class).schema();

	@Test
	void everyFieldOfQueryAndMutationSaysWhoMayAskIt() {
		assertThat(rootFields().filter((field) -> field.getAppliedDirective("allowed") == null)
			.map(GraphQLFieldDefinition::getName)).isEmpty();
	}

	@Test
	void everyTypeAndFieldIsDescribed() {
		List<String> silent = new ArrayList<>();
		for (GraphQLNamedType type : ours()) {
			if (type.getDescription() == null && !(type instanceof GraphQLInputObjectType)
					&& !Set.of("Query", "Mutation").contains(type.getName())) {
				silent.add(type.getName());
			}
		}
		rootFields().filter((field) -> field.getDescription() == null).forEach((field) -> silent.add(field.getName()));
		assertThat(silent).isEmpty();
	}

	@Test
	void everyListOfQuerySaysHowLongItMayBe() {
		assertThat(rootFields()
			.filter((field) -> GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType())))
			.filter((field) -> field.getArgument("ids") == null && field.getAppliedDirective("listSize") == null)
			.map(GraphQLFieldDefinition::getName)).isEmpty();
	}

	@Test
	void theRolesOfTheSchemaAreThoseOfTheTokens() {
		assertThat(((graphql.schema.GraphQLEnumType) this.schema.getType("Role")).getValues()
			.stream()
			.map(graphql.schema.GraphQLEnumValueDefinition::getName))
			.containsExactlyInAnyOrderElementsOf(Stream.of(Role.values()).map(Role::name).toList());
	}

	@Test
	void everyFieldOfARowHasAColumnARelationOrAFetcher() {
		Map<String, Set<String>> answered = new HashMap<>();
		Api.shared()
			.context()
			.getBeansOfType(NodeTypes.class)
			.values()
			.stream()
			.flatMap((feature) -> feature.nodeTypes().stream())
			.flatMap((shape) -> shape.reachable().stream())
			.forEach((shape) -> answered.put(shape.type(), shape.fields()));
		assertThat(answered).containsKeys("Complaint", "Project", "Household", "Deadline");
		List<String> unanswered = new ArrayList<>();
		answered.forEach((name, fields) -> {
			GraphQLObjectType type = this.schema.getObjectType(name);
			type.getFieldDefinitions()
				.stream()
				.filter((field) -> !fields.contains(field.getName()) && plain(type, field))
				.forEach((field) -> unanswered.add(name + "." + field.getName()));
		});
		assertThat(unanswered).isEmpty();
	}

	@Test
	void everyNodeTypeOfTheSchemaIsFoundByItsId() {
		Set<String> known = Api.shared()
			.context()
			.getBeansOfType(NodeTypes.class)
			.values()
			.stream()
			.flatMap((feature) -> feature.nodeTypes().stream())
			.map(Shape::type)
			.collect(Collectors.toSet());
		var node = (graphql.schema.GraphQLInterfaceType) this.schema.getType("Node");
		assertThat(this.schema.getImplementations(node)).extracting(GraphQLObjectType::getName)
			.allMatch(known::contains);
	}

	private boolean plain(GraphQLObjectType type, GraphQLFieldDefinition field) {
		var fetcher = this.schema.getCodeRegistry().getDataFetcher(type, field);
		return fetcher instanceof PropertyDataFetcher<?> || fetcher instanceof SingletonPropertyDataFetcher<?>;
	}

	private Stream<GraphQLFieldDefinition> rootFields() {
		return Stream.of(this.schema.getQueryType(), this.schema.getMutationType(), this.schema.getSubscriptionType())
			.flatMap((type) -> type.getFieldDefinitions().stream());
	}

	private List<GraphQLNamedType> ours() {
		return this.schema.getAllTypesAsList().stream().filter((type) -> !type.getName().startsWith("__")).toList();
	}

}
