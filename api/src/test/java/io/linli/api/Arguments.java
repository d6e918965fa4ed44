package io.linli.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;

/**
 * Values for the arguments of any field, made from their types.
 */
record Arguments(UnaryOperator<String> ids, UnaryOperator<String> texts, UnaryOperator<String> scalars) {

	Arguments(UnaryOperator<String> ids) {
		this(ids, Arguments::text, Arguments::scalar);
	}

	Map<String, Object> of(GraphQLFieldDefinition field) {
		Map<String, Object> values = new HashMap<>();
		field.getArguments()
			.forEach((argument) -> values.put(argument.getName(), value(argument.getName(), argument.getType())));
		return values;
	}

	private Object value(String name, GraphQLInputType type) {
		return switch (type) {
			case GraphQLNonNull some -> value(name, (GraphQLInputType) some.getWrappedType());
			case GraphQLList list -> List.of(value(name, (GraphQLInputType) list.getWrappedType()));
			case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
			case GraphQLInputObjectType object -> {
				Map<String, Object> fields = new HashMap<>();
				object.getFields()
					.forEach((field) -> fields.put(field.getName(), value(field.getName(), field.getType())));
				yield fields;
			}
			case GraphQLNamedType scalar -> scalar(name, scalar.getName());
			default -> throw new IllegalArgumentException("No value for " + type);
		};
	}

	private Object scalar(String name, String type) {
		return switch (type) {
			case "ID" -> this.ids.apply(name);
			case "Int" -> name.equals("year") ? 2026 : 1;
			case "Boolean" -> false;
			case "String" -> this.texts.apply(name);
			default -> this.scalars.apply(type);
		};
	}

	static String scalar(String type) {
		return switch (type) {
			case "DateTime" -> "2026-03-10T09:30:00+08:00";
			case "LocalDate" -> "2026-03-01";
			case "YearMonth" -> "2026-03";
			case "PhoneNumber" -> "+8613800138000";
			default -> throw new IllegalArgumentException("No value for scalar " + type);
		};
	}

	static String text(String name) {
		return switch (name) {
			case "idempotencyKey" -> UUID.randomUUID().toString();
			case "after" -> "AAAAAGsHBf87msYYAaIPCYtTeHCiv_mN79hzCA";
			default -> "text";
		};
	}

}
