package io.linli.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/**
 * What keeps a migration from the tables that it changes: transactions of others that
 * have been open for longer than it waits.
 */
final class Obstacles {

	private static final String OPEN = """
			select format('  %%s of %%s, %%s for %%s s: %%s', pid, coalesce(nullif(application_name, ''), usename::text), state,
			              extract(epoch from now() - xact_start)::integer, left(regexp_replace(query, '\\s+', ' ', 'g'), 100))
			  from pg_stat_activity
			 where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
			   and xact_start < now() - interval '%d milliseconds' and query not like '%%pg_advisory_lock(hashtext(''linli migrations'')%%'
			 order by xact_start limit 10""";

	private Obstacles() {
	}

	/** What to say to whoever has started it. */
	static String message(DataSource admin, Duration patience) {
		List<String> lines = new ArrayList<>();
		lines.add("The migration waited for %d s for a table that others use, and has changed nothing."
			.formatted(patience.toSeconds()));
		try (Connection connection = admin.getConnection();
				Statement statement = connection.createStatement();
				ResultSet found = statement.executeQuery(OPEN.formatted(patience.toMillis()))) {
			while (found.next()) {
				lines.add(found.getString(1));
			}
		}
		catch (SQLException ex) {
			lines.add("  (nobody can say who: %s)".formatted(ex.getMessage()));
		}
		lines.add("End what has been open for so long (the nightly job, a dump, a console of the database; select"
				+ " pg_terminate_backend(NUMBER) ends one by its number), and start the migration again.");
		return String.join(System.lineSeparator(), lines);
	}

}
