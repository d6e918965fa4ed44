package io.linli.api.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
 * specification says. They are remembered by the very field of the parsed document, and
 * forgotten with it; not where a variable decides by {@code @skip} or {@code @include}.
 */
final class Selections {

	private static final Cache<Field, Map<String, Selection>> REMEMBERED = Caffeine.newBuilder().weakKeys().build();

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments;

	private final Map<String, Object> variables;

	private boolean varies;

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
		if (!field.isSingleField()) {
			return read(field.getFields(), type);
		}
		Map<String, Selection> known = REMEMBERED.get(field.getSingleField(), (key) -> new ConcurrentHashMap<>());
		Selection found = known.get(type);
		if (found == null) {
			found = read(field.getFields(), type);
			if (!this.varies) {
				known.put(type, found);
			}
		}
		return found;
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
			return new Selection.Entry(key, name, true, true, Set.of(), Selection.NOTHING);
		}
		Selection under = (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object)
				? read(same, object.getName()) : Selection.NOTHING;
		return new Selection.Entry(key, name, GraphQLTypeUtil.isNonNull(field.getType()),
				same.getFirst().getArguments().isEmpty(), AllowedRoles.of(field), under);
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
			this.varies = true;
			return Boolean.TRUE.equals(this.variables.get(variable.getName()));
		}
		return value instanceof BooleanValue constant && constant.isValue();
	}

}
