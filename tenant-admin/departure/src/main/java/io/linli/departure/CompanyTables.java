package io.linli.departure;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.linli.departure.Manifest.Rows;
import io.linli.departure.Manifest.Schema;

/**
 * Every table that holds rows of companies, as the database's catalogue has it.
 */
final class CompanyTables {

	/** Figures are made of the other rows, and name nights that only their place had. */
	private static final String FIGURES = "mart.";

	private CompanyTables() {
	}

	/** All of them, without what is in them. */
	static List<Rows> of(Connection connection) throws SQLException {
		List<Rows> found = new ArrayList<>();
		try (PreparedStatement select = connection
			.prepareStatement("select name, columns, types from linli.company_table()");
				ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				String name = rows.getString("name");
				found.add(new Rows(name, texts(rows.getArray("columns")), texts(rows.getArray("types")), 0, "",
						!name.startsWith(FIGURES)));
			}
		}
		return found;
	}

	static Schema schema(Connection connection) throws SQLException {
		try (PreparedStatement select = connection
			.prepareStatement("select changesets, newest, digest from linli.schema_version()");
				ResultSet row = select.executeQuery()) {
			row.next();
			return new Schema(row.getLong(1), row.getString(2), row.getString(3));
		}
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

}
