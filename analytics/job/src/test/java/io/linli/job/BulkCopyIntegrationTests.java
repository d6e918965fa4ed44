package io.linli.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What is copied out of PostgreSQL is in Spark what it was there.
 */
class BulkCopyIntegrationTests {

	private static Stage stage;

	@BeforeAll
	static void rowsOfEveryKind() throws SQLException {
		stage = new Stage("copy");
		stage.execute(
				"""
						create table linli.odd (number int, large bigint, small smallint, words text, yes boolean, day date, at timestamptz, price numeric(12, 3), key uuid, span interval);
						insert into linli.odd values (-7, -9000000000, -3, '锦绣, "物业"', true, '1969-12-31', '1969-12-31 23:59:59.999999+00', -123456.07, 'fedcba98-7654-3210-0123-456789abcdef'),
						  (7, 9000000000, 3, '', false, '2400-02-29', '2400-02-29 00:00:00.000001+08', 20000, null);
						insert into linli.odd (number) select n from generate_series(100, 2099) n;
						grant select on linli.odd to linli_reader""");
	}

	@AfterAll
	static void close() {
		stage.close();
	}

	@Test
	void everyValueIsWhatItWasAndNothingStaysNothing() throws SQLException {
		assertThat(read(List
			.of("select number, large, small, words, yes, day, at, key, price from linli.odd where number < 101")))
			.containsExactlyInAnyOrder(
					"[-7,-9000000000,-3,锦绣, \"物业\",true,1969-12-31,1969-12-31 23:59:59.999999,fedcba98-7654-3210-0123-456789abcdef,-123456.070]",
					"[7,9000000000,3,,false,2400-02-29,2400-02-28 16:00:00.000001,null,20000.000]",
					"[100,null,null,null,null,null,null,null,null]");
	}

	@Test
	void rangesOfPagesAreReadSideBySideAndLeaveNothingOut() throws SQLException {
		String select = "select number, words from linli.odd where ";
		assertThat(read(List.of(select + "ctid < '(3,0)'", select + "ctid >= '(3,0)' and ctid < '(90,0)'",
				select + "ctid >= '(90,0)'")))
			.hasSize(2002)
			.doesNotHaveDuplicates();
	}

	@Test
	void theReaderMaySeeWhereEachTablesRowsLie() throws SQLException {
		assertThat(stage.rows(
				"select has_column_privilege('linli_reader', 'linli.' || name, 'ctid', 'select'), name from unnest(array['%s']) name"
					.formatted(Stream.of(Table.values()).map(Table::sqlName).collect(Collectors.joining("', '")))))
			.hasSize(Table.values().length)
			.allMatch((row) -> row.startsWith("t, "));
	}

	@Test
	void rowsThatCameAfterTheSnapshotAreNotRead() throws SQLException {
		try (Connection holder = stage.admin()) {
			String snapshot = snapshot(holder);
			stage.execute("insert into linli.odd (number) values (-100)");
			assertThat(read(snapshot, List.of("select number from linli.odd where number = -100"))).isEmpty();
			stage.execute("delete from linli.odd where number = -100");
		}
	}

	@Test
	void aKindOfValueThatIsNotKnownIsRefusedByName() {
		assertThatIllegalStateException().isThrownBy(() -> read(List.of("select span from linli.odd")))
			.withMessage("The lake does not know what to do with span, which is a interval");
	}

	@Test
	void whoeverCannotCopyLeavesNoConnectionOpen() throws Exception {
		try (Connection holder = stage.admin()) {
			String snapshot = snapshot(holder);
			assertThatIllegalStateException()
				.isThrownBy(() -> new CopyReader(stage.database(), snapshot, "select nothing", List.of()))
				.withMessageContaining("nothing");
		}
		// The server hears of it a little later.
		for (int i = 0; i < 100 && !readers().isEmpty(); i++) {
			Thread.sleep(100);
		}
		assertThat(readers()).isEmpty();
	}

	private static List<String> readers() throws SQLException {
		return stage.rows(
				"select pid, query from pg_stat_activity where usename = 'linli_reader' and datname = current_database()");
	}

	private static List<String> read(List<String> selects) throws SQLException {
		try (Connection holder = stage.admin()) {
			return read(snapshot(holder), selects);
		}
	}

	/** The rows as Spark has them, whose instants are of UTC. */
	private static List<String> read(String snapshot, List<String> selects) throws SQLException {
		try (Connection holder = stage.admin()) {
			var reader = stage.spark()
				.read()
				.format(BulkCopy.class.getName())
				.schema(Columns.of(holder, selects.getFirst()))
				.option(BulkCopy.URL, stage.database().url())
				.option(BulkCopy.SNAPSHOT, snapshot);
			for (int i = 0; i < selects.size(); i++) {
				reader = reader.option(BulkCopy.SELECT + i, selects.get(i));
			}
			Dataset<Row> rows = reader.load();
			return rows
				.selectExpr(Stream.of(rows.columns()).map((column) -> "string(" + column + ")").toArray(String[]::new))
				.collectAsList()
				.stream()
				.map(Row::toString)
				.toList();
		}
	}

	private static String snapshot(Connection holder) throws SQLException {
		holder.setAutoCommit(false);
		try (Statement statement = holder.createStatement();
				var row = statement.executeQuery("select pg_export_snapshot()")) {
			row.next();
			return row.getString(1);
		}
	}

}
