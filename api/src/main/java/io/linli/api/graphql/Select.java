package io.linli.api.graphql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.linli.tenancy.TenantReads;
import io.linli.tenancy.TenantReads.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one field: those of its shape that fulfil the conditions, with all
 * that was selected of them. Conditions are constants of the program that name columns by
 * their table; values travel as parameters.
 */
public final class Select {

	private final Plan plan;

	private final boolean edges;

	private final List<String> conditions = new ArrayList<>();

	private final List<Object> arguments = new ArrayList<>();

	private String order = "";

	private int limit;

	/** How many rows are read; of the one after them only that it is there. */
	private int shown = Integer.MAX_VALUE;

	private String mark = "";

	private Column.Reader markReader = Column.KEY;

	private Select(Plan plan, boolean edges) {
		this.plan = plan;
		this.edges = edges;
	}

	/** For a field that is rows of this shape. */
	public static Select of(Shape shape, Selection selection) {
		return new Select(selection.plan(shape), false);
	}

	/** For a field that is a connection whose nodes are rows of this shape. */
	public static Select nodes(Shape shape, Selection connection) {
		return new Select(connection.nodes().plan(shape), connection.contains("edges"));
	}

	/** The rows of a list in other rows, each marked with its owner's key. */
	static Select many(Layout.Listed list) {
		Shape.Many many = list.many();
		Select select = new Select(list.plan(), false);
		String table = many.shape().table();
		return select.mark(table + "." + many.owner(), Column.KEY)
			.order(table + "." + many.order().replace(", ", ", " + table + "."));
	}

	/** A condition that every row fulfils; {@code ?} stands for each value. */
	public Select where(String condition, Object... values) {
		this.conditions.add(condition);
		this.arguments.addAll(Arrays.asList(values));
		return this;
	}

	/** A condition that counts only where there is a value. */
	public Select whereGiven(String condition, @Nullable Object value) {
		return (value != null) ? where(condition, value) : this;
	}

	/** The order of the rows. */
	public Select order(String by) {
		this.order = " order by " + by;
		return this;
	}

	/** The most rows to read. */
	public Select limit(int rows) {
		this.limit = rows;
		return this;
	}

	private Select mark(String expression, Column.Reader reader) {
		this.mark = expression;
		this.markReader = reader;
		return this;
	}

	/** A page of rows in the order of an instant and a key, both never null. */
	public RowConnection page(TenantReads reads, Page page, String instant, String key) {
		return page(reads, page, instant, Column.TIME, key);
	}

	/** The same in the order of a text and a key, with a page of texts. */
	public RowConnection pageByText(TenantReads reads, Page page, String text, String key) {
		return page(reads, page, text, Column.TEXT, key);
	}

	private RowConnection page(TenantReads reads, Page page, String by, Column.Reader reader, String key) {
		Page.Cursor after = page.after();
		if (after != null) {
			where("(" + by + ", " + key + ") > (?, ?)", after.mark(), after.key());
		}
		mark(by, reader).order(by + ", " + key).limit(page.limit());
		this.shown = page.first();
		List<Row> found = reads.list(query());
		boolean more = found.size() > this.shown;
		List<Row> rows = more ? found.subList(0, this.shown) : found;
		Lists.of(rows).read(reads);
		return page.connection(this.plan.pages(), rows, this.edges, more);
	}

	/** The rows, with their lists. */
	public List<Row> rows(TenantReads reads) {
		List<Row> rows = reads.list(query());
		Lists.of(rows).read(reads);
		return rows;
	}

	/** The rows of some keys, in any order. */
	public List<Row> byKeys(TenantReads reads, Collection<UUID> keys) {
		return where(key() + " = any(?)", keys).rows(reads);
	}

	/**
	 * The row of one key, in one round trip with its lists; null where the caller sees
	 * none.
	 */
	public @Nullable Row byKey(TenantReads reads, UUID key) {
		where(key() + " = ?", key);
		return Lists.withRow(reads, query(), this.plan.layout(), key);
	}

	private String key() {
		return this.plan.shape().key().of(this.plan.shape().table());
	}

	Query<Row> query() {
		List<Object> values = new ArrayList<>(this.arguments);
		if (this.limit > 0) {
			values.add(this.limit);
		}
		return new Query<>(sql(), values,
				(row, number) -> (number < this.shown) ? row(row) : this.plan.layout().unread());
	}

	private Row row(ResultSet found) throws SQLException {
		Row row = Objects.requireNonNull(this.plan.layout().read(found));
		if (!this.mark.isEmpty()) {
			row.mark(Objects.requireNonNull(this.markReader.read(found, this.plan.next())));
		}
		return row;
	}

	String sql() {
		String where = this.conditions.isEmpty() ? "" : " where " + String.join(" and ", this.conditions);
		String groups = this.plan.shape().groups();
		return this.plan.select(this.mark) + where + (groups.isEmpty() ? "" : " group by " + groups) + this.order
				+ ((this.limit > 0) ? " limit ?" : "");
	}

}
