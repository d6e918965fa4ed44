package io.linli.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.linli.backing.Postgres;
import io.linli.migrations.Migrations;
import org.postgresql.ds.PGSimpleDataSource;

/** A throw-away database with companies in it, read past all walls. */
final class Office implements AutoCloseable {

	final Postgres postgres = Postgres.temporary();

	Office() {
		Migrations.apply(this.postgres.admin());
	}

	UUID company(String alias) throws SQLException {
		UUID id = UUID.randomUUID();
		run("insert into linli.tenant (tenant_id, alias, name) values (?, ?, ?)", id, alias, alias);
		return id;
	}

	/** A project that somebody has set up by hand. */
	UUID project(UUID tenant, String code, String zone) throws SQLException {
		UUID id = UUID.randomUUID();
		run("insert into linli.project (tenant_id, id, code, name, city, time_zone) values (?, ?, ?, ?, '上海', ?)",
				tenant, id, code, code, zone);
		return id;
	}

	LedgerImport of(UUID tenant, Mapping mapping, ZoneId zone, Consumer<String> progress) {
		PGSimpleDataSource api = (PGSimpleDataSource) this.postgres.as("linli_api");
		api.setReWriteBatchedInserts(true);
		return new LedgerImport(api, tenant, mapping, zone, Sample.CLOCK, progress);
	}

	LedgerImport of(UUID tenant, String mapping) {
		return of(tenant, Sample.mapping(mapping), Sample.SHANGHAI, (said) -> {
		});
	}

	/** A file whose rows are no cases. */
	Summary load(UUID tenant, Path mapping, Path ledger, Path listing) throws LedgerException {
		if (MappingFile.open(mapping).format() instanceof RowFormat<?> rows) {
			PGSimpleDataSource api = (PGSimpleDataSource) this.postgres.as("linli_api");
			api.setReWriteBatchedInserts(true);
			return new RowImport<>(api, tenant, rows, Sample.SHANGHAI).run(ledger, listing);
		}
		throw new IllegalArgumentException("Cases: " + mapping);
	}

	static Summary load(LedgerImport into, Path folder, String text) throws IOException, LedgerException {
		return into.run(Files.writeString(folder.resolve("ledger.csv"), text), folder.resolve("rejects.csv"));
	}

	void run(String sql, Object... parameters) throws SQLException {
		try (Connection connection = open(); PreparedStatement statement = bound(connection, sql, parameters)) {
			statement.execute();
		}
	}

	/** One string for each row. */
	List<String> rows(String sql, Object... parameters) throws SQLException {
		try (Connection connection = open();
				PreparedStatement statement = bound(connection, sql, parameters);
				ResultSet rows = statement.executeQuery()) {
			List<String> values = new ArrayList<>();
			int columns = rows.getMetaData().getColumnCount();
			while (rows.next()) {
				List<String> cells = new ArrayList<>();
				for (int i = 1; i <= columns; i++) {
					cells.add(String.valueOf(rows.getString(i)));
				}
				values.add(String.join(" | ", cells));
			}
			return values;
		}
	}

	long number(String sql, Object... parameters) throws SQLException {
		return Long.parseLong(rows(sql, parameters).getFirst());
	}

	/**
	 * Everything that an import writes, without the transactions and times of the
	 * writing.
	 */
	String digest(UUID tenant) throws SQLException {
		List<String> digests = new ArrayList<>();
		for (String table : List.of("project", "complaint", "repair_request", "deadline", "event")) {
			digests.add(table + " " + rows("""
					select count(*), md5(string_agg((to_jsonb(t) - 'row_xid' - 'recorded_at' - 'created_at' - 'hash' \
					- 'prev_hash')::text, '' order by id)) from linli.%s t where tenant_id = ?""".formatted(table),
					tenant));
		}
		return String.join("\n", digests);
	}

	private Connection open() throws SQLException {
		DataSource admin = this.postgres.admin();
		Connection connection = admin.getConnection();
		connection.setSchema("linli");
		return connection;
	}

	private static PreparedStatement bound(Connection connection, String sql, Object... parameters)
			throws SQLException {
		PreparedStatement statement = connection.prepareStatement(sql);
		for (int i = 0; i < parameters.length; i++) {
			statement.setObject(i + 1, parameters[i]);
		}
		return statement;
	}

	@Override
	public void close() {
		this.postgres.close();
	}

}
