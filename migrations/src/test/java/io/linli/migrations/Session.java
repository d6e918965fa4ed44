package io.linli.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One transaction on a connection of its own; what is not committed is rolled back when
 * it is closed.
 */
final class Session implements AutoCloseable {

	private final Connection connection;

	Session(Connection connection) throws SQLException {
		this.connection = connection;
		connection.setAutoCommit(false);
	}

	/** Works for all projects of a company. */
	Session tenant(UUID tenant) throws SQLException {
		rows("select set_config('app.tenant_id', ?, true), set_config('app.projects', '*', true)", tenant.toString());
		return this;
	}

	/** Works for some projects of a company. */
	Session projects(UUID tenant, UUID... projects) throws SQLException {
		String some = Stream.of(projects).map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
		rows("select set_config('app.tenant_id', ?, true), set_config('app.projects', ?, true)", tenant.toString(),
				some);
		return this;
	}

	Session group(UUID group) throws SQLException {
		rows("select set_config('app.group_id', ?, true)", group.toString());
		return this;
	}

	/** Whoever runs the platform, beside what is set already. */
	Session operator() throws SQLException {
		rows("select set_config('app.operator', 'true', true)");
		return this;
	}

	List<Map<String, String>> rows(String sql, Object... parameters) throws SQLException {
		try (PreparedStatement statement = prepare(sql, parameters); ResultSet found = statement.executeQuery()) {
			ResultSetMetaData columns = found.getMetaData();
			List<Map<String, String>> rows = new ArrayList<>();
			while (found.next()) {
				Map<String, String> row = new LinkedHashMap<>();
				for (int i = 1; i <= columns.getColumnCount(); i++) {
					row.put(columns.getColumnName(i), found.getString(i));
				}
				rows.add(row);
			}
			return rows;
		}
	}

	List<String> column(String sql, Object... parameters) throws SQLException {
		return rows(sql, parameters).stream().map((row) -> row.values().iterator().next()).toList();
	}

	/** The first column of the first row. */
	String value(String sql, Object... parameters) throws SQLException {
		return rows(sql, parameters).getFirst().values().iterator().next();
	}

	int run(String sql, Object... parameters) throws SQLException {
		try (PreparedStatement statement = prepare(sql, parameters)) {
			statement.execute();
			return statement.getUpdateCount();
		}
	}

	/**
	 * The error's SQLSTATE, or {@code done N} with the number of rows that went through;
	 * nothing of it stays.
	 */
	String outcome(String sql, Object... parameters) throws SQLException {
		var before = this.connection.setSavepoint();
		try {
			return "done " + run(sql, parameters);
		}
		catch (SQLException ex) {
			return ex.getSQLState();
		}
		finally {
			this.connection.rollback(before);
		}
	}

	void commit() throws SQLException {
		this.connection.commit();
	}

	void rollBack() throws SQLException {
		this.connection.rollback();
	}

	@Override
	public void close() throws SQLException {
		this.connection.rollback();
		this.connection.close();
	}

	private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
		PreparedStatement statement = this.connection.prepareStatement(sql);
		for (int i = 0; i < parameters.length; i++) {
			statement.setObject(i + 1, parameters[i]);
		}
		return statement;
	}

}
