package io.linli.migrations;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.linli.migrations.TestDatabase.OURS;
import static io.linli.migrations.TestDatabase.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Raw SQL of the applications' roles against another company's rows, on every table of
 * every feature (reliability a4).
 */
@Tag("a4")
class ForeignRowsIntegrationTests {

	private static final String REFUSED = "42501";

	private static final String THERE_ALREADY = "23505";

	private static final String NO_SUCH_ROW = "23503";

	private static List<String> tables;

	@BeforeAll
	static void bothCompaniesHaveARowEverywhere() throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			tables = EveryTable.fill(admin, OURS, THEIRS);
			admin.commit();
		}
	}

	static Stream<Arguments> attacks() {
		return tables.stream()
			.flatMap((table) -> Stream.of(Arguments.of("linli_api", table), Arguments.of("linli_console", table)));
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void areNotRead(String role, String table) throws SQLException {
		try (Session us = TestDatabase.as(role).tenant(OURS)) {
			// A right to some columns need not be one to the key of the company.
			if (us.value("select has_column_privilege(?, 'tenant_id', 'select')", table).equals("f")) {
				assertThat(us.outcome("select tenant_id from " + table)).isEqualTo(REFUSED);
				return;
			}
			assertThat(us.column("select distinct tenant_id from " + table)).containsExactly(OURS.toString());
			assertThat(us.rows("select from " + table + " where tenant_id = ?", THEIRS)).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void noneIsReadWithoutACompany(String role, String table) throws SQLException {
		try (Session nobody = TestDatabase.as(role)) {
			if (may(nobody, table, "select")) {
				assertThat(nobody.rows("select from " + table)).isEmpty();
			}
			assertThat(nobody.outcome("delete from " + table)).isIn("done 0", REFUSED);
		}
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void areNotForged(String role, String table) throws SQLException {
		Draft theirs = draft(table, THEIRS);
		try (Session us = TestDatabase.as(role).tenant(OURS);
				Session founder = TestDatabase.as(role).tenant(OURS).operator();
				Session them = TestDatabase.as(role).tenant(THEIRS).operator();
				Session nobody = TestDatabase.as(role)) {
			assertThat(theirs.insertedBy(us)).isEqualTo(REFUSED);
			assertThat(theirs.insertedBy(founder)).isEqualTo(REFUSED);
			assertThat(theirs.insertedBy(nobody)).isEqualTo(REFUSED);
			// The same row goes through for its own company: the refusal is the policy's.
			String passed = table.equals("linli.tenant") ? THERE_ALREADY : "done 1";
			assertThat(theirs.insertedBy(them)).isEqualTo(may(them, table, "insert") ? passed : REFUSED);
		}
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void areNotChanged(String role, String table) throws SQLException {
		try (Session us = TestDatabase.as(role).tenant(OURS)) {
			for (String column : updatable(us, table)) {
				assertThat(us.outcome("update %s set %s = %s where tenant_id = ?".formatted(table, column, column),
						THEIRS))
					.as(column)
					.isIn("done 0", REFUSED);
			}
			assertThat(us.outcome("update " + table + " set tenant_id = ?", THEIRS)).isEqualTo(REFUSED);
			assertThat(us.outcome("delete from " + table + " where tenant_id = ?", THEIRS)).isIn("done 0", REFUSED);
			assertThat(us.outcome("truncate " + table)).isEqualTo(REFUSED);
		}
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void areNotLinkedTo(String role, String name) throws SQLException {
		for (Table.Link link : linksToTenants(name)) {
			Draft ours = draft(name, OURS);
			Draft linked = ours.linkedTo(link);
			try (Session us = TestDatabase.as(role).tenant(OURS)) {
				boolean may = may(us, name, "insert");
				assertThat(linked.insertedBy(us)).as(link.name()).isEqualTo(may ? NO_SUCH_ROW : REFUSED);
				assertThat(ours.insertedBy(us)).isEqualTo(may ? "done 1" : REFUSED);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void areNotReachedThroughASettingLeftOnTheConnection(String role, String table) throws SQLException {
		try (Session session = TestDatabase.as(role).tenant(THEIRS)) {
			session.commit();
			assertThat(session.value("select coalesce(current_setting('app.tenant_id', true), '')")).isEmpty();
			session.tenant(THEIRS).rollBack();
			assertThat(session.value("select coalesce(current_setting('app.tenant_id', true), '')")).isEmpty();
			if (may(session, table, "select")) {
				assertThat(session.rows("select from " + table)).isEmpty();
			}
		}
	}

	private static boolean may(Session session, String table, String right) throws SQLException {
		// A right to insert may be one of some columns.
		String has = right.equals("insert") ? "has_any_column_privilege" : "has_table_privilege";
		return session.value("select " + has + "(?, ?)", table, right).equals("t");
	}

	private static List<String> updatable(Session session, String table) throws SQLException {
		return session.column("""
				select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and attgenerated = ''
				   and has_column_privilege(attrelid, attnum, 'update')""", table);
	}

	private static List<Table.Link> linksToTenants(String name) throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			return Table.named(admin, name)
				.links()
				.stream()
				.filter((link) -> link.columns().contains("tenant_id") && link.columns().size() > 1)
				.toList();
		}
	}

	private static Draft draft(String name, UUID tenant) throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			Draft draft = new Draft(Table.named(admin, name), new RowFactory(admin).draft(name, tenant));
			admin.commit();
			return draft;
		}
	}

	private record Draft(Table table, Map<String, String> row) {

		String insertedBy(Session session) throws SQLException {
			return session.outcome(RowFactory.insertion(this.table, this.row), this.row.values().toArray());
		}

		Draft linkedTo(Table.Link link) throws SQLException {
			try (Session admin = TestDatabase.admin()) {
				Map<String, String> linked = new LinkedHashMap<>(this.row);
				new RowFactory(admin).linkInstead(this.table, linked, link, THEIRS);
				admin.commit();
				return new Draft(this.table, linked);
			}
		}

	}

}
