package io.linli.sla;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The tables {@code contract_level} and {@code project_level}, of the company that the
 * transaction is set to.
 */
public final class LevelRows {

	private LevelRows() {
	}

	/** All levels, the best first. */
	public static List<ContractLevel> list(Connection connection) throws SQLException {
		String sql = "select id, label, rank from contract_level order by rank, label";
		try (PreparedStatement select = connection.prepareStatement(sql); ResultSet rows = select.executeQuery()) {
			List<ContractLevel> all = new ArrayList<>();
			while (rows.next()) {
				all.add(of(rows));
			}
			return all;
		}
	}

	/** The level that a project's contract grants on a day of the project; null: none. */
	public static @Nullable ContractLevel on(Connection connection, UUID projectId, LocalDate day) throws SQLException {
		String sql = """
				select l.id, l.label, l.rank from project_level p
				join contract_level l on l.tenant_id = p.tenant_id and l.id = p.contract_level_id
				where p.project_id = ? and p.effective @> ?::date""";
		try (PreparedStatement select = connection.prepareStatement(sql)) {
			Cells.bind(select, projectId, day);
			try (ResultSet rows = select.executeQuery()) {
				return rows.next() ? of(rows) : null;
			}
		}
	}

	public static ContractLevel of(ResultSet row) throws SQLException {
		return new ContractLevel(row.getObject("id", UUID.class), row.getString("label"), row.getInt("rank"));
	}

}
