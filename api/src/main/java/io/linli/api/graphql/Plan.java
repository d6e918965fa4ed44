package io.linli.api.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.linli.tenancy.Role;

/**
 * How rows of one shape are read for one selection: the columns that were selected, flat,
 * with a join for each selected relation. It is made once for a document.
 */
final class Plan {

	private final Shape shape;

	private final Layout layout;

	private final PageLayout pages;

	private final int columns;

	private final String columnList;

	private final String joins;

	private Plan(Shape shape, Builder builder, Layout layout) {
		this.shape = shape;
		this.layout = layout;
		this.pages = new PageLayout(layout);
		this.columns = builder.expressions.size();
		this.columnList = String.join(", ", builder.expressions);
		this.joins = builder.joins.toString();
	}

	/**
	 * For somebody in these roles: what they may not ask is not read.
	 */
	static Plan of(Shape shape, Selection selection, Set<Role> roles) {
		Builder builder = new Builder(roles);
		return new Plan(shape, builder, builder.layout(shape, shape.table(), true, selection));
	}

	Shape shape() {
		return this.shape;
	}

	Layout layout() {
		return this.layout;
	}

	PageLayout pages() {
		return this.pages;
	}

	/** The position of a column that is read beside those of the selection. */
	int next() {
		return this.columns + 1;
	}

	/**
	 * The statement without its conditions.
	 * @param further a column to read beside those of the selection; or empty
	 */
	String select(String further) {
		return "select " + this.columnList + (further.isEmpty() ? "" : ", " + further) + " from " + this.shape.table()
				+ this.joins;
	}

	private static final class Builder {

		private final List<String> expressions = new ArrayList<>();

		private final StringBuilder joins = new StringBuilder();

		private final Set<Role> roles;

		private int joinCount;

		private Builder(Set<Role> roles) {
			this.roles = roles;
		}

		/**
		 * Lays out the fields of a row that the statement knows by a name.
		 * @param main whether its key is that of the statement's main row
		 */
		Layout layout(Shape shape, String table, boolean main, Selection selection) {
			boolean keyed = shape.isKeyed();
			int presence = shape.isAlwaysThere() ? Layout.ALWAYS : position(shape.key().of(table));
			Layout layout = new Layout(shape.type(), presence, keyed, main && keyed);
			selection.fields(this.roles).forEach((field, under) -> {
				Column column = shape.column(field);
				Shape.Relation relation = shape.relation(field);
				Shape.Many many = shape.many(field);
				if (column != null && shape.isFetched(field)) {
					layout.fetched(field, position(column.of(table)), column.reader());
				}
				else if (column != null && column.reader() instanceof Personal personal) {
					personal(personal, layout, field, position(column.of(table)), selection);
				}
				else if (column != null) {
					layout.cell(field, position(column.of(table)), column.reader());
				}
				else if (relation != null) {
					layout.joined(field, join(relation, shape, table, main, field, under));
				}
				else if (many != null) {
					layout.listed(field, many, under.plan(many.shape(), this.roles));
				}
			});
			return layout;
		}

		private void personal(Personal cell, Layout layout, String field, int position, Selection selection) {
			if (selection.isShown(field, this.roles)) {
				layout.shown(field, position, cell);
			}
			else {
				layout.cell(field, position, cell.masked());
			}
		}

		private Layout join(Shape.Relation relation, Shape owner, String table, boolean main, String field,
				Selection under) {
			// Numbered: the names of a long way down would all be cut to the same 63
			// letters.
			String joined = Shape.snakeCase(field) + "_" + ++this.joinCount;
			return switch (relation) {
				case Shape.One(Shape other, String column) -> {
					this.joins.append(" left join %s %s on %s.tenant_id = %s.tenant_id and %s = %s".formatted(
							other.table(), joined, joined, table, other.key().of(joined),
							new Column(column, Column.KEY).of(table)));
					yield layout(other, joined, main && owner.key().expression().equals(column), under);
				}
				case Shape.Last(Shape other, String column, String order) -> {
					this.joins.append("""
							 left join lateral (select * from %s last where last.tenant_id = %s.tenant_id \
							and last.%s = %s order by last.%s desc limit 1) %s on true""".formatted(other.table(),
							table, column, owner.key().of(table), order, joined));
					yield layout(other, joined, false, under);
				}
				case Shape.Embedded(Shape cells) -> layout(cells, table, false, under);
			};
		}

		private int position(String expression) {
			this.expressions.add(expression);
			return this.expressions.size();
		}

	}

}
