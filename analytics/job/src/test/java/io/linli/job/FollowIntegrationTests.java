package io.linli.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lake follows the source and loses nothing, whoever commits when.
 */
class FollowIntegrationTests {

	private static Stage stage;

	@BeforeAll
	static void aTenant() throws SQLException {
		stage = new Stage("follow");
		stage.execute("""
				insert into linli.tenant (tenant_id, alias, name)
				  values ('a1000000-0000-4000-8000-000000000001', 'one', 'One')""");
	}

	@AfterAll
	static void close() {
		stage.close();
	}

	@BeforeEach
	void twoProjects() throws SQLException {
		stage.execute("""
				delete from linli.project;
				insert into linli.project (tenant_id, id, code, name, city, time_zone)
				  select 'a1000000-0000-4000-8000-000000000001', md5(code)::uuid, code, 'old', 'City', 'Asia/Shanghai'
				    from unnest(array['P1', 'P2']) as code""");
		stage.spark().sql("drop table if exists lake.linli.project");
		follow();
	}

	@Test
	void allTablesAreThereBeforeOneIsFilled() throws SQLException {
		for (Table table : Table.values()) {
			stage.spark().sql("drop table if exists " + Warehouse.name(table));
		}
		List<Long> there = new ArrayList<>();
		follow(new RunLog(Stage.quiet(), (step) -> there.add(tables())));
		assertThat(there).hasSize(Table.values().length).containsOnly((long) Table.values().length);
	}

	@Test
	void nothingIsLostWhoeverCommitsWhen() throws SQLException {
		try (Connection late = stage.admin(); Statement statement = late.createStatement()) {
			late.setAutoCommit(false);
			statement.execute("update linli.project set name = 'late' where code = 'P1'");
			stage.execute("update linli.project set name = 'meanwhile' where code = 'P2'");
			follow();
			assertThat(projects()).containsExactly("P1 old", "P2 meanwhile");
			// The same transaction, with an id below that of the row's last writer.
			statement.execute("update linli.project set name = 'last' where code = 'P2'");
			late.commit();
		}
		follow();
		assertThat(projects()).containsExactly("P1 late", "P2 last");
		Map<Table, Long> snapshot = lake().versions();
		follow();
		assertThat(lake().versions()).as("an empty increment writes no snapshot").isEqualTo(snapshot);
	}

	@Test
	void aServerThatWasRestoredIsReadAgainAsAWhole() throws SQLException {
		stage.spark().sql("update lake.linli.project set name = 'of another time line' where code = 'P1'");
		follow();
		assertThat(projects()).containsExactly("P1 of another time line", "P2 old");
		stage.spark().sql("alter table lake.linli.project set tblproperties ('linli.source.server' = 'another/1')");
		follow();
		assertThat(projects()).containsExactly("P1 old", "P2 old");
	}

	@Test
	void aDeleteIsNoticedByTheRowTooMany() throws SQLException {
		stage.execute("delete from linli.project where code = 'P1'");
		follow();
		assertThat(projects()).containsExactly("P2 old");
	}

	@Test
	void rowsThatDoNotAddUpAreReadAgainAsAWhole() throws SQLException {
		stage.execute("delete from linli.project where code = 'P1'");
		stage.execute("update linli.project set name = 'new' where code = 'P2'");
		follow();
		assertThat(projects()).containsExactly("P2 new");
	}

	@Test
	void aTableThatIsMostlyNewIsReadAgainAsAWhole() throws SQLException {
		stage
			.write("""
					insert into linli.project (tenant_id, id, code, name, city, time_zone)
					  select 'a1000000-0000-4000-8000-000000000001', md5(n::text)::uuid, 'N' || n, 'new', 'City', 'Asia/Shanghai'
					    from generate_series(1, 100001) as n""");
		long read = follow();
		stage.write("delete from linli.project where code like 'N%'");
		assertThat(read).isEqualTo(100_003);
	}

	@Test
	void theKeysOfManyRowsAreNotSentToWhereTheOthersLie() {
		Dataset<Row> rows = lake().table(Table.PROJECT);
		assertThat(Warehouse.known(Table.PROJECT, rows, rows, 100_000).queryExecution().analyzed().toString())
			.contains("strategy=broadcast");
		assertThat(Warehouse.known(Table.PROJECT, rows, rows, 100_001).queryExecution().analyzed().toString())
			.doesNotContain("strategy=broadcast");
	}

	@Test
	void whatARunThatDiedLeftOnItsBranchIsDropped() throws SQLException {
		stage.spark().sql("alter table lake.linli.project create branch audit");
		stage.spark().sql("delete from lake.linli.project.branch_audit where true");
		assertThat(projects()).hasSize(2);
		stage.execute("update linli.project set name = 'new' where code = 'P2'");
		follow();
		assertThat(projects()).containsExactly("P1 old", "P2 new");
	}

	private static long follow() throws SQLException {
		return follow(new RunLog(Stage.quiet()));
	}

	private static long follow(RunLog log) throws SQLException {
		try (Source source = Source.open(stage.database())) {
			return lake().follow(source, log);
		}
	}

	private static long tables() {
		return stage.spark().sql("show tables in lake.linli").count();
	}

	private static Warehouse lake() {
		return new Warehouse(stage.spark(), new Marks(stage.database()));
	}

	private static List<String> projects() {
		return lake().table(Table.PROJECT)
			.collectAsList()
			.stream()
			.map((Row row) -> row.getAs("code") + " " + row.getAs("name"))
			.sorted()
			.toList();
	}

}
