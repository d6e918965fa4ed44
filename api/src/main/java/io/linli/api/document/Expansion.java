package io.linli.api.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
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
		Map<Asked.Key, Asked> roots = new LinkedHashMap<>();
		new Level(roots).add(definition.getSelectionSet(), root(definition));
		Limit.ROOT_FIELDS.check(roots.size());
		this.fields += roots.size();
		roots.values().forEach((root) -> expand(root, 2, root.introspects() ? Limit.INTROSPECTION_DEPTH : Limit.DEPTH));
		return new Operation(definition, roots.values());
	}

	private void expand(Asked asked, int depth, Limit deepest) {
		if (asked.sets().isEmpty()) {
			return;
		}
		deepest.check(depth);
		Level level = new Level(asked.below());
		String on = typeOf(asked);
		asked.sets().forEach((set) -> level.add(set, on));
		this.fields += asked.below().size();
		Limit.FIELDS.check(this.fields);
		asked.below().values().forEach((next) -> expand(next, depth + 1, deepest));
	}

	private @Nullable String root(OperationDefinition definition) {
		GraphQLObjectType root = switch (definition.getOperation()) {
			case QUERY -> this.schema.getQueryType();
			case MUTATION -> this.schema.getMutationType();
			case SUBSCRIPTION -> this.schema.getSubscriptionType();
		};
		return (root != null) ? root.getName() : null;
	}

	private @Nullable String typeOf(Asked asked) {
		GraphQLFieldDefinition field = (asked.on() != null)
				&& this.schema.getType(asked.on()) instanceof GraphQLFieldsContainer on
						? on.getFieldDefinition(asked.field().getName()) : null;
		return (field != null) ? GraphQLTypeUtil.unwrapAll(field.getType()).getName() : null;
	}

	/** Gathers the fields of one object of the answer. */
	private final class Level {

		private final Map<Asked.Key, Asked> fields;

		private final Set<String> spread = new HashSet<>();

		private Level(Map<Asked.Key, Asked> fields) {
			this.fields = fields;
		}

		private void add(SelectionSet set, @Nullable String on) {
			set.getSelections().forEach((selection) -> {
				switch (selection) {
					case Field field -> add(field, on);
					case InlineFragment inline -> {
						TypeName type = inline.getTypeCondition();
						add(inline.getSelectionSet(), (type != null) ? type.getName() : on);
					}
					case FragmentSpread fragment -> add(fragment);
					default -> throw new IllegalStateException("no selection: " + selection);
				}
			});
		}

		private void add(Field field, @Nullable String on) {
			Asked asked = this.fields.computeIfAbsent(new Asked.Key(field, on), (key) -> new Asked(field, on));
			if (field.getSelectionSet() != null) {
				asked.sets().add(field.getSelectionSet());
			}
		}

		private void add(FragmentSpread fragment) {
			FragmentDefinition definition = Expansion.this.fragments.get(fragment.getName());
			if (definition != null && this.spread.add(fragment.getName())) {
				add(definition.getSelectionSet(), definition.getTypeCondition().getName());
			}
		}

	}

}
