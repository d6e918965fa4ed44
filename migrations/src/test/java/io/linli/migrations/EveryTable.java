package io.linli.migrations;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Rows of companies in every table that can have some, also in those that are added
 * later.
 */
public final class EveryTable {

	private EveryTable() {
	}

	/** Sees to it that each of these companies has a row in every table. */
	public static List<String> fill(DataSource admin, UUID... companies) throws SQLException {
		try (Session session = new Session(admin.getConnection())) {
			List<String> tables = fill(session, companies);
			session.commit();
			return tables;
		}
	}

	static List<String> fill(Session admin, UUID... companies) throws SQLException {
		List<String> tables = Table.ofTenants(admin);
		RowFactory rows = new RowFactory(admin);
		for (String table : tables) {
			for (UUID company : companies) {
				if (admin.rows("select from " + table + " where tenant_id = ?", company).isEmpty()) {
					rows.insert(table, company);
				}
			}
		}
		return tables;
	}

}
