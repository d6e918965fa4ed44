package io.linli.migrations;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.linli.migrations.TestDatabase.OURS;
import static io.linli.migrations.TestDatabase.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The one way to delete rows that are never deleted, attacked (reliability a12).
 */
@Tag("a12")
class CompanyDeletionIntegrationTests {

	private static final String REFUSED = "42501";

	private static final String NOT_SO = "23001";

	private static final String DELETE = "select delete_company_rows('linli.event', 1000)";

	private static List<String> tables;

	@BeforeAll
	static void bothCompaniesHaveARowEverywhere() throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			tables = EveryTable.fill(admin, OURS, THEIRS);
			admin.commit();
		}
	}

	@AfterEach
	void noneIsDeleted() throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			admin.run("delete from linli.company_deletion_part");
			admin.run("delete from linli.company_deletion");
			admin.commit();
		}
	}

	@Test
	void everyTableIsEmptiedOfTheCompanyAndOfNoOther() throws SQLException {
		deletion(OURS, "RUNNING", 31);
		try (Session console = TestDatabase.as("linli_console").tenant(OURS).operator()) {
			empty(console);
			for (String table : tables) {
				assertThat(console.value("select count_company_rows(?)", table)).as(table).isEqualTo("0");
			}
			console.tenant(THEIRS);
			for (String table : tables) {
				if (console.value("select has_column_privilege(?, 'tenant_id', 'select')", table).equals("t")) {
					assertThat(console.rows("select tenant_id from " + table)).as(table).isNotEmpty();
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "ASKED, 31", "CONFIRMED, 31", "CONFIRMED, 29", "RUNNING, 29", "WITHDRAWN, 31" })
	void nothingGoesBeforeItIsBegunAndDue(String state, int daysAgo) throws SQLException {
		deletion(OURS, state, daysAgo);
		try (Session console = TestDatabase.as("linli_console").tenant(OURS).operator()) {
			assertThat(console.outcome(DELETE)).isEqualTo(REFUSED);
			assertThat(console.outcome("select count_company_rows('linli.event')")).isEqualTo(REFUSED);
			assertThat(console.outcome("select finish_company_deletion()")).isEqualTo(REFUSED);
		}
	}

	@Test
	void nothingOfAnotherCompanyGoes() throws SQLException {
		deletion(THEIRS, "RUNNING", 31);
		try (Session ours = TestDatabase.as("linli_console").tenant(OURS).operator();
				Session nobody = TestDatabase.as("linli_console").operator()) {
			assertThat(ours.outcome(DELETE)).isEqualTo(REFUSED);
			assertThat(nobody.outcome(DELETE)).isEqualTo(REFUSED);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "linli_api", "linli_reader", "linli_mart" })
	void onlyTheConsoleMayAskForIt(String role) throws SQLException {
		deletion(OURS, "RUNNING", 31);
		try (Session other = TestDatabase.as(role).tenant(OURS).operator()) {
			assertThat(other.outcome("select linli." + DELETE.substring("select ".length()))).isEqualTo(REFUSED);
			assertThat(other.outcome("select linli.finish_company_deletion()")).isEqualTo(REFUSED);
		}
	}

	@Test
	void evidenceIsDeletedByTheFunctionAloneAndNeverChanged() throws SQLException {
		deletion(OURS, "RUNNING", 31);
		try (Session console = TestDatabase.as("linli_console").tenant(OURS).operator();
				Session admin = TestDatabase.admin().tenant(OURS)) {
			assertThat(console.outcome("delete from linli.event")).isEqualTo(REFUSED);
			assertThat(admin.outcome("delete from linli.event where tenant_id = ?", OURS)).isEqualTo(NOT_SO);
			admin.run("set local role linli_owner");
			assertThat(admin.outcome("update linli.event set actor = 'nobody'")).isEqualTo(NOT_SO);
			assertThat(admin.outcome("truncate linli.event")).isEqualTo(NOT_SO);
		}
		noneIsDeleted();
		try (Session owner = TestDatabase.as("linli_owner").tenant(OURS)) {
			assertThat(owner.outcome("delete from linli.event")).isEqualTo(NOT_SO);
		}
	}

	@Test
	void nobodyConfirmsWhatTheyAskedForNorBeforeThirtyDays() throws SQLException {
		UUID id = deletion(OURS, "ASKED", 0);
		String confirm = "update company_deletion set state = 'CONFIRMED', confirmed_by = ?, confirmed_at = now(), due_at = now() + ?::interval where id = ?";
		try (Session console = TestDatabase.as("linli_console").operator()) {
			assertThat(console.outcome(confirm, "asker", "30 days", id)).isEqualTo("23514");
			assertThat(console.outcome(confirm, "other", "29 days", id)).isEqualTo("23514");
			assertThat(console.outcome("update company_deletion set asked_by = 'somebody'")).isEqualTo(REFUSED);
			assertThat(console.outcome(confirm, "other", "30 days", id)).isEqualTo("done 1");
		}
	}

	/** By the calendar it would be an hour more, or less. */
	@ParameterizedTest
	@CsvSource({ "Europe/Berlin, 2026-10-10", "America/New_York, 2026-10-10", "Australia/Sydney, 2026-09-20",
			"Asia/Shanghai, 2026-10-10", "UTC, 2026-12-01" })
	void thirtyDaysAreAsManyHoursWhereverTheClocksAreChanged(String zone, String day) throws SQLException {
		String confirmed = """
				insert into linli.company_deletion (id, organization_id, name, alias, state, asked_by, by_company, confirmed_by, confirmed_at,
				                                    due_at)
				select gen_random_uuid(), ?, 'C', 'c', 'CONFIRMED', 'asker', true, 'other', since, since + make_interval(secs => ?)
				  from (select ?::timestamptz as since) as given""";
		try (Session admin = TestDatabase.admin()) {
			admin.run("set local timezone = '" + zone + "'");
			assertThat(admin.outcome(confirmed, OURS, 2_592_000, day)).isEqualTo("done 1");
			assertThat(admin.outcome(confirmed, OURS, 2_591_999, day)).isEqualTo("23514");
		}
	}

	@ParameterizedTest
	@CsvSource({ "ASKED, 31, 42501", "CONFIRMED, 29, 42501", "CONFIRMED, 31, done -1", "RUNNING, 31, done -1",
			"WITHDRAWN, 31, 42501" })
	void whetherRowsNameFilesIsSaidOnceTheGraceIsOver(String state, int daysAgo, String outcome) throws SQLException {
		deletion(OURS, state, daysAgo);
		try (Session console = TestDatabase.as("linli_console").tenant(OURS).operator();
				Session theirs = TestDatabase.as("linli_console").tenant(THEIRS).operator()) {
			assertThat(console.outcome("select names_files()")).isEqualTo(outcome);
			assertThat(theirs.outcome("select names_files()")).isEqualTo(REFUSED);
		}
	}

	@Test
	void twoOperatorsSayThatFilesAreLostAndNobodyUnsaysIt() throws SQLException {
		UUID id = deletion(OURS, "CONFIRMED", 31);
		String say = "update company_deletion set files_lost_by = ? where id = ?";
		String agree = "update company_deletion set files_lost_agreed_by = ? where id = ?";
		try (Session console = TestDatabase.as("linli_console").operator();
				Session company = TestDatabase.as("linli_console").tenant(OURS)) {
			assertThat(company.outcome(say, "boss", id)).isEqualTo("done 0");
			assertThat(console.outcome(agree, "second", id)).as("before anybody has said it").isEqualTo("23514");
			console.run(say, "first", id);
			assertThat(console.outcome(agree, "first", id)).isEqualTo("23514");
			assertThat(console.outcome(say, "other", id)).isEqualTo(NOT_SO);
			assertThat(console.outcome(say, null, id)).isEqualTo(NOT_SO);
			console.run(agree, "second", id);
			assertThat(console.outcome(agree, "third", id)).isEqualTo(NOT_SO);
		}
		UUID asked = deletion(THEIRS, "ASKED", 0);
		try (Session console = TestDatabase.as("linli_console").operator()) {
			assertThat(console.outcome(say, "first", asked)).as("of one that is not confirmed").isEqualTo(NOT_SO);
		}
	}

	@Test
	void thereIsNoProofWhileSomebodyCounts() throws SQLException {
		UUID id = deletion(OURS, "RUNNING", 31);
		try (Session console = TestDatabase.as("linli_console").tenant(OURS).operator();
				Session restatement = TestDatabase.as("linli_mart")) {
			console.run(
					"insert into company_deletion_part (deletion_id, name, count_before, left_count, done_at) values (?, 'linli.event', 1, 0, now())",
					id);
			empty(console);
			restatement.run("select pg_advisory_lock(hashtext('linli nightly run'))");
			assertThat(console.outcome("select finish_company_deletion()")).isEqualTo(NOT_SO);
			assertThat(console.value("select nobody_counts()")).isEqualTo("f");
			restatement.run("select pg_advisory_unlock_all()");
			assertThat(console.value("select finish_company_deletion()")).isEqualTo(id.toString());
			assertThat(restatement.value("select pg_try_advisory_lock(hashtext('linli nightly run'))"))
				.as("before the proof is there")
				.isEqualTo("f");
		}
	}

	@Test
	void theCourseOfADeletionIsKept() throws SQLException {
		UUID id = deletion(OURS, "CONFIRMED", 29);
		try (Session console = TestDatabase.as("linli_console").operator()) {
			for (String change : List.of("state = 'RUNNING'", "due_at = now()", "confirmed_by = 'asker 2'",
					"state = 'DONE'",
					"confirmed_at = confirmed_at - interval '2 days', due_at = due_at - interval '2 days'")) {
				assertThat(console.outcome("update company_deletion set " + change + " where id = ?", id)).as(change)
					.isIn(NOT_SO, "23514", REFUSED);
			}
			assertThat(console.outcome(
					"update company_deletion set state = 'WITHDRAWN', withdrawn_by = 'x', withdrawn_at = now() where id = ?",
					id))
				.isEqualTo("done 1");
		}
		noneIsDeleted();
		UUID begun = deletion(OURS, "RUNNING", 31);
		try (Session console = TestDatabase.as("linli_console").operator()) {
			assertThat(console.outcome(
					"update company_deletion set state = 'WITHDRAWN', withdrawn_by = 'x', withdrawn_at = now() where id = ?",
					begun))
				.isEqualTo(NOT_SO);
		}
	}

	@Test
	void whatIsLeftKeepsADeletionFromItsEnd() throws SQLException {
		UUID id = deletion(OURS, "RUNNING", 31);
		String part = "insert into company_deletion_part (deletion_id, name, count_before) values (?, 'linli.event', 1)";
		String counted = "update company_deletion_part set left_count = ?, done_at = now() where deletion_id = ?";
		try (Session console = TestDatabase.as("linli_console").tenant(OURS).operator()) {
			assertThat(console.outcome("select finish_company_deletion()")).isEqualTo(NOT_SO);
			console.run(part, id);
			assertThat(console.outcome("select finish_company_deletion()")).isEqualTo(NOT_SO);
			console.run(counted, 1, id);
			assertThat(console.outcome("select finish_company_deletion()")).isEqualTo(NOT_SO);
			console.run(counted, 0, id);
			assertThat(console.outcome("select finish_company_deletion()")).as("whatever was written down")
				.isEqualTo(NOT_SO);
			empty(console);
			assertThat(console.value("select finish_company_deletion()")).isEqualTo(id.toString());
			assertThat(console
				.value("select state || ' ' || asked_by || ' ' || confirmed_by from company_deletion where id = ?", id))
				.isEqualTo("DONE administrator other");
		}
	}

	@Test
	void whoAskedAndTookItBackIsNotNamedBeyondTheEnd() throws SQLException {
		UUID earlier = deletion(OURS, "WITHDRAWN", 0);
		UUID another = deletion(THEIRS, "WITHDRAWN", 0);
		UUID id = deletion(OURS, "RUNNING", 31);
		try (Session console = TestDatabase.as("linli_console").tenant(OURS).operator()) {
			console.run(
					"insert into company_deletion_part (deletion_id, name, count_before, left_count, done_at) values (?, 'linli.event', 1, 0, now())",
					id);
			empty(console);
			console.run("select finish_company_deletion()");
			assertThat(console.column("select id from company_deletion")).contains(id.toString(), another.toString())
				.doesNotContain(earlier.toString());
		}
	}

	@Test
	void theGraceBeginsWhenItIsConfirmedByTheClockOfTheDatabase() throws SQLException {
		UUID id = deletion(OURS, "ASKED", 0);
		String confirm = "update company_deletion set state = 'CONFIRMED', confirmed_by = 'other', confirmed_at = now() - interval '31 days', due_at = now() + ?::interval where id = ?";
		try (Session console = TestDatabase.as("linli_console").operator()) {
			assertThat(console.outcome(confirm, "-1 day", id)).isEqualTo("23514");
			assertThat(console.outcome(confirm, "29 days", id)).isEqualTo("23514");
			console.run(confirm, "30 days", id);
			assertThat(console.value("select confirmed_at = now() from company_deletion where id = ?", id))
				.isEqualTo("t");
		}
	}

	@ParameterizedTest
	@CsvSource({ "ASKED, done 1", "WITHDRAWN, done 1", "CONFIRMED, 23001", "RUNNING, 23001" })
	void nothingIsTakenOutOfACompanyThatIsAboutToGo(String state, String outcome) throws SQLException {
		deletion(OURS, state, 31);
		try (Session console = TestDatabase.as("linli_console").tenant(OURS).operator()) {
			assertThat(console.outcome(
					"insert into company_export (id, organization_id, state, ordered_by, by_operator) values (gen_random_uuid(), ?, 'WAITING', 'operator', true)",
					OURS))
				.isEqualTo(outcome);
		}
	}

	@Test
	void aCompanyAsksAndTakesBackAndDoesNoMore() throws SQLException {
		String ask = "insert into company_deletion (id, organization_id, name, alias, state, asked_by, by_company) values (gen_random_uuid(), ?, 'C', 'c', ?, 'admin', ?)";
		try (Session ours = TestDatabase.as("linli_console").tenant(OURS)) {
			assertThat(ours.outcome(ask, OURS, "ASKED", true)).isEqualTo("done 1");
			assertThat(ours.outcome(ask, OURS, "ASKED", false)).isEqualTo(REFUSED);
			assertThat(ours.outcome(ask, OURS, "CONFIRMED", true)).isIn(REFUSED, "23514");
			assertThat(ours.outcome(ask, THEIRS, "ASKED", true)).isEqualTo(REFUSED);
			ours.run(ask, OURS, "ASKED", true);
			assertThat(ours.outcome(
					"update company_deletion set state = 'CONFIRMED', confirmed_by = 'other', confirmed_at = now(), due_at = now() + interval '30 days'"))
				.isEqualTo(REFUSED);
			assertThat(ours.outcome(
					"update company_deletion set state = 'WITHDRAWN', withdrawn_by = 'admin', withdrawn_at = now()"))
				.isEqualTo("done 1");
		}
	}

	private static void empty(Session console) {
		List<String> open = new ArrayList<>(tables);
		int rounds = 0;
		while (!open.isEmpty() && rounds++ < tables.size()) {
			open.removeIf((table) -> isEmptied(console, table));
		}
		assertThat(open).isEmpty();
	}

	/** False: rows that others name; they go in a later round. */
	private static boolean isEmptied(Session console, String table) {
		try {
			console.run("savepoint before");
			try {
				console.run("select delete_company_rows(?, 1000000)", table);
				return true;
			}
			catch (SQLException ex) {
				assertThat(ex.getSQLState()).as(table).isIn("23503", NOT_SO);
				console.run("rollback to savepoint before");
				return false;
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(table, ex);
		}
	}

	private static UUID deletion(UUID company, String state, int confirmedDaysAgo) throws SQLException {
		UUID id = UUID.randomUUID();
		boolean confirmed = !state.equals("ASKED") && !state.equals("WITHDRAWN");
		boolean withdrawn = state.equals("WITHDRAWN");
		try (Session admin = TestDatabase.admin()) {
			admin
				.run("""
						insert into linli.company_deletion (id, organization_id, name, alias, state, asked_by, by_company, confirmed_by,
						                                    confirmed_at, due_at, withdrawn_by, withdrawn_at)
						select ?, ?, 'C', 'c', ?, 'asker', true, case when c then 'other' end, case when c then since end,
						       case when c then since + interval '720 hours' end, case when w then 'x' end, case when w then now() end
						  from (select ?::boolean as c, ?::boolean as w, now() - make_interval(days => ?) as since) as given""",
						id, company, state, confirmed, withdrawn, confirmedDaysAgo);
			admin.commit();
		}
		return id;
	}

}
