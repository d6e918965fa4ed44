package io.linli.api.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Puts a document's fragments in place, which gives the shape of its answer. It is done
 * before the document is validated and never further than the limits, so that no document
 * makes this or the validation long.
 */
final class Expansion {

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private int fields;

	private Expansion(GraphQLSchema schema, Document document) {
		this.schema = schema;
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> this.fragments.put(fragment.getName(), fragment));
	}

	/**
	 * The operations of a document.
	 * @throws BeyondLimitException when they ask for more than they may
	 */
	static List<Operation> of(GraphQLSchema schema, Document document) {
		Expansion expansion = new Expansion(schema, document);
		return document.getDefinitionsOfType(OperationDefinition.class).stream().map(expansion::operation).toList();
	}

	private Operation operation(OperationDefinition definition) {
		Level roots = new Level(this.schema, this.fragments);
		roots.add(definition.getSelectionSet(), root(definition));
		List<Asked> fields = roots.fields();
		Limit.ROOT_FIELDS.check(fields.size());
		this.fields += fields.size();
		fields.forEach((root) -> expand(root, 2, root.introspects() ? Limit.INTROSPECTION_DEPTH : Limit.DEPTH));
		return new Operation(definition, fields);
	}

	private void expand(Asked asked, int depth, Limit deepest) {
		Level level = new Level(this.schema, this.fragments);
		asked.places().forEach((on, places) -> {
			@Nullable String type = typeOf(asked.field(), on);
			places.stream().map(Field::getSelectionSet).filter(Objects::nonNull).forEach((set) -> level.add(set, type));
		});
		asked.below().addAll(level.fields());
		if (!asked.below().isEmpty()) {
			deepest.check(depth);
		}
		this.fields += asked.below().size();
		Limit.FIELDS.check(this.fields);
		asked.below().forEach((next) -> expand(next, depth + 1, deepest));
	}

	private @Nullable String root(OperationDefinition definition) {
		GraphQLObjectType root = switch (definition.getOperation()) {
			case QUERY -> this.schema.getQueryType();
			case MUTATION -> this.schema.getMutationType();
			case SUBSCRIPTION -> this.schema.getSubscriptionType();
		};
		return (root != null) ? root.getName() : null;
	}

	private @Nullable String typeOf(Field field, @Nullable String on) {
		GraphQLFieldDefinition definition = (on != null)
				&& this.schema.getType(on) instanceof GraphQLFieldsContainer container
						? container.getFieldDefinition(field.getName()) : null;
		return (definition != null) ? GraphQLTypeUtil.unwrapAll(definition.getType()).getName() : null;
	}

}
