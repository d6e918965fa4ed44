package io.linli.api.graphql;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A GraphQL type as rows: its table, the column behind each field, and the relations to
 * one other row. A feature declares its shapes; statements are built from them and from
 * what was selected.
 */
public final class Shape {

	/** A relation to at most one row, found by a column that holds its key. */
	record Relation(Shape shape, String column) {
	}

	private final String type;

	private final String table;

	private final String key;

	private final Map<String, Column> columns = new LinkedHashMap<>();

	private final Map<String, Relation> relations = new LinkedHashMap<>();

	private Shape(String type, String table, String key) {
		this.type = type;
		this.table = table;
		this.key = key;
	}

	/** A node type: its key is the column {@code id}, its field {@code id} opaque. */
	public static Shape node(String type, String table) {
		return new Shape(type, table, "id").column("id", "id", Column.id(type));
	}

	/** A type without an id of its own, such as the sheet of a complaint. */
	public static Shape part(String type, String table, String key) {
		return new Shape(type, table, key);
	}

	/** Fields whose columns are their names in snake case. */
	public Shape columns(Column.Reader reader, String... fields) {
		for (String field : fields) {
			column(field, snakeCase(field), reader);
		}
		return this;
	}

	public Shape column(String field, String column, Column.Reader reader) {
		this.columns.put(field, new Column(column, reader));
		return this;
	}

	/** A field that is another row, whose key stands in this column. */
	public Shape one(String field, Shape other, String column) {
		this.relations.put(field, new Relation(other, column));
		return this;
	}

	public String type() {
		return this.type;
	}

	String table() {
		return this.table;
	}

	String key() {
		return this.key;
	}

	@Nullable Column column(String field) {
		return this.columns.get(field);
	}

	@Nullable Relation relation(String field) {
		return this.relations.get(field);
	}

	/** All fields that rows of this shape answer. */
	public Set<String> fields() {
		Set<String> all = new LinkedHashSet<>(this.columns.keySet());
		all.addAll(this.relations.keySet());
		return all;
	}

	Collection<String> columnFields() {
		return this.columns.keySet();
	}

	Collection<Shape> related() {
		return this.relations.values().stream().map(Relation::shape).toList();
	}

	static String snakeCase(String field) {
		StringBuilder column = new StringBuilder();
		for (char letter : field.toCharArray()) {
			if (Character.isUpperCase(letter)) {
				column.append('_');
			}
			column.append(Character.toLowerCase(letter));
		}
		return column.toString();
	}

}
