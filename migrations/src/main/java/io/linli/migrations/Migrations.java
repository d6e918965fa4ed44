package io.linli.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Applies the roles and every changeset that a database still lacks, as a whole or not at
 * all. It may be repeated, run twice at once, fail or be killed.
 */
public final class Migrations {

	private static final String ONE_AT_A_TIME = "hashtext('linli migrations')";

	/**
	 * How long a statement waits for a lock that others hold. Whoever comes behind it
	 * waits as well, so that the product stands still.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private Migrations() {
	}

	/**
	 * Brings the database up to date.
	 * @param admin connects as an administrator, who may create roles, schemas and
	 * extensions
	 * @throws IllegalStateException when the database refuses, with its reason
	 */
	public static void apply(DataSource admin) {
		asOwner(admin, Changelog::update);
	}

	/** Takes every changeset back, the last one first; the roles stay. */
	static void withdraw(DataSource admin) {
		asOwner(admin, Changelog::rollBack);
	}

	public static void main(String[] args) {
		try {
			apply(Administrator.of(args, System.getenv()).dataSource());
			System.out.println("The schema is up to date.");
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			System.err.println(ex.getMessage());
			System.exit(1);
		}
	}

	private static void asOwner(DataSource admin, Step step) {
		try (Connection connection = admin.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("select pg_advisory_lock(" + ONE_AT_A_TIME + ")");
			try {
				statement.execute(script("/db/roles.sql"));
				statement.execute("set role linli_owner; set search_path = linli, mart, public; set lock_timeout = "
						+ PATIENCE.toMillis());
				step.run(connection);
			}
			catch (IllegalStateException ex) {
				throw isOfLock(ex) ? new IllegalStateException(Obstacles.message(admin, PATIENCE), ex) : ex;
			}
			finally {
				if (!connection.getAutoCommit()) {
					connection.rollback();
					connection.setAutoCommit(true);
				}
				statement.execute("reset role; reset search_path; reset lock_timeout; select pg_advisory_unlock("
						+ ONE_AT_A_TIME + ")");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database refused the migration: " + ex.getMessage(), ex);
		}
	}

	private static boolean isOfLock(Throwable thrown) {
		return thrown instanceof SQLException refused && LOCK_NOT_AVAILABLE.equals(refused.getSQLState())
				|| thrown.getCause() != null && isOfLock(thrown.getCause());
	}

	private static String script(String name) {
		try (InputStream in = Migrations.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("This build lacks " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Step {

		void run(Connection connection);

	}

}
