package io.linli.api.graphql;

import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An object as it was read: field names to values. GraphQL looks fields up in it as in
 * any map. A row equals only itself.
 */
public final class Row extends AbstractMap<String, @Nullable Object> {

	/** The name of a row's type, as GraphQL asks for it. */
	static final String TYPE = "__typename";

	private final Layout layout;

	private final @Nullable UUID key;

	private final @Nullable Object[] values;

	private @Nullable Object mark;

	Row(Layout layout, @Nullable UUID key) {
		this.layout = layout;
		this.key = key;
		this.values = new @Nullable Object[layout.size()];
	}

	Layout layout() {
		return this.layout;
	}

	/** The key by which others refer to this row. */
	public UUID key() {
		return Objects.requireNonNull(this.key, "only rows of tables have a key");
	}

	@Nullable Object value(int place) {
		return this.values[place];
	}

	void value(int place, @Nullable Object value) {
		this.values[place] = value;
	}

	/** What the statement read beside the fields: the place in a list, or the owner. */
	@Nullable Object mark() {
		return this.mark;
	}

	void mark(Object found) {
		this.mark = found;
	}

	@Override
	public @Nullable Object get(@Nullable Object field) {
		if (TYPE.equals(field)) {
			return this.layout.type();
		}
		int place = this.layout.place(String.valueOf(field));
		return (place >= 0) ? this.values[place] : null;
	}

	@Override
	public boolean containsKey(@Nullable Object field) {
		return this.layout.place(String.valueOf(field)) >= 0;
	}

	@Override
	public Set<Map.Entry<String, @Nullable Object>> entrySet() {
		Set<Map.Entry<String, @Nullable Object>> entries = new LinkedHashSet<>();
		this.layout.fields().forEach((field) -> entries.add(new SimpleImmutableEntry<>(field, get(field))));
		return entries;
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
