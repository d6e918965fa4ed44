package io.linli.api.graphql;

import java.util.HashMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A node as it was read: field names to values. GraphQL looks fields up in it as in any
 * map; lists of parts are found by its key. A row equals only itself, which spares the
 * comparison of all values wherever rows are keys.
 */
public final class Row extends HashMap<String, @Nullable Object> {

	private final transient UUID key;

	Row(String type, UUID key, int size) {
		super(HashMap.newHashMap(size + 1));
		this.key = key;
		put(TYPE, type);
	}

	/** The name of a row's type, as GraphQL asks for it. */
	static final String TYPE = "__typename";

	public UUID key() {
		return this.key;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}

}
