package io.linli.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static io.linli.migrations.TestDatabase.OURS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The console cannot read who a resident is: no column that the API marks as personal
 * (ADR 32), nor one elsewhere that is called like it.
 */
class ConsoleColumnsIntegrationTests {

	private static final Path SCHEMA = Path.of("../api/src/main/resources/graphql");

	private static final Pattern PERSONAL = Pattern.compile("^type (\\w+)|^  (\\w+)[^\\n]*\\n\\s+@personal",
			Pattern.MULTILINE);

	/** Much is called so that is nobody's name: it counts in the marked table alone. */
	private static final String NAME = "name";

	/**
	 * Of the staff, who are none of the residents: a telephone number, and the login of
	 * who asked for a company's deletion.
	 */
	private static final Set<String> MEANT = Set.of("staff_member.phone", "company_deletion.asked_by");

	@Test
	void noColumnThatIsPersonalIsReadByTheConsole() throws IOException, SQLException {
		var marked = marked();
		assertThat(marked).contains("household.owner_name", "resident.name", "renovation.identity_document")
			.hasSizeGreaterThan(20);
		var called = new TreeSet<String>();
		marked.forEach((column) -> called.add(column.substring(column.indexOf('.') + 1)));
		called.remove(NAME);
		try (Session admin = TestDatabase.admin()) {
			assertThat(admin
				.column("""
						select relname || '.' || attname from pg_class join pg_attribute on attrelid = pg_class.oid
						 where relnamespace in ('linli'::regnamespace, 'mart'::regnamespace) and relkind in ('r', 'p', 'v', 'm')
						   and attnum > 0 and not attisdropped and has_column_privilege('linli_console', pg_class.oid, attnum, 'select')"""))
				.isNotEmpty()
				.filteredOn((column) -> marked.contains(column)
						|| called.contains(column.substring(column.indexOf('.') + 1)))
				.containsExactlyInAnyOrderElementsOf(MEANT);
		}
	}

	@Test
	void theConsoleAddsHouseholdsAndResidentsAndNeitherReadsNorChangesThem() throws SQLException {
		try (Session console = TestDatabase.as("linli_console").tenant(OURS)) {
			assertThat(console.outcome("select count(*), count(project_id) from linli.household")).startsWith("done");
			for (var wish : Set.of("select owner_name from linli.household", "select * from linli.household",
					"update linli.household set unit = '1'", "select name from linli.resident",
					"select phone from linli.resident", "update linli.resident set name = '1'",
					"delete from linli.resident", "delete from linli.household",
					"insert into linli.household (phone) values ('1')")) {
				assertThat(console.outcome(wish)).as(wish).isEqualTo("42501");
			}
		}
	}

	/** As table and column. */
	private static Set<String> marked() throws IOException {
		var found = new TreeSet<String>();
		try (var files = Files.list(SCHEMA)) {
			for (var file : files.toList()) {
				var type = "";
				var matches = PERSONAL.matcher(Files.readString(file)).results().toList();
				for (var match : matches) {
					if (match.group(1) != null) {
						type = match.group(1);
					}
					else {
						found.add(snake(type) + "." + snake(match.group(2)));
					}
				}
			}
		}
		return found;
	}

	private static String snake(String name) {
		return name.replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
	}

}
