package io.linli.migrations;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.linli.migrations.TestDatabase.OURS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Raw SQL against what the platform keeps of companies and groups: every table whose
 * policy asks for an operator (reliability a4).
 */
@Tag("a4")
class OperatorsRowsIntegrationTests {

	private static final String REFUSED = "42501";

	private static List<String> tables;

	@BeforeAll
	static void everyTableHasARow() throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			tables = admin.column("""
					select polrelid::regclass::text from pg_policy
					 where polpermissive and pg_get_expr(polqual, polrelid) like '%current_operator%' order by 1""");
			for (String table : tables) {
				new RowFactory(admin).insert(table, OURS);
			}
			admin.commit();
		}
		assertThat(tables).contains("linli.onboarding", "linli.onboarding_step");
	}

	static Stream<Arguments> attacks() {
		return tables.stream()
			.flatMap((table) -> Stream.of(Arguments.of("linli_api", table), Arguments.of("linli_console", table)));
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void areReadByOperatorsAlone(String role, String table) throws SQLException {
		try (Session nobody = TestDatabase.as(role);
				Session company = TestDatabase.as(role).tenant(OURS);
				Session group = TestDatabase.as(role).group(UUID.randomUUID());
				Session operator = TestDatabase.as(role).operator()) {
			boolean may = operator.value("select has_table_privilege(?, 'select')", table).equals("t");
			// Whose tokens are refused, everybody has to know: it is ids and no more.
			boolean told = table.equals("linli.closed_organization");
			for (Session stranger : List.of(nobody, company, group)) {
				if (may && !told) {
					assertThat(stranger.rows("select from " + table)).isEmpty();
				}
			}
			assertThat(operator.outcome("select from " + table)).isEqualTo(may ? "done -1" : REFUSED);
			if (may) {
				assertThat(operator.rows("select from " + table)).isNotEmpty();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void areWrittenByOperatorsAlone(String role, String table) throws SQLException {
		Map<String, String> row;
		Table described;
		try (Session admin = TestDatabase.admin()) {
			row = new LinkedHashMap<>(new RowFactory(admin).draft(table, OURS));
			described = Table.named(admin, table);
			admin.commit();
		}
		if (table.equals("linli.onboarding")) {
			// One that asks is everybody's to insert.
			row.put("state", "DECLINED");
		}
		String insert = RowFactory.insertion(described, row);
		try (Session nobody = TestDatabase.as(role); Session company = TestDatabase.as(role).tenant(OURS)) {
			for (Session stranger : List.of(nobody, company)) {
				assertThat(stranger.outcome(insert, row.values().toArray())).isEqualTo(REFUSED);
				assertThat(stranger.outcome("delete from " + table)).isIn("done 0", REFUSED);
				for (String column : row.keySet()) {
					assertThat(stranger.outcome("update %s set %s = %s".formatted(table, column, column))).as(column)
						.isIn("done 0", REFUSED);
				}
			}
		}
	}

	@Test
	void aCompanyThatAsksIsNoMoreThanAsked() throws SQLException {
		String ask = "insert into linli.onboarding (id, kind, name, alias, state) values (gen_random_uuid(), ?, 'A', 'ab', ?)";
		try (Session nobody = TestDatabase.as("linli_console")) {
			assertThat(nobody.outcome(ask, "COMPANY", "ASKED")).isEqualTo("done 1");
			assertThat(nobody.outcome(ask, "COMPANY", "RUNNING")).isEqualTo(REFUSED);
			assertThat(nobody.outcome(ask, "GROUP", "ASKED")).isEqualTo(REFUSED);
		}
		try (Session api = TestDatabase.as("linli_api")) {
			assertThat(api.outcome(ask, "COMPANY", "ASKED")).isEqualTo(REFUSED);
		}
	}

	@Test
	void noCompanyMakesACompanyOrAGroup() throws SQLException {
		UUID tenant = UUID.randomUUID();
		String company = "insert into linli.tenant (tenant_id, alias, name) values (?, ?, 'C')";
		String group = "insert into linli.tenant_group (id, name) values (?, 'G')";
		try (Session own = TestDatabase.as("linli_console").tenant(tenant);
				Session elsewhere = TestDatabase.as("linli_console").operator();
				Session founder = TestDatabase.as("linli_console").tenant(tenant).operator()) {
			assertThat(own.outcome(company, tenant, "c-" + tenant)).isEqualTo(REFUSED);
			assertThat(own.outcome(group, tenant)).isEqualTo(REFUSED);
			assertThat(elsewhere.outcome(company, tenant, "c-" + tenant)).isEqualTo(REFUSED);
			assertThat(founder.outcome(company, tenant, "c-" + tenant)).isEqualTo("done 1");
			assertThat(elsewhere.outcome(group, tenant)).isEqualTo("done 1");
		}
	}

	@Test
	void anOperatorSeesNoRowOfACompany() throws SQLException {
		try (Session operator = TestDatabase.as("linli_console").operator()) {
			for (String table : Table.ofTenants(operator)) {
				if (operator.value("select has_table_privilege(?, 'select')", table).equals("t")) {
					assertThat(operator.rows("select from " + table)).as(table).isEmpty();
				}
			}
		}
	}

}
