package io.linli.api.callback.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

import io.linli.tenancy.Role;

/**
 * Who arranges the callback of a complaint (B-10), as it was kept.
 *
 * @param number 1 for the first
 */
record Arrangement(int number, String supervisor, String department) {

	/** As what somebody speaks for the department that the complaint is about. */
	static final Role[] OF_DEPARTMENTS = { Role.MAINTENANCE_SUPERVISOR, Role.PROJECT_MANAGER };

	private static final Role[] OF_CUSTOMER_SERVICE = { Role.CUSTOMER_SERVICE_SUPERVISOR, Role.PROJECT_MANAGER };

	static Arrangement of(ResultSet row) throws SQLException {
		return new Arrangement(row.getInt("number"), row.getString("supervisor"),
				row.getString("department_supervisor"));
	}

	/** Whether both are there still, and neither has worked on the complaint since. */
	boolean holds(Supervisors.Held posts, Set<String> doers) {
		return posts.has(this.supervisor, OF_CUSTOMER_SERVICE) && posts.has(this.department, OF_DEPARTMENTS)
				&& !doers.contains(this.supervisor) && !doers.contains(this.department);
	}

}
