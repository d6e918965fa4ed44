package io.linli.api.graphql;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

/**
 * Documents drawn by chance from the schema: aliases, fragments, conditions, the same
 * field twice, and type names, down to some depth.
 */
final class Documents {

	private static final int DEEPEST = 5;

	private final GraphQLSchema schema;

	private final Random random;

	Documents(GraphQLSchema schema, Random random) {
		this.schema = schema;
		this.random = random;
	}

	/** A query of one field of Query. */
	String query(String field, String arguments) {
		GraphQLFieldDefinition asked = this.schema.getQueryType().getFieldDefinition(field);
		return "query($yes: Boolean = true, $no: Boolean = false) { answer: %s%s { %s } unused: __typename @skip(if: $yes) @include(if: $no) }"
			.formatted(field, arguments, selection(object(asked), DEEPEST));
	}

	/** A selection of a node of this type, found by its id. */
	String node(String type) {
		return "... on %s { %s }".formatted(type, selection(this.schema.getObjectType(type), DEEPEST));
	}

	private String selection(GraphQLObjectType type, int deep) {
		List<GraphQLFieldDefinition> fields = type.getFieldDefinitions()
			.stream()
			.filter((field) -> deep > 1 || object(field) == null)
			.toList();
		return IntStream.rangeClosed(0, 1 + this.random.nextInt(6)).mapToObj((i) -> switch (this.random.nextInt(9)) {
			case 0 -> "__typename";
			case 1 -> "... on %s { %s }".formatted(type.getName(), one(fields, deep));
			case 2 -> "... { %s }".formatted(one(fields, deep));
			default -> one(fields, deep);
		}).collect(Collectors.joining(" "));
	}

	private String one(List<GraphQLFieldDefinition> fields, int deep) {
		if (fields.isEmpty()) {
			return "__typename";
		}
		GraphQLFieldDefinition field = fields.get(this.random.nextInt(fields.size()));
		GraphQLObjectType below = object(field);
		// Aliases are never shared by different fields, so that no document conflicts.
		String alias = this.random.nextInt(3) == 0 ? field.getName() + this.random.nextInt(2) + ": " : "";
		return alias + field.getName() + condition()
				+ ((below != null) ? " { " + selection(below, deep - 1) + " }" : "");
	}

	private String condition() {
		return switch (this.random.nextInt(14)) {
			case 0 -> " @include(if: $yes)";
			case 1 -> " @skip(if: $yes)";
			case 2 -> " @include(if: $no)";
			case 3 -> " @skip(if: false)";
			case 4 -> " @skip(if: true)";
			default -> "";
		};
	}

	private static GraphQLObjectType object(GraphQLFieldDefinition field) {
		return (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type) ? type : null;
	}

}
