package io.linli.migrations;

import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.linli.migrations.TestDatabase.OURS;
import static io.linli.migrations.TestDatabase.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way that an export goes, and who may move it (reliability a12).
 */
@Tag("a12")
class CompanyExportIntegrationTests {

	private static final String REFUSED = "42501";

	private static final String NOT_SO = "23001";

	private static final String WITHDRAW = "update company_export set state = 'WITHDRAWN', withdrawn_by = 'boss', withdrawn_at = now() where id = ?";

	@AfterEach
	void noneIsLeft() throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			admin.run("delete from linli.company_export");
			admin.commit();
		}
	}

	@ParameterizedTest
	@CsvSource({ "ASKED, false, done 1, 23001", "ASKED, true, done 1, 23001", "WAITING, false, done 1, 23001",
			"WAITING, true, done 1, done 1", "READY, true, done 0, 23001", "REMOVED, true, done 0, 23001",
			"DECLINED, false, done 0, 23001" })
	void untilItIsMadeTheCompanyWithdrawsItAndAnOperatorWhatAnOperatorOrdered(String state, boolean byOperator,
			String company, String operator) throws SQLException {
		UUID id = export(OURS, state, byOperator);
		try (Session console = TestDatabase.as("linli_console").tenant(OURS)) {
			assertThat(console.outcome(WITHDRAW, id)).isEqualTo(company);
			assertThat(console.operator().outcome(WITHDRAW, id)).isEqualTo(operator);
		}
		try (Session console = TestDatabase.as("linli_console").tenant(THEIRS)) {
			assertThat(console.outcome(WITHDRAW, id)).isEqualTo("done 0");
		}
	}

	@Test
	void whoWithdrewItStandsThereWithTheTimeOfTheDatabaseAndNothingMovesItAgain() throws SQLException {
		UUID id = export(OURS, "WAITING", true);
		try (Session console = TestDatabase.as("linli_console").tenant(OURS).operator()) {
			assertThat(console.outcome("update company_export set state = 'WITHDRAWN' where id = ?", id))
				.isEqualTo("23514");
			assertThat(console
				.outcome("update company_export set withdrawn_by = 'x', withdrawn_at = now() where id = ?", id))
				.isEqualTo("23514");
			console.run(
					"update company_export set state = 'WITHDRAWN', withdrawn_by = 'boss', withdrawn_at = now() - interval '1 day' where id = ?",
					id);
			assertThat(console.value("select withdrawn_at = now() from company_export where id = ?", id))
				.isEqualTo("t");
			for (String state : new String[] { "ASKED", "WAITING", "DECLINED", "REMOVED" }) {
				assertThat(console.outcome(
						"update company_export set state = ?, withdrawn_by = null, withdrawn_at = null where id = ?",
						state, id))
					.as(state)
					.isEqualTo(NOT_SO);
			}
			assertThat(console.outcome("select export_rows(?, 'linli.project')", id)).isEqualTo(REFUSED);
			assertThat(console.outcome(
					"insert into company_export (id, organization_id, state, ordered_by, by_operator) values (gen_random_uuid(), ?, 'WAITING', 'operator', true)",
					OURS))
				.as("another one may be ordered")
				.isEqualTo("done 1");
		}
	}

	@Test
	void whatIsBeingMadeTheCompanyWithdrawsAndTouchesNoFurther() throws SQLException {
		UUID id = export(OURS, "WAITING", false);
		try (Session ours = TestDatabase.as("linli_console").tenant(OURS)) {
			assertThat(ours.outcome("update company_export set row_count = 7 where id = ?", id)).isEqualTo(NOT_SO);
			assertThat(ours.outcome(
					"update company_export set state = 'DECLINED', decided_by = 'x', decided_at = now() where id = ?",
					id))
				.isEqualTo(NOT_SO);
			assertThat(ours.outcome(
					"update company_export set state = 'READY', snapshot_at = now(), ready_at = now(), removal_at = now(), manifest_sha256 = repeat('a', 64) where id = ?",
					id))
				.isIn(NOT_SO, REFUSED);
		}
	}

	/** Whoever withdraws it says nothing of who agreed. */
	@Test
	void anOperatorAnswersNothingThatTheCompanyIsAsked() throws SQLException {
		UUID id = export(OURS, "ASKED", false);
		try (Session console = TestDatabase.as("linli_console").tenant(OURS).operator()) {
			assertThat(console.outcome(
					"update company_export set state = 'WAITING', decided_by = 'operator', decided_at = now() where id = ?",
					id))
				.isEqualTo(NOT_SO);
		}
		try (Session ours = TestDatabase.as("linli_console").tenant(OURS)) {
			assertThat(ours.outcome(
					"update company_export set state = 'WITHDRAWN', withdrawn_by = 'boss', withdrawn_at = now(), decided_by = 'other', decided_at = now() where id = ?",
					id))
				.isEqualTo(NOT_SO);
		}
	}

	private static UUID export(UUID company, String state, boolean byOperator) throws SQLException {
		UUID id = UUID.randomUUID();
		boolean made = state.equals("READY") || state.equals("REMOVED");
		try (Session admin = TestDatabase.admin()) {
			admin.run(
					"""
							insert into linli.company_export (id, organization_id, state, ordered_by, by_operator, decided_by, decided_at,
							                                  snapshot_at, ready_at, removal_at, manifest_sha256)
							select ?, ?, ?, 'boss', ?, case when d then 'other' end, case when d then now() end,
							       case when m then now() end, case when m then now() end, case when m then now() end,
							       case when m then repeat('a', 64) end
							  from (select ?::boolean as d, ?::boolean as m) as given""",
					id, company, state, byOperator, state.equals("DECLINED"), made);
			admin.commit();
		}
		return id;
	}

}
