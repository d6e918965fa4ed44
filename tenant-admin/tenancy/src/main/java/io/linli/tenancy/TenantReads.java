package io.linli.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Reads for the current caller in one round trip: the settings and the query travel as
 * one string in autocommit mode. The driver sends both before one Sync, so PostgreSQL
 * runs them as one implicit transaction, and the settings are gone when it ends, also
 * after an error. That is a third of the round trips of begin, set, select, commit.
 * <p>
 * The query is a constant of the program with {@code ?} for every value: text of a
 * request never becomes part of it.
 */
public final class TenantReads {

	private final DataSource dataSource;

	private final SQLStateSQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();

	public TenantReads(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * A query, and what to make of each of its rows.
	 *
	 * @param arguments strings, numbers, booleans, UUIDs, instants, dates, and
	 * collections of UUIDs for {@code = any(?)}; no nulls
	 */
	public record Query<T>(String sql, List<?> arguments, RowMapper<T> mapper) {
	}

	/** The rows of a query. */
	public <T> List<T> list(String sql, List<?> arguments, RowMapper<T> mapper) {
		return list(new Query<>(sql, arguments, mapper));
	}

	/**
	 * The rows of a query.
	 * @throws IllegalStateException without a caller, before a connection is taken
	 */
	public <T> List<T> list(Query<T> query) {
		return lists(List.of(query)).getFirst();
	}

	/**
	 * The rows of some queries, all in the same round trip.
	 * @throws IllegalStateException without a caller, before a connection is taken
	 */
	public <T> List<List<T>> lists(List<Query<T>> queries) {
		Caller caller = CurrentCaller.get();
		try {
			return StalePlans.retry(() -> lists(caller, queries));
		}
		catch (SQLException ex) {
			DataAccessException translated = this.translator.translate("read", null, ex);
			throw (translated != null) ? translated : new DataRetrievalFailureException("The read failed", ex);
		}
	}

	private <T> List<List<T>> lists(Caller caller, List<Query<T>> queries) throws SQLException {
		TimeLimit.check();
		try (Connection connection = this.dataSource.getConnection()) {
			connection.setAutoCommit(true);
			try (PreparedStatement statement = connection.prepareStatement(sql(queries))) {
				SessionSettings.bind(statement, caller);
				bind(connection, statement, queries);
				TimeLimit.execute(statement);
				List<List<T>> found = new ArrayList<>(queries.size());
				for (Query<T> query : queries) {
					found.add(rows(statement, query.mapper()));
				}
				return found;
			}
		}
	}

	private static <T> String sql(List<Query<T>> queries) {
		StringBuilder sql = new StringBuilder(SessionSettings.STATEMENT);
		queries.forEach((query) -> sql.append("; ").append(query.sql()));
		return sql.toString();
	}

	private static <T> List<T> rows(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
		statement.getMoreResults();
		List<T> found = new ArrayList<>();
		try (ResultSet rows = statement.getResultSet()) {
			while (rows.next()) {
				T row = mapper.mapRow(rows, found.size());
				if (row != null) {
					found.add(row);
				}
			}
		}
		return found;
	}

	private static <T> void bind(Connection connection, PreparedStatement statement, List<Query<T>> queries)
			throws SQLException {
		int position = SessionSettings.PARAMETERS;
		for (Query<T> query : queries) {
			for (Object argument : query.arguments()) {
				bind(connection, statement, ++position, argument);
			}
		}
	}

	// A null has no type: the driver would ask for it between the statements, and by then
	// the settings would be gone.
	private static void bind(Connection connection, PreparedStatement statement, int position,
			@Nullable Object argument) throws SQLException {
		switch (argument) {
			case Instant instant -> statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
			case Collection<?> ids ->
				statement.setArray(position, connection.createArrayOf("uuid", ids.toArray(UUID[]::new)));
			case null -> throw new IllegalArgumentException("A read takes no null: leave its condition out");
			default -> statement.setObject(position, argument);
		}
	}

}
