package io.linli.api;

import java.util.stream.Collectors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeUtil;

/**
 * A field of Query or Mutation, with a document that asks it and passes every argument as
 * a variable.
 */
record RootField(String operation, GraphQLFieldDefinition field) {

	String document() {
		if (this.field.getArguments().isEmpty()) {
			return "%s { %s %s }".formatted(this.operation, this.field.getName(), selection());
		}
		String declared = this.field.getArguments()
			.stream()
			.map((argument) -> "$" + argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()))
			.collect(Collectors.joining(", "));
		String passed = this.field.getArguments()
			.stream()
			.map((argument) -> argument.getName() + ": $" + argument.getName())
			.collect(Collectors.joining(", "));
		return "%s(%s) { %s(%s) %s }".formatted(this.operation, declared, this.field.getName(), passed, selection());
	}

	boolean takesAnId() {
		return this.field.getArguments().stream().anyMatch((argument) -> takesAnId(argument.getType()));
	}

	private static boolean takesAnId(GraphQLInputType type) {
		return switch (type) {
			case GraphQLNonNull some -> takesAnId((GraphQLInputType) some.getWrappedType());
			case GraphQLList list -> takesAnId((GraphQLInputType) list.getWrappedType());
			case GraphQLInputObjectType object ->
				object.getFields().stream().anyMatch((field) -> takesAnId(field.getType()));
			default -> GraphQLTypeUtil.simplePrint(type).equals("ID");
		};
	}

	private String selection() {
		boolean payload = this.operation.equals("mutation");
		return payload ? "{ __typename userErrors { code message path } }"
				: GraphQLTypeUtil.isScalar(GraphQLTypeUtil.unwrapAll(this.field.getType())) ? "" : "{ __typename }";
	}

}
