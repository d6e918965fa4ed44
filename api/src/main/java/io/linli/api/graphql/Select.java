package io.linli.api.graphql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;

/**
 * One statement for one field: the columns that were selected, flat, with a join for each
 * selected relation. Conditions are constants of the program that name columns by their
 * table; values travel as parameters.
 */
public final class Select {

	private static final String PARENT = "__parent";

	private final List<String> expressions = new ArrayList<>();

	private final StringBuilder joins = new StringBuilder();

	private final Shape shape;

	private final Reading root;

	private final List<String> conditions = new ArrayList<>();

	private final List<Object> arguments = new ArrayList<>();

	private String order = "";

	private Select(Shape shape, @Nullable Selection selection) {
		this.shape = shape;
		this.root = read(shape, shape.table(), selection);
	}

	public static Select of(Shape shape, Selection selection) {
		return new Select(shape, selection);
	}

	/** All columns and no relations: for the parts of many rows at once. */
	public static Select all(Shape shape) {
		return new Select(shape, null);
	}

	/**
	 * All columns and all relations: for the parts of many rows at once that have
	 * relations of their own, whatever each alias selected of them.
	 */
	public static Select whole(Shape shape) {
		return new Select(shape, Selection.EVERYTHING);
	}

	/** A further column, for cursors and for the parent of a part. */
	public Select with(String name, String expression, Column.Reader reader) {
		this.root.cells.add(new Cell(name, position(expression), reader));
		return this;
	}

	public Select where(String condition, Object... values) {
		this.conditions.add(condition);
		this.arguments.addAll(Arrays.asList(values));
		return this;
	}

	/** A condition that counts only where there is a value. */
	public Select whereGiven(String condition, @Nullable Object value) {
		return (value != null) ? where(condition, value) : this;
	}

	/** A page of rows in the order of an instant and a key, both never null. */
	public RowConnection page(TenantReads reads, Page page, String instant, String key) {
		Page.Cursor after = page.after();
		if (after != null) {
			where("(" + instant + ", " + key + ") > (?, ?)", after.at(), after.key());
		}
		with(Page.AT, instant, Column.TIME).order(instant + ", " + key).limit(page.limit());
		return page.connection(rows(reads));
	}

	/** The order of the rows. */
	public Select order(String by) {
		this.order = " order by " + by;
		return this;
	}

	public Select limit(int rows) {
		this.order += " limit ?";
		this.arguments.add(rows);
		return this;
	}

	public List<Row> rows(TenantReads reads) {
		return reads.list(sql(), this.arguments, (row, number) -> Objects.requireNonNull(this.root.row(row)));
	}

	/** The rows of some keys, in any order. */
	public List<Row> byKeys(TenantReads reads, Collection<UUID> keys) {
		return where(this.shape.table() + "." + this.shape.key() + " = any(?)", keys).rows(reads);
	}

	/** The row of one key; null where the caller sees none. */
	public @Nullable Row byKey(TenantReads reads, UUID key) {
		List<Row> found = where(this.shape.table() + "." + this.shape.key() + " = ?", key).rows(reads);
		return found.isEmpty() ? null : found.getFirst();
	}

	/**
	 * The rows that belong to others, by those: one statement for all of them.
	 * @param column the column of this table that holds the key of the other row
	 */
	public Map<Row, List<Row>> byParent(TenantReads reads, String column, List<Row> parents) {
		Map<UUID, List<Row>> found = new HashMap<>();
		with(PARENT, this.shape.table() + "." + column, (row, position) -> row.getObject(position, UUID.class))
			.where(this.shape.table() + "." + column + " = any(?)", parents.stream().map(Row::key).toList())
			.rows(reads)
			.forEach((row) -> found.computeIfAbsent((UUID) row.get(PARENT), (parent) -> new ArrayList<>()).add(row));
		Map<Row, List<Row>> parts = new HashMap<>();
		parents.forEach((parent) -> parts.put(parent, found.getOrDefault(parent.key(), List.of())));
		return parts;
	}

	String sql() {
		String where = this.conditions.isEmpty() ? "" : " where " + String.join(" and ", this.conditions);
		return "select " + String.join(", ", this.expressions) + " from " + this.shape.table() + this.joins + where
				+ this.order;
	}

	private Reading read(Shape shape, String alias, @Nullable Selection selection) {
		Reading reading = new Reading(shape.type(), position(alias + "." + shape.key()));
		Collection<String> fields = (selection != null) ? selection.fields(shape) : shape.columnFields();
		for (String field : fields) {
			Column column = shape.column(field);
			if (column != null) {
				reading.cells.add(new Cell(field, position(alias + "." + column.name()), column.reader()));
			}
			Shape.Relation relation = shape.relation(field);
			if (relation != null && selection != null) {
				reading.related.put(field, join(relation, alias, field, selection));
			}
		}
		return reading;
	}

	private Reading join(Shape.Relation relation, String alias, String field, Selection selection) {
		Shape other = relation.shape();
		String joined = alias + "_" + Shape.snakeCase(field);
		this.joins.append(" left join %s %s on %s.tenant_id = %s.tenant_id and %s.%s = %s.%s".formatted(other.table(),
				joined, joined, alias, joined, other.key(), alias, relation.column()));
		return read(other, joined, selection.under(field));
	}

	private int position(String expression) {
		this.expressions.add(expression);
		return this.expressions.size();
	}

	/** All shapes that a statement may read from one. */
	public static Set<Shape> reachable(Shape shape) {
		Set<Shape> found = new LinkedHashSet<>(Set.of(shape));
		shape.related().forEach((other) -> found.addAll(reachable(other)));
		return found;
	}

	private record Cell(String field, int position, Column.Reader reader) {
	}

	private static final class Reading {

		private final String type;

		private final int key;

		private final List<Cell> cells = new ArrayList<>();

		private final Map<String, Reading> related = new HashMap<>();

		private Reading(String type, int key) {
			this.type = type;
			this.key = key;
		}

		private @Nullable Row row(ResultSet row) throws SQLException {
			UUID found = row.getObject(this.key, UUID.class);
			if (found == null) {
				return null;
			}
			Row values = new Row(this.type, found, this.cells.size() + this.related.size());
			for (Cell cell : this.cells) {
				values.put(cell.field(), cell.reader().read(row, cell.position()));
			}
			for (Map.Entry<String, Reading> other : this.related.entrySet()) {
				values.put(other.getKey(), other.getValue().row(row));
			}
			return values;
		}

	}

}
