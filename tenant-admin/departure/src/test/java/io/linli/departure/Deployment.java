package io.linli.departure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.linli.backing.Postgres;
import io.linli.departure.store.Folder;
import io.linli.departure.store.Store;
import io.linli.migrations.Migrations;

/**
 * A database of the current release, and a folder of files.
 */
record Deployment(Postgres postgres, Path files) {

	static Deployment empty(Path files) {
		Postgres postgres = Postgres.temporary();
		Migrations.apply(postgres.admin());
		return new Deployment(postgres, files);
	}

	Store store() {
		return new Folder(this.files);
	}

	/** An order for everything of a company. */
	UUID order(UUID company) throws SQLException {
		UUID id = UUID.randomUUID();
		try (Connection admin = this.postgres.admin().getConnection();
				PreparedStatement insert = admin.prepareStatement(
						"insert into linli.company_export (id, organization_id, state, ordered_by, by_operator)"
								+ " values (?, ?, 'WAITING', 'admin', false)")) {
			insert.setObject(1, id);
			insert.setObject(2, company);
			insert.executeUpdate();
		}
		return id;
	}

	/** The transaction in which the console takes a company out. */
	Connection snapshot(UUID company) throws SQLException {
		Connection console = this.postgres.as("linli_console").getConnection();
		console.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		console.setReadOnly(true);
		console.setAutoCommit(false);
		try (PreparedStatement wall = console.prepareStatement(
				"select set_config('app.tenant_id', ?, true), set_config('app.operator', 'true', true)")) {
			wall.setString(1, company.toString());
			wall.execute();
		}
		return console;
	}

	Exported export(UUID company, Path file) throws SQLException, IOException {
		UUID order = order(company);
		try (Connection snapshot = snapshot(company); OutputStream out = Files.newOutputStream(file)) {
			return new Export(company, order, store(), (progress) -> {
			}).write(snapshot, out);
		}
		finally {
			run("delete from linli.company_export");
		}
	}

	/** As the console deletes a company whose grace is over, round by round. */
	void delete(UUID company, List<String> tables) throws SQLException {
		run("""
				insert into linli.company_deletion (id, organization_id, name, alias, state, asked_by, by_company, confirmed_by, confirmed_at, due_at)
				values (gen_random_uuid(), '%s', 'C', 'c', 'RUNNING', 'asker', false, 'other', now() - interval '744 hours', now() - interval '24 hours')"""
			.formatted(company));
		List<String> open = new ArrayList<>(tables);
		try (Connection console = this.postgres.as("linli_console").getConnection();
				PreparedStatement wall = console.prepareStatement(
						"select set_config('app.tenant_id', ?, true), set_config('app.operator', 'true', true)");
				PreparedStatement delete = console.prepareStatement("select linli.delete_company_rows(?, 1000)")) {
			console.setAutoCommit(false);
			wall.setString(1, company.toString());
			while (!open.isEmpty()) {
				if (!open.removeIf((table) -> isEmptied(console, wall, delete, table))) {
					throw new IllegalStateException("These stay: " + open);
				}
			}
		}
		run("delete from linli.company_deletion");
	}

	private static boolean isEmptied(Connection console, PreparedStatement wall, PreparedStatement delete,
			String table) {
		try {
			wall.execute();
			delete.setString(1, table);
			try {
				delete.execute();
				console.commit();
				return true;
			}
			catch (SQLException ex) {
				console.rollback();
				return false;
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(table, ex);
		}
	}

	void run(String sql) throws SQLException {
		try (Connection admin = this.postgres.admin().getConnection(); Statement statement = admin.createStatement()) {
			statement.execute(sql);
		}
	}

	/** The first column, as text. */
	List<String> column(String sql, UUID company) throws SQLException {
		try (Connection admin = this.postgres.admin().getConnection();
				PreparedStatement select = admin.prepareStatement(sql)) {
			select.setObject(1, company);
			List<String> found = new ArrayList<>();
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					found.add(rows.getString(1));
				}
			}
			return found;
		}
	}

	/**
	 * Every row of a table as PostgreSQL writes it, without the transaction of its last
	 * write.
	 */
	List<String> rows(String table, UUID company) throws SQLException {
		return column("select (to_jsonb(r) - 'row_xid')::text from " + table + " r where tenant_id = ? order by 1",
				company);
	}

}
