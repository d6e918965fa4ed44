package io.linli.api.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the fields of one object of the answer. What is asked on types of which no
 * object can be both is two fields, under the same response key as well; on an interface
 * and on one of its types it is one.
 */
final class Level {

	private record Key(String response, String field) {
	}

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments;

	private final Map<Key, List<Asked>> fields = new LinkedHashMap<>();

	private final Set<String> spread = new HashSet<>();

	Level(GraphQLSchema schema, Map<String, FragmentDefinition> fragments) {
		this.schema = schema;
		this.fragments = fragments;
	}

	List<Asked> fields() {
		return this.fields.values().stream().flatMap(List::stream).toList();
	}

	void add(SelectionSet set, @Nullable String on) {
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

	private void add(FragmentSpread fragment) {
		FragmentDefinition definition = this.fragments.get(fragment.getName());
		if (definition != null && this.spread.add(fragment.getName())) {
			add(definition.getSelectionSet(), definition.getTypeCondition().getName());
		}
	}

	private void add(Field field, @Nullable String on) {
		List<Asked> others = this.fields.computeIfAbsent(new Key(field.getResultKey(), field.getName()),
				(key) -> new ArrayList<>(1));
		Asked asked = others.stream().filter((other) -> meet(other, on)).findFirst().orElseGet(Asked::new);
		// An interface holds together what was several fields so far.
		others.removeIf((other) -> other == asked || joined(asked, other, on));
		asked.add(on, List.of(field));
		others.add(asked);
	}

	private boolean joined(Asked asked, Asked other, @Nullable String on) {
		boolean same = meet(other, on);
		if (same) {
			other.places().forEach(asked::add);
		}
		return same;
	}

	private boolean meet(Asked asked, @Nullable String on) {
		return asked.places().containsKey(on) || asked.places().keySet().stream().anyMatch((type) -> meet(type, on));
	}

	/** Whether an object may be of both types. */
	private boolean meet(@Nullable String one, @Nullable String other) {
		return !Collections.disjoint(objects(one), objects(other));
	}

	private Collection<? extends GraphQLNamedType> objects(@Nullable String type) {
		return switch ((type != null) ? this.schema.getType(type) : null) {
			case GraphQLObjectType object -> List.of(object);
			case GraphQLInterfaceType wide -> this.schema.getImplementations(wide);
			case GraphQLUnionType union -> union.getTypes();
			case null, default -> List.of();
		};
	}

}
