package io.linli.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An embedded PostgreSQL 18 with the database {@code linli}. Everybody on this machine is
 * trusted without a password, so it listens on loopback only.
 */
public final class Postgres implements AutoCloseable {

	private static final String DATABASE = "linli";

	private static final String ADMINISTRATOR = "postgres";

	private final EmbeddedPostgres server;

	private Postgres(EmbeddedPostgres server) {
		this.server = server;
	}

	/**
	 * A server for a test: its own port, data that is thrown away and not flushed to
	 * disk.
	 */
	public static Postgres temporary() {
		return start(
				EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off"));
	}

	/**
	 * A server whose data outlives it, and which ends only by {@link #close()}: those who
	 * need it end first.
	 * @param dataDirectory where the data is kept; made when absent
	 * @param port the port to listen on
	 */
	public static Postgres kept(Path dataDirectory, int port) {
		return start(EmbeddedPostgres.builder()
			.setDataDirectory(dataDirectory)
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPort(port)
			.setServerConfig("fsync", "on")
			.setServerConfig("full_page_writes", "on"));
	}

	private static Postgres start(EmbeddedPostgres.Builder builder) {
		try {
			var server = builder.setLocaleConfig("locale", "C.UTF-8")
				.setLocaleConfig("locale-provider", "builtin")
				.setLocaleConfig("builtin-locale", "C.UTF-8")
				.setLocaleConfig("encoding", "UTF8")
				.setServerConfig("timezone", "UTC")
				.setPGStartupWait(Duration.ofSeconds(60))
				.start();
			createDatabase(server.getPostgresDatabase());
			return new Postgres(server);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("PostgreSQL did not start: " + ex.getMessage(), ex);
		}
	}

	private static void createDatabase(DataSource maintenance) {
		try (var connection = maintenance.getConnection();
				var statement = connection.createStatement();
				var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
			if (!found.next()) {
				statement.execute("create database " + DATABASE);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database " + DATABASE + " could not be made: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Connections of the superuser, who is bound by no policy: for migrations and for
	 * tests that look behind the walls.
	 */
	public DataSource admin() {
		return as(ADMINISTRATOR);
	}

	/**
	 * Connections of one of Linli's roles.
	 * @param role for example {@code linli_api}
	 */
	public DataSource as(String role) {
		var source = new PGSimpleDataSource();
		source.setUrl(jdbcUrl());
		source.setUser(role);
		return source;
	}

	/**
	 * The JDBC address of the database {@code linli}, without a user.
	 */
	public String jdbcUrl() {
		return "jdbc:postgresql://localhost:" + port() + "/" + DATABASE;
	}

	public int port() {
		return this.server.getPort();
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("PostgreSQL did not stop: " + ex.getMessage(), ex);
		}
	}

}
