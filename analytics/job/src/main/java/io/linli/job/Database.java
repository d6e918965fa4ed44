package io.linli.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where PostgreSQL is, and the two roles that the job has there: one reads every
 * company's facts and writes nothing, the other writes the mart and the lake's catalog.
 */
record Database(String url, String readerPassword, String martPassword) {

	static final String READER = "linli_reader";

	static final String WRITER = "linli_mart";

	Database {
		if (!url.startsWith("jdbc:postgresql:")) {
			throw new IllegalArgumentException(
					"LINLI_DB_URL is " + url + ", but has to start with jdbc:postgresql: and name a database.");
		}
	}

	static Database of(Map<String, String> environment) {
		return new Database(environment.getOrDefault("LINLI_DB_URL", "jdbc:postgresql://localhost:8280/linli"),
				environment.getOrDefault("LINLI_READER_PASSWORD", ""),
				environment.getOrDefault("LINLI_MART_PASSWORD", ""));
	}

	/** The address of the schema that the lake's catalog is in. */
	String catalogUrl() {
		return this.url + (this.url.contains("?") ? "&" : "?") + "currentSchema=lake";
	}

	Connection read() throws SQLException {
		return connect(READER, this.readerPassword);
	}

	Connection write() throws SQLException {
		return connect(WRITER, this.martPassword);
	}

	private Connection connect(String role, String password) throws SQLException {
		var source = new PGSimpleDataSource();
		source.setUrl(this.url);
		source.setUser(role);
		source.setPassword(password);
		source.setApplicationName("linli-job");
		source.setReWriteBatchedInserts(true);
		return source.getConnection();
	}

	@Override
	public String toString() {
		return this.url;
	}

}
