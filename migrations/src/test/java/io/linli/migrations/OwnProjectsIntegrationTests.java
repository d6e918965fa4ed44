package io.linli.migrations;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.linli.migrations.TestDatabase.OURS;
import static io.linli.migrations.TestDatabase.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Raw SQL of the API's role against the other projects of the same company, on every
 * table that names a project.
 */
@Tag("G-06")
class OwnProjectsIntegrationTests {

	private static final String REFUSED = "42501";

	static List<String> tables() throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			return admin
				.column("""
						select oid::regclass::text from pg_class where relnamespace = 'linli'::regnamespace and relkind = 'r'
						   and relname <> 'project_assignment'
						   and exists (select from pg_attribute where attrelid = oid and attname = 'tenant_id')
						   and (relname = 'project' or exists (select from pg_attribute
						         where attrelid = oid and attname = 'project_id' and not attisdropped)) order by 1""");
		}
	}

	@ParameterizedTest
	@MethodSource("tables")
	void areAllThatAPersonReads(String table) throws SQLException {
		Map<String, String> row = row(table);
		String key = key(table);
		UUID project = UUID.fromString(row.get(key));
		try (Session own = TestDatabase.as("linli_api").projects(OURS, project)) {
			assertThat(own.column("select distinct %s from %s where %s is not null".formatted(key, table, key)))
				.containsExactly(project.toString());
		}
		try (Session other = TestDatabase.as("linli_api").projects(OURS, UUID.randomUUID());
				Session none = TestDatabase.as("linli_api").projects(OURS);
				Session foreign = TestDatabase.as("linli_api").projects(THEIRS, project)) {
			for (Session session : List.of(other, none, foreign)) {
				assertThat(session.rows("select from %s where %s is not null".formatted(table, key))).isEmpty();
				assertThat(
						session.outcome("update %s set %s = %s where %s = ?".formatted(table, key, key, key), project))
					.isIn("done 0", REFUSED);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("tables")
	void areAllThatAPersonReadsInTheConsole(String table) throws SQLException {
		Map<String, String> row = row(table);
		String key = key(table);
		UUID project = UUID.fromString(row.get(key));
		try (Session own = TestDatabase.as("linli_console").projects(OURS, project);
				Session other = TestDatabase.as("linli_console").projects(OURS, UUID.randomUUID());
				Session foreign = TestDatabase.as("linli_console").projects(THEIRS, project)) {
			if (own.value("select has_any_column_privilege(?, 'select')", table).equals("f")) {
				assertThat(own.outcome("select from " + table)).isEqualTo(REFUSED);
				return;
			}
			assertThat(own.value("select count(*) > 0 from " + table)).isEqualTo("t");
			assertThat(other.value("select count(*) from " + table)).isEqualTo(common(table, OURS));
			assertThat(foreign.value("select count(*) from " + table)).isEqualTo(common(table, THEIRS));
		}
	}

	@ParameterizedTest
	@MethodSource("tables")
	void areAllThatAPersonWritesTo(String table) throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			Map<String, String> row = draft(admin, table);
			admin.commit();
			UUID project = UUID.fromString(row.get(key(table)));
			String insertion = RowFactory.insertion(Table.named(admin, table), row);
			try (Session own = TestDatabase.as("linli_api").projects(OURS, project);
					Session other = TestDatabase.as("linli_api").projects(OURS, UUID.randomUUID())) {
				boolean may = own.value("select has_table_privilege(?, 'insert')", table).equals("t");
				assertThat(own.outcome(insertion, row.values().toArray())).isEqualTo(may ? "done 1" : REFUSED);
				assertThat(other.outcome(insertion, row.values().toArray())).isEqualTo(REFUSED);
			}
		}
	}

	@Test
	void areThoseOfTheAssignmentsThatGoOn() throws SQLException {
		UUID person = UUID.randomUUID();
		String name = "wang-" + person;
		try (Session admin = TestDatabase.admin()) {
			String first = project(admin);
			String second = project(admin);
			hire(admin, person, name);
			assign(admin, person, first);
			assertThat(projects(admin, name, false)).isEqualTo("{" + first + "}");
			assign(admin, person, second);
			assertThat(projects(admin, name, false)).isIn("{" + first + "," + second + "}",
					"{" + second + "," + first + "}");
			admin.run(
					"update linli.project_assignment set ended_at = now(), ended_by = 'admin' where project_id = ?::uuid",
					first);
			assertThat(projects(admin, name, false)).isEqualTo("{" + second + "}");
			assign(admin, person, null);
			assertThat(projects(admin, name, false)).isEqualTo("*");
			assertThat(projects(admin, "nobody", false)).isEqualTo("{}");
			assertThat(projects(admin, "nobody", true)).isEqualTo("*");
		}
	}

	@Test
	void areNoneForWhoeverHasLeftUntilHeComesBack() throws SQLException {
		UUID person = UUID.randomUUID();
		String name = "li-" + person;
		try (Session admin = TestDatabase.admin()) {
			hire(admin, person, name);
			assign(admin, person, null);
			admin.run("update linli.staff_member set left_at = now() where id = ?", person);
			assertThat(projects(admin, name, false)).isEqualTo("{}");
			assertThat(projects(admin, name, true)).isEqualTo("{}");
			assertThat(admin.outcome("update linli.staff_member set left_at = null where id = ?", person))
				.isEqualTo("23000");
			UUID again = UUID.randomUUID();
			hire(admin, again, name);
			assertThat(projects(admin, name, false)).isEqualTo("{}");
			assertThat(projects(admin, name, true)).isEqualTo("*");
			assign(admin, again, null);
			assertThat(projects(admin, name, false)).isEqualTo("*");
		}
	}

	@Test
	void areAllOfTheCompanyUntilItHasAssignedSomebody() throws SQLException {
		UUID person = UUID.randomUUID();
		try (Session admin = TestDatabase.admin()) {
			admin.run("delete from linli.project_assignment where tenant_id = ?", OURS);
			assertThat(projects(admin, "zhao", false)).isEqualTo("*");
			hire(admin, person, "qian");
			assertThat(projects(admin, "zhao", false)).isEqualTo("*");
			assign(admin, person, null);
			assertThat(projects(admin, "zhao", false)).isEqualTo("{}");
		}
	}

	@Test
	void ofAnAssignmentThatHasEndedNothingIsChanged() throws SQLException {
		UUID person = UUID.randomUUID();
		try (Session admin = TestDatabase.admin()) {
			hire(admin, person, "sun-" + person);
			assign(admin, person, null);
			String end = "update linli.project_assignment set ended_at = now(), ended_by = 'admin' where staff_member_id = ?";
			assertThat(admin.run(end, person)).isEqualTo(1);
			assertThat(admin.outcome(end, person)).isEqualTo("23000");
		}
	}

	private static void hire(Session admin, UUID person, String name) throws SQLException {
		admin.run("insert into linli.staff_member (tenant_id, id, name, full_name) values (?, ?, ?, '王芳')", OURS,
				person, name);
	}

	private static void assign(Session admin, UUID person, String project) throws SQLException {
		admin.run(
				"""
						insert into linli.project_assignment (tenant_id, id, staff_member_id, project_id, role, assigned_at, assigned_by)
						values (?, gen_random_uuid(), ?, ?::uuid, 'RECEPTIONIST', now(), 'admin')""",
				OURS, person, project);
	}

	private static String projects(Session admin, String name, boolean everywhere) throws SQLException {
		admin.run("set search_path = linli");
		return admin.value("select linli.assigned_projects(?, ?, ?)", OURS.toString(), name, everywhere);
	}

	private static Map<String, String> row(String table) throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			Map<String, String> row = draft(admin, table);
			admin.run(RowFactory.insertion(Table.named(admin, table), row), row.values().toArray());
			admin.commit();
			return row;
		}
	}

	private static Map<String, String> draft(Session admin, String table) throws SQLException {
		Map<String, String> row = new RowFactory(admin).draft(table, OURS);
		row.computeIfAbsent(key(table), (missing) -> project(admin));
		return row;
	}

	private static String project(Session admin) {
		try {
			return new RowFactory(admin).insert("linli.project", OURS).get("id");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Of a company's own calendar and the like everybody in it may know. */
	private static String common(String table, UUID company) throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			return admin.value(
					"select count(*) from %s where tenant_id = ? and %s is null".formatted(table, key(table)), company);
		}
	}

	private static String key(String table) {
		return table.equals("linli.project") ? "id" : "project_id";
	}

}
