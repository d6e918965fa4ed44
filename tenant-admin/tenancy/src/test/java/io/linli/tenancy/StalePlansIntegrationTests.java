package io.linli.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.linli.backing.Postgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A table changes while connections live that have prepared statements for it.
 */
class StalePlansIntegrationTests {

	/** More than the driver wants to see of a statement before it prepares it. */
	private static final int OFTEN = 10;

	private static final String READ = "select a from scratch";

	private static final RowMapper<String> CELL = (row, number) -> row.getString(1);

	private static Postgres postgres;

	private static TestIssuer issuer;

	private static ConfigurableApplicationContext house;

	private static JdbcTemplate admin;

	@BeforeAll
	static void open() {
		postgres = House.database();
		issuer = TestIssuer.start();
		house = House.open(postgres, issuer.issuer());
		admin = new JdbcTemplate(postgres.admin());
		admin.execute("create table linli.scratch (a integer)");
		admin.execute("insert into linli.scratch values (7)");
		admin.execute("grant select, insert on linli.scratch to linli_api");
	}

	@AfterAll
	static void close() {
		house.close();
		issuer.close();
		postgres.close();
	}

	@Test
	void aReadIsAnsweredAfterAMigrationChangedAType() throws SQLException {
		prepareOnEachOf(4);
		changeType();
		assertThat(read()).containsExactly("7");
		assertThat(read()).containsExactly("7");
	}

	@Test
	void aReadIsAnsweredAfterItsStatementWasDeallocated() {
		often(StalePlansIntegrationTests::read);
		new JdbcTemplate(house.getBean(DataSource.class)).execute("do $$ begin execute 'deallocate all'; end $$");
		assertThat(read()).containsExactly("7");
	}

	@Test
	void aTransactionIsUndoneOnceAndSucceedsWhenItIsRepeated() {
		often(() -> written("kept"));
		changeType();
		assertThatExceptionOfType(TransactionSystemException.class).isThrownBy(() -> written("undone"))
			.satisfies((ended) -> assertThat(ended.getOriginalException())
				.isInstanceOf(TransientDataAccessException.class));
		assertThat(written("repeated")).containsExactly("7");
		assertThat(as(() -> house.getBean(TenantReads.class)
			.list("select name from project where name in ('undone', 'repeated')", List.of(), CELL)))
			.containsExactly("repeated");
	}

	// Whoever asks is given the connection that it had last.
	private static void prepareOnEachOf(int connections) throws SQLException {
		often(StalePlansIntegrationTests::read);
		if (connections > 1) {
			Connection held = house.getBean(DataSource.class).getConnection();
			prepareOnEachOf(connections - 1);
			held.close();
		}
	}

	private static void changeType() {
		String now = admin.queryForObject("""
				select data_type from information_schema.columns
				where table_schema = 'linli' and table_name = 'scratch' and column_name = 'a'""", String.class);
		admin.execute("alter table linli.scratch alter a type " + (now.equals("integer") ? "bigint" : "integer"));
	}

	private static List<String> read() {
		return as(() -> house.getBean(TenantReads.class).list(READ, List.of(), CELL));
	}

	private static List<String> written(String name) {
		TransactionTemplate transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
		TenantWrites writes = house.getBean(TenantWrites.class);
		return as(() -> transaction.execute((status) -> {
			writes.tell("update project set name = ? where code = 'J2'", name);
			return writes.ask(CELL, READ).get();
		}));
	}

	private static void often(Supplier<List<String>> work) {
		for (int i = 0; i < OFTEN; i++) {
			assertThat(work.get()).containsExactly("7");
		}
	}

	private static <T> T as(Supplier<T> work) {
		return CurrentCaller.as(
				new Caller.Staff("1", "wang", Set.of(Role.RECEPTIONIST), new Organization("company", House.JINXIU)),
				work);
	}

}
