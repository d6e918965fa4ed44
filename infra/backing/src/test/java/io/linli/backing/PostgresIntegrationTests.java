package io.linli.backing;

import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresIntegrationTests {

	@Test
	void aTemporaryServerIsPostgres18WithUtf8() throws SQLException {
		try (var postgres = Postgres.temporary()) {
			assertThat(one(postgres.admin(), "show server_version")).startsWith("18");
			assertThat(one(postgres.admin(), "show server_encoding")).isEqualTo("UTF8");
		}
	}

	@Test
	void keptDataIsThereAfterARestart(@TempDir Path data) throws SQLException {
		int port;
		try (var postgres = Postgres.kept(data, 0)) {
			port = postgres.port();
			run(postgres.admin(), "create table greeting as select '邻里' as words");
		}
		try (var postgres = Postgres.kept(data, port)) {
			assertThat(one(postgres.admin(), "select words from greeting")).isEqualTo("邻里");
			assertThat(one(postgres.admin(), "show fsync")).isEqualTo("on");
		}
	}

	private static String one(DataSource source, String query) throws SQLException {
		try (var connection = source.getConnection();
				var statement = connection.createStatement();
				var row = statement.executeQuery(query)) {
			row.next();
			return row.getString(1);
		}
	}

	private static void run(DataSource source, String sql) throws SQLException {
		try (var connection = source.getConnection(); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
