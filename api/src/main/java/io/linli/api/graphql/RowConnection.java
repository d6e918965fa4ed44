package io.linli.api.graphql;

import java.util.ArrayList;
import java.util.List;

import graphql.relay.Connection;
import graphql.relay.ConnectionCursor;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows as a Relay connection, with the nodes also without their edges.
 *
 * @param row the connection itself, with all that is selected of it
 */
public record RowConnection(Row row) implements Connection<Row> {

	@Override
	public List<Edge<Row>> getEdges() {
		List<Edge<Row>> edges = new ArrayList<>();
		for (Row edge : rows("edges")) {
			edges.add(new DefaultEdge<>((Row) edge.get("node"), cursor(edge.get("cursor"))));
		}
		return edges;
	}

	@Override
	public PageInfo getPageInfo() {
		if (!(this.row.get("pageInfo") instanceof Row info)) {
			throw new IllegalStateException("A page without its ends");
		}
		return new DefaultPageInfo(cursor(info.get("startCursor")), cursor(info.get("endCursor")),
				Boolean.TRUE.equals(info.get("hasPreviousPage")), Boolean.TRUE.equals(info.get("hasNextPage")));
	}

	/** The rows without their places. */
	public List<Row> nodes() {
		return rows("nodes");
	}

	private List<Row> rows(String field) {
		List<Row> rows = new ArrayList<>();
		if (this.row.get(field) instanceof List<?> found) {
			found.forEach((each) -> rows.add((Row) each));
		}
		return rows;
	}

	private static @Nullable ConnectionCursor cursor(@Nullable Object text) {
		return (text != null) ? new DefaultConnectionCursor(text.toString()) : null;
	}

}
