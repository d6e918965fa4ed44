package io.linli.api.graphql;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A GraphQL type as rows: its table, what stands behind each field, the relations to one
 * other row or to many. A feature declares its shapes; statements and answers are made
 * from them and from what was selected.
 */
public final class Shape {

	/** A field that is an object of its own. */
	sealed interface Relation {

		Shape shape();

	}

	/** At most one row, found by a column that holds its key. */
	record One(Shape shape, String column) implements Relation {
	}

	/** The last of the rows that refer to this one. */
	record Last(Shape shape, String owner, String order) implements Relation {
	}

	/** Cells of the same row. */
	record Embedded(Shape shape) implements Relation {
	}

	/** The rows that refer to this one by a column, in an order. */
	record Many(Shape shape, String owner, String order) {
	}

	private final String type;

	private final String table;

	private final String key;

	/** The columns by which rows are grouped; empty: they are not. */
	private final String groups;

	private final Map<String, Column> columns = new LinkedHashMap<>();

	private final Set<String> fetched = new HashSet<>();

	private final Map<String, Relation> relations = new LinkedHashMap<>();

	private final Map<String, Many> lists = new LinkedHashMap<>();

	private Shape(String type, String table, String key, String groups) {
		this.type = type;
		this.table = table;
		this.key = key;
		this.groups = groups;
	}

	/** A node type: its key is the column {@code id}, its field {@code id} opaque. */
	public static Shape node(String type, String table) {
		return new Shape(type, table, "id", "").column("id", "id", Column.id(type));
	}

	/** A type without an id of its own, such as the sheet of a complaint. */
	public static Shape row(String type, String table, String key) {
		return new Shape(type, table, key, "");
	}

	/** An object made of cells of another type's row, which every such row has. */
	public static Shape cells(String type) {
		return new Shape(type, "", "", "");
	}

	/**
	 * An object made of cells of another type's row.
	 * @param presence a cell that is null where there is no such object
	 */
	public static Shape cells(String type, String presence) {
		return new Shape(type, "", presence, "");
	}

	/**
	 * Counts: a row for each combination of some columns' values.
	 * @param by the columns
	 */
	public static Shape groups(String type, String table, String... by) {
		return new Shape(type, table, "", table + "." + String.join(", " + table + ".", by));
	}

	/** Fields whose columns are their names in snake case. */
	public Shape columns(Column.Reader reader, String... fields) {
		for (String field : fields) {
			column(field, snakeCase(field), reader);
		}
		return this;
	}

	/**
	 * A field behind which stands a column, or an expression.
	 * @param expression of SQL; {@code {}} stands for the table
	 */
	public Shape column(String field, String expression, Column.Reader reader) {
		this.columns.put(field, new Column(expression, reader));
		return this;
	}

	/**
	 * A field whose fetcher makes its value of a column, or an expression. The answer
	 * that holds it takes the usual way.
	 */
	public Shape fetched(String field, String expression, Column.Reader reader) {
		this.fetched.add(field);
		return column(field, expression, reader);
	}

	/**
	 * A field that is another row.
	 * @param column in which its key stands, or an expression of SQL that finds it;
	 * {@code {}} stands for the table
	 */
	public Shape one(String field, Shape other, String column) {
		this.relations.put(field, new One(other, column));
		return this;
	}

	/**
	 * A field that is the last of the rows that refer to this one.
	 * @param owner their column that holds this row's key
	 * @param order their column by which they follow one another
	 */
	public Shape last(String field, Shape other, String owner, String order) {
		this.relations.put(field, new Last(other, owner, order));
		return this;
	}

	/** A field that is an object of cells of this row. */
	public Shape embedded(String field, Shape cells) {
		this.relations.put(field, new Embedded(cells));
		return this;
	}

	/**
	 * A field that lists the rows that refer to this one.
	 * @param owner their column that holds this row's key
	 * @param order their columns by which they follow one another
	 */
	public Shape many(String field, Shape other, String owner, String order) {
		this.lists.put(field, new Many(other, owner, order));
		return this;
	}

	/** The name of the GraphQL type. */
	public String type() {
		return this.type;
	}

	String table() {
		return this.table;
	}

	/** Whether nothing needs to be read to know that there is such an object. */
	boolean isAlwaysThere() {
		return this.key.isEmpty();
	}

	String groups() {
		return this.groups;
	}

	/** Whether its rows have a key by which others refer to them. */
	boolean isKeyed() {
		return !this.table.isEmpty() && this.groups.isEmpty();
	}

	Column key() {
		return new Column(this.key, Column.KEY);
	}

	boolean isFetched(String field) {
		return this.fetched.contains(field);
	}

	@Nullable Column column(String field) {
		return this.columns.get(field);
	}

	@Nullable Relation relation(String field) {
		return this.relations.get(field);
	}

	@Nullable Many many(String field) {
		return this.lists.get(field);
	}

	/** All fields that rows of this shape answer. */
	public Set<String> fields() {
		Set<String> all = new LinkedHashSet<>(this.columns.keySet());
		all.addAll(this.relations.keySet());
		all.addAll(this.lists.keySet());
		return all;
	}

	/** This shape and all that its rows may lead to. */
	public Set<Shape> reachable() {
		Set<Shape> found = new LinkedHashSet<>();
		reach(found);
		return found;
	}

	private void reach(Set<Shape> found) {
		if (found.add(this)) {
			this.relations.values().forEach((relation) -> relation.shape().reach(found));
			this.lists.values().forEach((each) -> each.shape().reach(found));
		}
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
