package io.linli.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.linli.tenancy.Role;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The page {@code docs/rights.md}: what each role may ask and is shown, as the schema
 * says it.
 */
final class RightsPage {

	private static final List<String> SHORT = List.of("RC", "CS", "MW", "MS", "OK", "PM", "IN", "TA", "GM");

	private final GraphQLSchema schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(types());

	private static TypeDefinitionRegistry types() {
		TypeDefinitionRegistry types = new TypeDefinitionRegistry();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources("graphql/*.graphqls")) {
				types.merge(new SchemaParser().parse(file.getInputStream()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return types;
	}

	String text() {
		return """
				# Who may do what

				This page is made from the schema: `mvn -pl api -am test -Dtest=RightsPageTests -Dsurefire.failIfNoSpecifiedTests=false -Dlinli.write=true`. A test fails where
				it says something else than the schema, and `RightsIntegrationTests` asks every operation in every role: whoever has no ● is refused with `FORBIDDEN`.
				Beside the roles without ●, every operation is refused to whoever has no token (HTTP 401), to members of the company without any role (`FORBIDDEN`),
				and to people who name a company that is not theirs (HTTP 403): those are three refusals even where all roles have a ●.

				%s
				Somebody of several roles may do what one of them may. Cases of other projects than one's own read like cases that do not exist
				([record 27](adr/0027-own-projects.md)); those of another company always do.

				## Queries
				%s
				## Mutations
				%s
				## Subscriptions
				%s
				## What is found by its id
				`node` and `nodes` find these types for these roles; types that are not listed, for everybody who may ask `node`.

				%s
				## Fields that not everybody may ask
				Others get null and the error `FORBIDDEN`.

				%s
				## Personal data
				● is shown it as it is, and that is written down ([record 32](adr/0032-personal-data.md)); * gets a mask. Whether a role comes to the field at all, the operations above say.

				%s"""
			.formatted(roles(), operations(this.schema.getQueryType()), operations(this.schema.getMutationType()),
					operations(this.schema.getSubscriptionType()), found(), guarded(), personal());
	}

	private String roles() {
		var names = (GraphQLEnumType) this.schema.getType("Role");
		StringBuilder table = new StringBuilder("| | role | | whose cases |\n|---|---|---|---|\n");
		for (Role role : Role.values()) {
			table.append("| %s | `%s` | %s | %s |\n".formatted(SHORT.get(role.ordinal()), role,
					names.getValue(role.name()).getDescription(), cases(role)));
		}
		return table.toString();
	}

	private static String cases(Role role) {
		if (role.belongsToProjects()) {
			return "of the own projects";
		}
		return (role == Role.TENANT_ADMIN) ? "of the company" : "none: figures of the group's companies";
	}

	private String operations(GraphQLObjectType root) {
		return table("operation",
				root.getFieldDefinitions()
					.stream()
					.map((field) -> row(field.getName(), named(field, "allowed", "roles"), " ")));
	}

	private String found() {
		return table("type", objects().filter((type) -> type.hasAppliedDirective("allowed"))
			.map((type) -> row(type.getName(), named(type, "allowed", "roles"), " ")));
	}

	private String guarded() {
		return table("field", fields("allowed").map((field) -> row(field.name(), field.roles("roles"), " ")));
	}

	private String personal() {
		return table("field", fields("personal").map((field) -> row(field.name(), field.roles("shownTo"), "*")));
	}

	private Stream<Found> fields(String directive) {
		return objects()
			.filter((type) -> type != this.schema.getQueryType() && type != this.schema.getMutationType()
					&& type != this.schema.getSubscriptionType())
			.flatMap((type) -> type.getFieldDefinitions()
				.stream()
				.filter((field) -> field.hasAppliedDirective(directive))
				.map((field) -> new Found(type, field, directive)));
	}

	private Stream<GraphQLObjectType> objects() {
		return this.schema.getAllTypesAsList()
			.stream()
			.filter((type) -> type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
			.map(GraphQLObjectType.class::cast);
	}

	private static String table(String what, Stream<String> rows) {
		return "| %s | %s |\n|---|%s\n".formatted(what, String.join(" | ", SHORT), ":-:|".repeat(SHORT.size()))
				+ rows.sorted(Comparator.comparing((row) -> row.replace("`", ""))).collect(Collectors.joining());
	}

	private static String row(String name, List<String> roles, String otherwise) {
		Function<Role, String> mark = (role) -> roles.contains(role.name()) ? "●" : otherwise;
		return "| `%s` | %s |\n".formatted(name, Stream.of(Role.values()).map(mark).collect(Collectors.joining(" | ")));
	}

	private static List<String> named(GraphQLDirectiveContainer element, String directive, String argument) {
		List<String> roles = new ArrayList<>();
		if (element.getAppliedDirective(directive).getArgument(argument).getValue() instanceof List<?> names) {
			names.forEach((name) -> roles.add(name.toString()));
		}
		return roles;
	}

	/** A field of a type that is not Query, Mutation or Subscription. */
	private record Found(GraphQLObjectType type, GraphQLFieldDefinition field, String directive) {

		String name() {
			return this.type.getName() + "." + this.field.getName();
		}

		List<String> roles(String argument) {
			return named(this.field, this.directive, argument);
		}

	}

}
