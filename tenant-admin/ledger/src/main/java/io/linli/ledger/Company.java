package io.linli.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

/** The company whose ledger it is. */
record Company(UUID id, String alias, String name) {

	/**
	 * Finds a company by its alias or id.
	 * @param reader connections of a role that sees all companies
	 */
	static Company find(DataSource reader, String aliasOrId) throws LedgerException, SQLException {
		try (Connection connection = reader.getConnection();
				PreparedStatement select = connection.prepareStatement(
						"select tenant_id, alias, name from tenant where alias = ? or tenant_id::text = lower(?)")) {
			select.setString(1, aliasOrId);
			select.setString(2, aliasOrId);
			try (ResultSet row = select.executeQuery()) {
				if (!row.next()) {
					throw new LedgerException("There is no tenant with the alias or id '" + aliasOrId + "'");
				}
				return new Company(row.getObject("tenant_id", UUID.class), row.getString("alias"),
						row.getString("name"));
			}
		}
	}

}
