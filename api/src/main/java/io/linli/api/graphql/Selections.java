package io.linli.api.graphql;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads selections from documents, as the section CollectFields of the GraphQL
 * specification says. They are remembered by the very fields of the parsed document, and
 * forgotten with it; where variables decide by {@code @skip} or {@code @include}, for
 * each of their decisions.
 */
final class Selections {

	/** Of one field; what goes beyond is read for each request. */
	private static final int MOST_REMEMBERED = 32;

	private static final Cache<Field, List<Remembered>> REMEMBERED = Caffeine.newBuilder().weakKeys().build();

	/**
	 * What was read from a field, alone or merged with others.
	 *
	 * @param others that it is merged with; a strong reference would keep their document
	 * @param decisions the variables that mattered, and what they said
	 */
	private record Remembered(String type, List<WeakReference<Field>> others, Map<String, Boolean> decisions,
			Selection selection) {

		boolean answers(String asked, MergedField field, Map<String, Object> variables) {
			return this.type.equals(asked) && isMergedIn(field)
					&& this.decisions.entrySet()
						.stream()
						.allMatch((decided) -> decided.getValue() == isTrue(decided.getKey(), variables));
		}

		private boolean isMergedIn(MergedField field) {
			if (this.others.isEmpty() || field.isSingleField()) {
				return this.others.isEmpty() && field.isSingleField();
			}
			List<Field> found = others(field);
			return found.size() == this.others.size() && IntStream.range(0, found.size())
				.allMatch((place) -> this.others.get(place).refersTo(found.get(place)));
		}

		static List<Field> others(MergedField field) {
			return field.getFields().subList(1, field.getFields().size());
		}

	}

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments;

	private final Map<String, Object> variables;

	/** What variables have decided while this was read. */
	private final Map<String, Boolean> decisions = new HashMap<>();

	private Selections(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, Map<String, Object> variables) {
		this.schema = schema;
		this.fragments = fragments;
		this.variables = variables;
	}

	static Selection of(DataFetchingEnvironment environment) {
		return (GraphQLTypeUtil.unwrapAll(environment.getFieldType()) instanceof GraphQLObjectType type)
				? of(environment, type.getName()) : Selection.NOTHING;
	}

	static Selection of(DataFetchingEnvironment environment, String type) {
		return new Selections(environment.getGraphQLSchema(), environment.getFragmentsByName(),
				environment.getVariables())
			.recall(environment.getMergedField(), type);
	}

	static Selection of(ExecutionContext context, ExecutionStrategyParameters parameters, String type) {
		return new Selections(context.getGraphQLSchema(), context.getFragmentsByName(),
				context.getCoercedVariables().toMap())
			.recall(parameters.getField(), type);
	}

	private Selection recall(MergedField field, String type) {
		List<Remembered> known = REMEMBERED.get(field.getSingleField(), (key) -> new CopyOnWriteArrayList<>());
		for (Remembered each : known) {
			if (each.answers(type, field, this.variables)) {
				return each.selection();
			}
		}
		Selection read = read(field.getFields(), type);
		if (known.size() < MOST_REMEMBERED) {
			known.add(new Remembered(type, Remembered.others(field).stream().map(WeakReference::new).toList(),
					Map.copyOf(this.decisions), read));
		}
		return read;
	}

	private Selection read(List<Field> fields, String typeName) {
		GraphQLObjectType type = this.schema.getObjectType(typeName);
		Map<String, List<Field>> collected = new LinkedHashMap<>();
		fields.forEach((field) -> collect(type, field.getSelectionSet(), collected));
		List<Selection.Entry> entries = new ArrayList<>();
		collected.forEach((key, same) -> entries.add(entry(type, key, same)));
		return new Selection(entries);
	}

	private Selection.Entry entry(GraphQLObjectType type, String key, List<Field> same) {
		String name = same.getFirst().getName();
		GraphQLFieldDefinition field = type.getFieldDefinition(name);
		if (field == null) {
			return new Selection.Entry(key, name, true, true, Set.of(), Set.of(), Selection.NOTHING);
		}
		Selection under = (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object)
				? read(same, object.getName()) : Selection.NOTHING;
		return new Selection.Entry(key, name, GraphQLTypeUtil.isNonNull(field.getType()),
				same.getFirst().getArguments().isEmpty(), AllowedRoles.of(field), Personal.shownTo(field), under);
	}

	private void collect(GraphQLObjectType type, @Nullable SelectionSet set, Map<String, List<Field>> collected) {
		if (set == null) {
			return;
		}
		for (graphql.language.Selection<?> selection : set.getSelections()) {
			if (!(selection instanceof DirectivesContainer<?> container) || !isIncluded(container)) {
				continue;
			}
			switch (selection) {
				case Field field ->
					collected.computeIfAbsent(field.getResultKey(), (key) -> new ArrayList<>()).add(field);
				case InlineFragment fragment when applies(fragment.getTypeCondition(), type) ->
					collect(type, fragment.getSelectionSet(), collected);
				case FragmentSpread spread -> {
					FragmentDefinition fragment = this.fragments.get(spread.getName());
					if (fragment != null && applies(fragment.getTypeCondition(), type)) {
						collect(type, fragment.getSelectionSet(), collected);
					}
				}
				default -> {
				}
			}
		}
	}

	private boolean applies(@Nullable TypeName condition, GraphQLObjectType type) {
		return condition == null || condition.getName().equals(type.getName())
				|| (this.schema.getType(condition.getName()) instanceof GraphQLInterfaceType wider
						&& this.schema.isPossibleType(wider, type));
	}

	private boolean isIncluded(DirectivesContainer<?> container) {
		return container.getDirectives().isEmpty()
				|| (!says(container, "skip", false) && says(container, "include", true));
	}

	private boolean says(DirectivesContainer<?> container, String name, boolean otherwise) {
		List<Directive> directives = container.getDirectives(name);
		return directives.isEmpty() ? otherwise : isTrue(directives.getFirst().getArgument("if").getValue());
	}

	private boolean isTrue(Value<?> value) {
		if (value instanceof VariableReference variable) {
			boolean decision = isTrue(variable.getName(), this.variables);
			this.decisions.put(variable.getName(), decision);
			return decision;
		}
		return value instanceof BooleanValue constant && constant.isValue();
	}

	private static boolean isTrue(String variable, Map<String, Object> variables) {
		return Boolean.TRUE.equals(variables.get(variable));
	}

}
