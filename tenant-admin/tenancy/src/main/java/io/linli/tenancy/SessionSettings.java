package io.linli.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * Tells PostgreSQL for whom a transaction works: its policies show and accept rows of
 * that company, and of it the projects to which the person is assigned, or figures of
 * that group, or what an operator keeps; and without it none at all. The settings end
 * with the transaction; nothing stays on a pooled connection.
 */
final class SessionSettings {

	// The company is set before its staff is read: an argument comes before its function.
	static final String STATEMENT = """
			select set_config('app.projects', assigned_projects(set_config('app.tenant_id', ?, true), ?, ?::boolean), true),
			       set_config('app.group_id', ?, true), set_config('app.operator', ?, true)""";

	/** Parameters of {@link #STATEMENT}. */
	static final int PARAMETERS = 5;

	private SessionSettings() {
	}

	static void apply(Connection connection, Caller caller) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(STATEMENT)) {
			bind(statement, caller);
			statement.execute();
		}
	}

	static void bind(PreparedStatement statement, Caller caller) throws SQLException {
		int position = 0;
		for (Object value : values(caller)) {
			statement.setString(++position, value.toString());
		}
	}

	/**
	 * The company, the person, whether that is bound to no project, the group, and
	 * whether it is an operator.
	 */
	static List<Object> values(Caller caller) {
		return switch (caller) {
			case Caller.Staff staff -> List.of(staff.tenantId().toString(), staff.name(),
					Boolean.toString(staff.is(Role.TENANT_ADMIN)), "", "");
			case Caller.Machine machine -> List.of(machine.tenantId().toString(), "", "true", "", "");
			case Caller.GroupManager manager -> List.of("", "", "false", manager.groupId().toString(), "");
			case Caller.Operator operator -> List.of(Objects.toString(operator.making(), ""), "", "true", "", "true");
		};
	}

}
