package io.linli.api.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Field;
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

	/** Whether it asks for the schema rather than for data. */
	boolean introspects() {
		return field().getName().equals("__schema") || field().getName().equals("__type");
	}

}
