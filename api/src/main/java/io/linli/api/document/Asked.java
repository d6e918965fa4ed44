package io.linli.api.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Field;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

/**
 * A field of the answer's shape, with the fields below it.
 *
 * @param places where the document selects it, by the types that have it there; the type
 * is null where the schema does not say it, which only an invalid document can make
 * matter
 */
record Asked(Map<@Nullable String, List<Field>> places, List<Asked> below) {

	Asked() {
		this(new LinkedHashMap<>(), new ArrayList<>());
	}

	void add(@Nullable String on, List<Field> selected) {
		this.places.computeIfAbsent(on, (type) -> new ArrayList<>()).addAll(selected);
	}

	/** The type that has it where the document selects it first. */
	@Nullable String on() {
		return this.places.keySet().iterator().next();
	}

	/** Where the document selects it first. */
	Field field() {
		return this.places.values().iterator().next().getFirst();
	}

	/** Whether it, or a field below it, has this directive in any type. */
	boolean has(String directive, GraphQLSchema schema) {
		String name = field().getName();
		return this.places.keySet()
			.stream()
			.anyMatch((type) -> type != null && schema.getType(type) instanceof GraphQLFieldsContainer on
					&& on.getFieldDefinition(name) instanceof GraphQLFieldDefinition field
					&& field.hasAppliedDirective(directive))
				|| this.below.stream().anyMatch((asked) -> asked.has(directive, schema));
	}

	/** Whether it asks for the schema rather than for data. */
	boolean introspects() {
		return field().getName().equals("__schema") || field().getName().equals("__type");
	}

}
