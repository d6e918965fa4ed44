package io.linli.api.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Field;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

/**
 * A field of the answer's shape, with the fields below it.
 *
 * @param field where the document selects it first
 * @param on the type that has it; null where the schema does not say it, which only an
 * invalid document can make matter
 * @param sets all that the document selects below it, in one place or several
 */
record Asked(Field field, @Nullable String on, List<SelectionSet> sets, Map<Key, Asked> below) {

	/**
	 * What is one field of an object: under the same response key, objects of other types
	 * may have another.
	 */
	record Key(String response, @Nullable String on, String name) {

		Key(Field field, @Nullable String on) {
			this(field.getResultKey(), on, field.getName());
		}

	}

	Asked(Field field, @Nullable String on) {
		this(field, on, new ArrayList<>(), new LinkedHashMap<>());
	}

	/** Whether it asks for the schema rather than for data. */
	boolean introspects() {
		return this.field.getName().equals("__schema") || this.field.getName().equals("__type");
	}

}
