package io.linli.api.graphql;

import java.util.List;
import java.util.function.Function;

import graphql.relay.Connection;
import graphql.relay.ConnectionCursor;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import graphql.relay.PageInfo;

/**
 * A page of rows as a Relay connection, with the nodes also without their edges.
 */
public record RowConnection(List<Edge<Row>> edges, PageInfo pageInfo) implements Connection<Row> {

	static RowConnection of(List<Row> rows, Function<Row, String> cursor, boolean previous, boolean next) {
		List<Edge<Row>> edges = rows.stream().map((row) -> edge(row, cursor.apply(row))).toList();
		ConnectionCursor first = edges.isEmpty() ? null : edges.getFirst().getCursor();
		ConnectionCursor last = edges.isEmpty() ? null : edges.getLast().getCursor();
		return new RowConnection(edges, new DefaultPageInfo(first, last, previous, next));
	}

	private static Edge<Row> edge(Row row, String cursor) {
		return new DefaultEdge<>(row, new DefaultConnectionCursor(cursor));
	}

	@Override
	public List<Edge<Row>> getEdges() {
		return this.edges;
	}

	@Override
	public PageInfo getPageInfo() {
		return this.pageInfo;
	}

	public List<Row> nodes() {
		return this.edges.stream().map(Edge::getNode).toList();
	}

}
