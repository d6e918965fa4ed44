package io.linli.migrations;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Who connects where: from the options {@code --db URL --user NAME --password WORD}, or
 * else from LINLI_DB_URL, LINLI_DB_USER and LINLI_DB_PASSWORD.
 */
record Administrator(String url, @Nullable String user, @Nullable String password) {

	private static final String USAGE = "Usage: linli-migrations --db jdbc:postgresql://HOST:PORT/DATABASE"
			+ " [--user NAME] [--password WORD]";

	static Administrator of(String[] args, Map<String, String> environment) {
		Map<String, String> options = new HashMap<>();
		for (int i = 0; i < args.length; i += 2) {
			if (!Set.of("--db", "--user", "--password").contains(args[i])) {
				throw new IllegalArgumentException("Unknown option " + args[i] + ". " + USAGE);
			}
			if (i + 1 == args.length) {
				throw new IllegalArgumentException("Option " + args[i] + " has no value. " + USAGE);
			}
			options.put(args[i], args[i + 1]);
		}
		String url = options.getOrDefault("--db", environment.getOrDefault("LINLI_DB_URL", ""));
		if (url.isBlank()) {
			throw new IllegalArgumentException("No database named. " + USAGE);
		}
		return new Administrator(url, value(options, "--user", environment, "LINLI_DB_USER"),
				value(options, "--password", environment, "LINLI_DB_PASSWORD"));
	}

	DataSource dataSource() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		try {
			source.setUrl(this.url);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("Not a PostgreSQL address: " + this.url + ". " + USAGE, ex);
		}
		if (this.user != null) {
			source.setUser(this.user);
		}
		if (this.password != null) {
			source.setPassword(this.password);
		}
		return source;
	}

	private static @Nullable String value(Map<String, String> options, String option, Map<String, String> environment,
			String variable) {
		return options.containsKey(option) ? options.get(option) : environment.get(variable);
	}

}
