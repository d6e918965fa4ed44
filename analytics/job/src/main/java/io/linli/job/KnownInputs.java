package io.linli.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What versions of the lake's tables hold, kept in {@code mart.lake_table} and
 * {@code mart.lake_row}: only a table that has changed is read for it again.
 */
record KnownInputs(Connection connection) {

	/** Of those tables that still are of the version that was counted. */
	Map<Table, Map<String, Inputs.Rows>> of(Map<Table, Long> versions) throws SQLException {
		Map<Table, Map<String, Inputs.Rows>> known = new EnumMap<>(Table.class);
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery("""
				select name, snapshot_id, tenant_id, row_count, hash
				from mart.lake_table left join mart.lake_row on table_name = name""")) {
			while (rows.next()) {
				String name = rows.getString(1);
				long version = rows.getLong(2);
				@Nullable Table table = versions.entrySet()
					.stream()
					.filter((entry) -> entry.getKey().sqlName().equals(name) && entry.getValue() == version)
					.map(Map.Entry::getKey)
					.findFirst()
					.orElse(null);
				if (table != null) {
					Map<String, Inputs.Rows> companies = known.computeIfAbsent(table, (first) -> new TreeMap<>());
					@Nullable String tenant = rows.getString(3);
					if (tenant != null) {
						companies.put(tenant, new Inputs.Rows(rows.getLong(4), rows.getLong(5)));
					}
				}
			}
		}
		return known;
	}

	/**
	 * A version that has the same rows as another takes its place.
	 * @return whether that one is known
	 */
	boolean moved(Table table, long from, long to) throws SQLException {
		try (PreparedStatement update = this.connection
			.prepareStatement("update mart.lake_table set snapshot_id = ? where name = ? and snapshot_id = ?")) {
			update.setLong(1, to);
			update.setString(2, table.sqlName());
			update.setLong(3, from);
			return update.executeUpdate() > 0;
		}
	}

	/**
	 * A version that came of another one by a merge takes its place, where that one is
	 * known.
	 * @param change how many rows are more of each company, and the difference of their
	 * hashes
	 */
	void changed(Table table, long from, long to, Map<String, Inputs.Rows> change) throws SQLException {
		this.connection.setAutoCommit(false);
		try (PreparedStatement row = this.connection.prepareStatement("""
				insert into mart.lake_row as known (table_name, tenant_id, row_count, hash) values (?, ?, ?, ?)
				on conflict (table_name, tenant_id) do update
				  set row_count = known.row_count + excluded.row_count, hash = known.hash # excluded.hash""")) {
			if (moved(table, from, to)) {
				for (Map.Entry<String, Inputs.Rows> company : change.entrySet()) {
					row.setString(1, table.sqlName());
					row.setObject(2, UUID.fromString(company.getKey()));
					row.setLong(3, company.getValue().count());
					row.setLong(4, company.getValue().hash());
					row.addBatch();
				}
				row.executeBatch();
				this.connection.commit();
			}
		}
		finally {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
	}

	/** Keeps what was counted of the tables that were not known. */
	void keep(Inputs inputs, Map<Table, Long> versions, Map<Table, Map<String, Inputs.Rows>> known)
			throws SQLException {
		this.connection.setAutoCommit(false);
		try (PreparedStatement forget = this.connection.prepareStatement("delete from mart.lake_table where name = ?");
				PreparedStatement table = this.connection
					.prepareStatement("insert into mart.lake_table (name, snapshot_id) values (?, ?)");
				PreparedStatement row = this.connection.prepareStatement("""
						insert into mart.lake_row (table_name, tenant_id, row_count, hash) values (?, ?, ?, ?)""")) {
			for (Map.Entry<Table, Map<String, Inputs.Rows>> counted : inputs.tables().entrySet()) {
				if (!known.containsKey(counted.getKey())) {
					String name = counted.getKey().sqlName();
					forget.setString(1, name);
					forget.executeUpdate();
					table.setString(1, name);
					table.setObject(2, versions.get(counted.getKey()));
					table.executeUpdate();
					for (Map.Entry<String, Inputs.Rows> company : counted.getValue().entrySet()) {
						row.setString(1, name);
						row.setObject(2, UUID.fromString(company.getKey()));
						row.setLong(3, company.getValue().count());
						row.setLong(4, company.getValue().hash());
						row.addBatch();
					}
				}
			}
			row.executeBatch();
			this.connection.commit();
		}
		finally {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
	}

}
