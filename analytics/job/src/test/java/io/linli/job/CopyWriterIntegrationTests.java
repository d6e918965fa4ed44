package io.linli.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import io.linli.backing.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CopyWriterIntegrationTests {

	private static Postgres postgres;

	private static Connection connection;

	@BeforeAll
	static void start() throws SQLException {
		postgres = Postgres.temporary();
		connection = postgres.admin().getConnection();
		execute("create table word (n int, said text)");
	}

	@AfterAll
	static void stop() throws SQLException {
		connection.close();
		postgres.close();
	}

	@BeforeEach
	void empty() throws SQLException {
		execute("truncate word");
	}

	@Test
	void whatWouldEndAFieldOrARowIsReadAsItWasWritten() throws SQLException {
		List<@Nullable String> words = Arrays.asList("物业 \"邻里\"", "a\tb", "a\nb", "a\r\nb", "C:\\new", "\\N", "\\.", "",
				" ", null, "😀");
		write(words);
		assertThat(words()).isEqualTo(words);
	}

	@Test
	void moreThanIsSentAtOnceArrivesInOrder() throws SQLException {
		List<@Nullable String> words = Collections.nCopies(50_000, "回访");
		write(words);
		assertThat(words()).isEqualTo(words);
	}

	@Test
	void nothingIsWrittenOfRowsWithOneThatFailsAndTheConnectionGoesOn() throws SQLException {
		List<Integer> rows = List.of(1, 2, 0);
		assertThatExceptionOfType(ArithmeticException.class)
			.isThrownBy(() -> CopyWriter.write(connection, "word", "n, said", rows, (row) -> List.of(6 / row, "six")));
		assertThatExceptionOfType(SQLException.class).isThrownBy(
				() -> CopyWriter.write(connection, "word", "n, said", rows, (row) -> List.of("no number", "six")));
		assertThat(words()).isEmpty();
	}

	private static void write(List<@Nullable String> words) throws SQLException {
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			places.add(i);
		}
		CopyWriter.write(connection, "word", "n, said", places, (place) -> Arrays.asList(place, words.get(place)));
	}

	private static List<@Nullable String> words() throws SQLException {
		List<@Nullable String> words = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select said from word order by n")) {
			while (rows.next()) {
				words.add(rows.getString(1));
			}
		}
		return words;
	}

	private static void execute(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
