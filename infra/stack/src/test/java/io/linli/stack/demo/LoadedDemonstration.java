package io.linli.stack.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.linli.backing.Postgres;
import io.linli.migrations.Migrations;

/** A throw-away database with the demonstration in it, read past all walls. */
final class LoadedDemonstration implements AutoCloseable {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private final Postgres postgres = Postgres.temporary();

	final List<String> said = new ArrayList<>();

	LoadedDemonstration() {
		Migrations.apply(this.postgres.admin());
		load(TODAY);
	}

	void load(LocalDate today) {
		Demonstration.load(this.postgres.admin(), today, this.said::add);
	}

	Connection open() throws SQLException {
		Connection connection = this.postgres.admin().getConnection();
		connection.setSchema("linli");
		return connection;
	}

	List<String> column(String sql, Object... parameters) throws SQLException {
		try (Connection connection = open(); PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < parameters.length; i++) {
				statement.setObject(i + 1, parameters[i]);
			}
			try (ResultSet rows = statement.executeQuery()) {
				List<String> values = new ArrayList<>();
				while (rows.next()) {
					values.add(rows.getString(1));
				}
				return values;
			}
		}
	}

	long number(String sql, Object... parameters) throws SQLException {
		return Long.parseLong(column(sql, parameters).getFirst());
	}

	/**
	 * A hash of each table's rows, without the times and transactions of the loading
	 * itself.
	 */
	Map<String, String> digests() throws SQLException {
		Map<String, String> digests = new TreeMap<>();
		for (String table : Stream
			.concat(Stream.of(Page.values()).map(Page::table),
					Stream.of("tenant", "group_member", "contract_level", "threshold", "work_calendar"))
			.toList()) {
			String columns = String.join(", ", column("""
					select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped
					   and attname not in ('row_xid', 'set_at', 'created_at', 'statistics_began_at') order by attnum""",
					"linli." + table));
			digests.put(table,
					column("select count(*) || ' ' || md5(string_agg(md5(row(%s)::text), '' order by %s)) from linli.%s"
						.formatted(columns, table.equals("group_member") || table.equals("tenant") ? "tenant_id"
								: table.equals("complaint_handling") ? "complaint_id"
										: table.equals("selected_participant") ? "activity_participant_id" : "id",
								table))
						.getFirst());
		}
		return digests;
	}

	@Override
	public void close() {
		this.postgres.close();
	}

}
