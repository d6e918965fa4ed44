package io.linli.api.limit;

import java.util.ArrayList;
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

/**
 * The shape of the answer to a document: its fields by their response keys, with the
 * fragments put in place, level by level. It is walked before the document is validated
 * and never further than the limits, so that no document makes this or the validation
 * long.
 */
final class Expansion {

	private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private int fields;

	private Expansion(Document document) {
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> this.fragments.put(fragment.getName(), fragment));
	}

	/**
	 * Walks every operation.
	 * @throws BeyondLimitException when one asks for more than it may
	 */
	static void check(Document document) {
		Expansion expansion = new Expansion(document);
		document.getDefinitionsOfType(OperationDefinition.class).forEach(expansion::operation);
	}

	private void operation(OperationDefinition operation) {
		Level root = new Level();
		root.add(operation.getSelectionSet());
		Limit.ROOT_FIELDS.check(root.fields.size());
		this.fields += root.fields.size();
		root.fields.forEach((key, below) -> walk(below, 2, below.limit));
	}

	private void walk(Below below, int depth, Limit deepest) {
		if (below.sets.isEmpty()) {
			return;
		}
		deepest.check(depth);
		Level level = new Level();
		below.sets.forEach(level::add);
		this.fields += level.fields.size();
		Limit.FIELDS.check(this.fields);
		level.fields.forEach((key, next) -> walk(next, depth + 1, deepest));
	}

	/** What is selected of one response key, in one or several places. */
	private static final class Below {

		private final Limit limit;

		private final List<SelectionSet> sets = new ArrayList<>();

		private Below(Field field) {
			this.limit = INTROSPECTION.contains(field.getName()) ? Limit.INTROSPECTION_DEPTH : Limit.DEPTH;
		}

	}

	/** The fields of one object of the answer. */
	private final class Level {

		private final Map<String, Below> fields = new LinkedHashMap<>();

		private final Set<String> spread = new HashSet<>();

		private void add(SelectionSet set) {
			set.getSelections().forEach((selection) -> {
				switch (selection) {
					case Field field -> add(field);
					case InlineFragment inline -> add(inline.getSelectionSet());
					case FragmentSpread fragment -> add(fragment);
					default -> throw new IllegalStateException("no selection: " + selection);
				}
			});
		}

		private void add(Field field) {
			Below below = this.fields.computeIfAbsent(field.getResultKey(), (key) -> new Below(field));
			if (field.getSelectionSet() != null) {
				below.sets.add(field.getSelectionSet());
			}
		}

		private void add(FragmentSpread fragment) {
			FragmentDefinition definition = Expansion.this.fragments.get(fragment.getName());
			if (definition != null && this.spread.add(fragment.getName())) {
				add(definition.getSelectionSet());
			}
		}

	}

}
