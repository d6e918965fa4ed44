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
	 * The rows of a query.
	 * @param arguments strings, numbers, booleans, UUIDs, instants, dates, and
	 * collections of UUIDs for {@code = any(?)}; no nulls
	 * @throws IllegalStateException without a caller, before a connection is taken
	 */
	public <T> List<T> list(String sql, List<?> arguments, RowMapper<T> mapper) {
		Caller caller = CurrentCaller.get();
		try (Connection connection = this.dataSource.getConnection()) {
			connection.setAutoCommit(true);
			try (PreparedStatement statement = connection.prepareStatement(SessionSettings.STATEMENT + "; " + sql)) {
				SessionSettings.bind(statement, caller);
				bind(connection, statement, arguments);
				statement.execute();
				return rows(statement, mapper);
			}
		}
		catch (SQLException ex) {
			DataAccessException translated = this.translator.translate("read", null, ex);
			throw (translated != null) ? translated : new DataRetrievalFailureException("The read failed", ex);
		}
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

	// A null has no type: the driver would ask for it between the two statements, and by
	// then the settings would be gone.
	private static void bind(Connection connection, PreparedStatement statement, List<?> arguments)
			throws SQLException {
		int position = SessionSettings.PARAMETERS;
		for (Object argument : arguments) {
			position++;
			switch (argument) {
				case Instant instant -> statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
				case Collection<?> ids ->
					statement.setArray(position, connection.createArrayOf("uuid", ids.toArray(UUID[]::new)));
				case null -> throw new IllegalArgumentException("A read takes no null: leave its condition out");
				default -> statement.setObject(position, argument);
			}
		}
	}

}
