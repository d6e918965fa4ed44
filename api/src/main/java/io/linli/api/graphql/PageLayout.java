package io.linli.api.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The objects around the rows of a page, as Relay names them.
 */
final class PageLayout {

	private final Layout connection;

	private final Layout edge;

	private final Layout info = Layout.of("PageInfo")
		.field("hasNextPage")
		.field("hasPreviousPage")
		.field("startCursor")
		.field("endCursor");

	PageLayout(Layout node) {
		this.edge = Layout.of(node.type() + "Edge").field("cursor").field("node", node);
		this.connection = Layout.of(node.type() + "Connection")
			.field("nodes", node)
			.field("edges", this.edge)
			.field("pageInfo", this.info);
	}

	/**
	 * The connection of these rows.
	 * @param edges whether they are also shown with their cursors
	 */
	Row connection(List<Row> rows, boolean edges, boolean previous, boolean next) {
		return this.connection.row(rows, edges ? rows.stream().map(this::edge).toList() : null,
				info(rows, previous, next));
	}

	private Row edge(Row node) {
		return this.edge.row(Page.cursor(node), node);
	}

	private Row info(List<Row> rows, boolean previous, boolean next) {
		boolean none = rows.isEmpty();
		@Nullable String start = none ? null : Page.cursor(rows.getFirst());
		@Nullable String end = none ? null : Page.cursor(rows.getLast());
		return this.info.row(next, previous, start, end);
	}

}
