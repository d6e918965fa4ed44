package io.linli.api.document;

import graphql.language.IntValue;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Prices a valid operation by the schema. A list below a field with the argument
 * {@code first} is a page, one with the argument {@code ids} has an element for each;
 * others are as long as their {@code @listSize} says.
 */
final class PriceList {

	private static final int USUAL_PARTS = 5;

	private final GraphQLSchema schema;

	private final Operation operation;

	private PriceList(GraphQLSchema schema, Operation operation) {
		this.schema = schema;
		this.operation = operation;
	}

	static Price of(GraphQLSchema schema, Operation operation) {
		return new PriceList(schema, operation).price();
	}

	private Price price() {
		int fields = 0;
		Count objects = new Count();
		for (Asked asked : this.operation.fields()) {
			if (asked.introspects()) {
				fields += Price.INTROSPECTION;
			}
			else {
				fields += this.operation.writes() ? Price.WRITE : Price.READ;
				count(objects, asked, null);
			}
		}
		return new Price(fields, objects);
	}

	private void count(Count objects, Asked asked, @Nullable Size page) {
		if (asked.below().isEmpty()) {
			return;
		}
		GraphQLFieldDefinition field = definition(asked);
		Count element = new Count();
		element.addOne();
		Size below = page(asked, field);
		asked.below().forEach((next) -> count(element, next, below));
		objects.add(isList(field.getType()) ? length(asked, field, page) : new Size.Fixed(1), element);
	}

	private GraphQLFieldDefinition definition(Asked asked) {
		String type = asked.on();
		if (type != null && this.schema.getType(type) instanceof GraphQLFieldsContainer on) {
			return on.getFieldDefinition(asked.field().getName());
		}
		throw new IllegalStateException("No type has the field " + asked.field().getName());
	}

	private Size length(Asked asked, GraphQLFieldDefinition field, @Nullable Size page) {
		if (field.getArgument("ids") != null) {
			return Size.of(asked.field(), "ids", this.operation.definition(), 1);
		}
		return (page != null) ? page : new Size.Fixed(assumed(field));
	}

	private @Nullable Size page(Asked asked, GraphQLFieldDefinition field) {
		GraphQLArgument first = field.getArgument("first");
		if (first == null) {
			return null;
		}
		int usual = (first.getArgumentDefaultValue().getValue() instanceof IntValue rows) ? rows.getValue().intValue()
				: Size.LONGEST_PAGE;
		return Size.of(asked.field(), "first", this.operation.definition(), usual);
	}

	private static int assumed(GraphQLFieldDefinition field) {
		GraphQLAppliedDirective size = field.getAppliedDirective("listSize");
		Object elements = (size != null) ? size.getArgument("assumedSize").getValue() : null;
		return (elements instanceof Integer known) ? known : USUAL_PARTS;
	}

	private static boolean isList(GraphQLType type) {
		return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type));
	}

}
