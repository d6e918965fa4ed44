package io.linli.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Tells PostgreSQL for whom a transaction works: its policies show and accept rows of
 * that company, or figures of that group, and without it none at all. The settings end
 * with the transaction; nothing stays on a pooled connection.
 */
final class SessionSettings {

	static final String STATEMENT = "select set_config('app.tenant_id', ?, true), set_config('app.group_id', ?, true)";

	/** Parameters of {@link #STATEMENT}. */
	static final int PARAMETERS = 2;

	private SessionSettings() {
	}

	static void apply(Connection connection, Caller caller) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(STATEMENT)) {
			bind(statement, caller);
			statement.execute();
		}
	}

	static void bind(PreparedStatement statement, Caller caller) throws SQLException {
		List<Object> values = values(caller);
		for (int i = 0; i < PARAMETERS; i++) {
			statement.setString(i + 1, values.get(i).toString());
		}
	}

	static List<Object> values(Caller caller) {
		return List.of((caller instanceof Caller.Staff staff) ? staff.tenantId().toString() : "",
				(caller instanceof Caller.GroupManager manager) ? manager.groupId().toString() : "");
	}

}
