package io.linli.stack.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The people behind a company's demonstration users: the command centre, whose people
 * work in all of its projects.
 */
final class Logins {

	private static final Map<String, String> DUTIES = Map.of("receptionist", "RECEPTIONIST", "supervisor",
			"CUSTOMER_SERVICE_SUPERVISOR", "worker", "MAINTENANCE_WORKER", "foreman", "MAINTENANCE_SUPERVISOR",
			"keeper", "ORDER_KEEPER", "manager", "PROJECT_MANAGER", "inspector", "INSPECTOR");

	private Logins() {
	}

	/** Those who are there already stay as they are. */
	static void assign(Connection connection, Company company, LocalDate since) throws SQLException {
		for (Map.Entry<String, String> duty : DUTIES.entrySet()) {
			assign(connection, company, company.alias() + "-" + duty.getKey(), duty.getValue(), since);
		}
		if (company.inGroup()) {
			assign(connection, company, "float", "RECEPTIONIST", since);
		}
	}

	private static void assign(Connection connection, Company company, String name, String role, LocalDate since)
			throws SQLException {
		UUID id = UUID.nameUUIDFromBytes((company.id() + "/" + name).getBytes(StandardCharsets.UTF_8));
		try (PreparedStatement person = connection.prepareStatement(
				"""
						insert into staff_member (tenant_id, id, name, full_name) values (?, ?, ?, ?) on conflict do nothing""");
				PreparedStatement assignment = connection.prepareStatement("""
						insert into project_assignment (tenant_id, id, staff_member_id, role, assigned_at, assigned_by)
						values (?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
			Demonstration.updated(person, company.id(), id, name, People.name(new Dice(name)));
			Demonstration.updated(assignment, company.id(), id, id, role,
					since.atStartOfDay(History.ZONE).toOffsetDateTime(), company.alias() + "-admin");
		}
	}

}
