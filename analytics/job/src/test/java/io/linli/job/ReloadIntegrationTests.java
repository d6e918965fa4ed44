package io.linli.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A table that is read as a whole has all its rows, however they are read and written.
 */
class ReloadIntegrationTests {

	private static Stage stage;

	@BeforeAll
	static void casesAndManyProjects() throws SQLException {
		stage = new Stage("reload");
		stage.execute(Stage.script("hand.sql"));
		stage
			.write("""
					insert into linli.project (tenant_id, id, code, name, city, time_zone)
					  select (select tenant_id from linli.tenant order by 1 limit 1), md5(n::text)::uuid, 'N' || n, 'new', 'City', 'Asia/Shanghai'
					    from generate_series(1, 1000) as n""");
	}

	@AfterAll
	static void close() {
		stage.close();
	}

	@Test
	void whereThereIsNoRoomForFilesOfAllMonthsRowsAreSortedIntoThem() throws SQLException {
		follow(Room.ofThisProcess());
		List<String> sideBySide = promises();
		stage.spark().sql("drop table " + Warehouse.name(Table.DEADLINE));
		follow(new Room(0, 1));
		assertThat(promises()).isEqualTo(sideBySide);
		assertThat(stage.spark().table(Warehouse.name(Table.DEADLINE)).select("month").distinct().count())
			.isGreaterThan(1);
	}

	@Test
	void theRangesOfATableAreReadSideBySideAndLeaveNothingOut() throws SQLException {
		try (Source source = Source.open(stage.database(), 1)) {
			Dataset<Row> rows = source.read(stage.spark(), Table.PROJECT, null);
			assertThat(rows.rdd().getNumPartitions()).isEqualTo(stage.spark().sparkContext().defaultParallelism());
			assertThat(rows.collectAsList()).extracting((row) -> row.<String>getAs("id"))
				.containsExactlyInAnyOrderElementsOf(stage.rows("select id from linli.project"));
		}
	}

	@Test
	void eachTableCanBeReadInRanges() throws SQLException {
		try (Connection reader = stage.database().read(); Source source = Source.open(stage.database())) {
			for (Table table : Table.values()) {
				assertThat(Columns.of(reader, table.select("ctid >= '(1,0)' and ctid < '(2,0)'")))
					.isEqualTo(source.columns(table));
			}
		}
	}

	private static List<String> promises() {
		return stage.spark()
			.table(Warehouse.name(Table.DEADLINE))
			.collectAsList()
			.stream()
			.map(Row::toString)
			.sorted()
			.toList();
	}

	private static void follow(Room room) throws SQLException {
		try (Source source = Source.open(stage.database())) {
			new Warehouse(stage.spark(), new Marks(stage.database()), room).follow(source, new RunLog(Stage.quiet()));
		}
	}

}
