package io.linli.migrations;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.linli.migrations.TestDatabase.OURS;
import static io.linli.migrations.TestDatabase.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A group reads the figures that were its own on their date, and nothing else of anybody
 * (reliability a4, a11).
 */
@Tag("a4")
class GroupFiguresIntegrationTests {

	private static final UUID GROUP = UUID.randomUUID();

	private static final UUID OTHER_GROUP = UUID.randomUUID();

	static Stream<Arguments> figures() throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			return admin.column("""
					select attrelid::regclass::text from pg_attribute join pg_class c on c.oid = attrelid
					 where attname = 'group_id' and relnamespace = 'mart'::regnamespace and relkind = 'r'""")
				.stream()
				.flatMap((table) -> Stream.of(Arguments.of("linli_api", table), Arguments.of("linli_console", table)));
		}
	}

	@ParameterizedTest
	@MethodSource("figures")
	void areReadByTheGroupAndByTheCompanyItself(String role, String table) throws SQLException {
		insert(table, OURS, GROUP);
		insert(table, THEIRS, OTHER_GROUP);
		if (mayBeOfNone(table)) {
			insert(table, THEIRS, null);
		}
		try (Session group = TestDatabase.as(role).group(GROUP)) {
			assertThat(group.column("select distinct group_id from " + table)).containsExactly(GROUP.toString());
		}
		try (Session company = TestDatabase.as(role).tenant(OURS)) {
			assertThat(company.column("select distinct tenant_id from " + table)).containsExactly(OURS.toString());
		}
		try (Session stranger = TestDatabase.as(role).group(UUID.randomUUID());
				Session nobody = TestDatabase.as(role)) {
			assertThat(stranger.rows("select from " + table)).isEmpty();
			assertThat(nobody.rows("select from " + table)).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("figures")
	void openNoCaseOfTheCompanies(String role, String figures) throws SQLException {
		insert(figures, OURS, GROUP);
		try (Session group = TestDatabase.as(role).group(GROUP)) {
			for (String table : Table.ofTenants(group).stream().filter((name) -> name.startsWith("linli.")).toList()) {
				assertThat(group.outcome("select from " + table + " limit 1")).as(table).isIn("done -1", "42501");
				if (group.value("select has_table_privilege(?, 'select')", table).equals("t")) {
					assertThat(group.rows("select from " + table)).as(table).isEmpty();
				}
			}
		}
	}

	@Test
	void areSignedWithANameThatOnlyTheGroupAndItsCompaniesRead() throws SQLException {
		String ours;
		try (Session admin = TestDatabase.admin()) {
			ours = new RowFactory(admin).insert("linli.group_member", OURS).get("group_id");
			new RowFactory(admin).insert("linli.group_member", THEIRS);
			admin.commit();
		}
		String names = "select id from linli.tenant_group";
		try (Session group = TestDatabase.as("linli_console").group(UUID.fromString(ours))) {
			assertThat(group.column(names)).containsExactly(ours);
		}
		try (Session company = TestDatabase.as("linli_console").tenant(OURS)) {
			assertThat(company.column(names)).contains(ours)
				.isSubsetOf(company.column("select group_id from linli.group_member"));
		}
		try (Session nobody = TestDatabase.as("linli_console")) {
			assertThat(nobody.column(names)).isEmpty();
		}
	}

	private static boolean mayBeOfNone(String table) throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			return admin
				.value("select not attnotnull from pg_attribute where attrelid = ?::regclass and attname = 'group_id'",
						table)
				.equals("t");
		}
	}

	private static void insert(String name, UUID tenant, UUID group) throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			Map<String, String> row = new LinkedHashMap<>(new RowFactory(admin).draft(name, tenant));
			row.put("group_id", (group != null) ? group.toString() : null);
			List<Object> values = new ArrayList<>(row.values());
			admin.run(RowFactory.insertion(Table.named(admin, name), row), values.toArray());
			admin.commit();
		}
	}

}
