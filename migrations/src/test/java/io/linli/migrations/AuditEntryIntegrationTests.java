package io.linli.migrations;

import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.linli.migrations.TestDatabase.OURS;
import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator did stays on record as it was written. */
@Tag("a4")
class AuditEntryIntegrationTests {

	private static final String WRITE = """
			insert into linli.audit_entry (tenant_id, actor, actor_role, client, kind, subject_words)
			values (?, 'chief', 'TENANT_ADMIN', 'linli-console', 'LEVEL_ADDED', '{"zh": "甲级", "en": "甲级"}')""";

	@BeforeEach
	void ourCompanyIsThere() throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			if (admin.rows("select from linli.tenant where tenant_id = ?", OURS).isEmpty()) {
				new RowFactory(admin).insert("linli.tenant", OURS);
			}
			admin.commit();
		}
	}

	@Test
	void theDatabaseSaysWhenItWasWritten() throws SQLException {
		try (Session console = TestDatabase.as("linli_console").tenant(OURS)) {
			assertThat(console.run(WRITE, OURS)).isOne();
			assertThat(console.value(
					"select bool_or(recorded_at > now() - interval '1 minute') from linli.audit_entry where actor = 'chief'"))
				.isEqualTo("t");
			assertThat(console.outcome(
					WRITE.replace("actor,", "recorded_at, actor,").replace("'chief',", "'2026-03-01Z', 'chief',"),
					OURS))
				.isEqualTo("42501");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "update linli.audit_entry set actor = 'somebody'", "delete from linli.audit_entry",
			"truncate linli.audit_entry" })
	void nothingOfItIsChangedOrTakenAwayNotEvenByItsOwner(String change) throws SQLException {
		try (Session console = TestDatabase.as("linli_console").tenant(OURS)) {
			console.run(WRITE, OURS);
			assertThat(console.outcome(change)).isEqualTo("42501");
		}
		try (Session owner = TestDatabase.admin()) {
			owner.run(WRITE, OURS);
			assertThat(owner.outcome(change)).isEqualTo("23001");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "linli_api", "linli_reader" })
	void nobodyElseReadsIt(String role) throws SQLException {
		try (Session other = TestDatabase.as(role)) {
			assertThat(other.outcome("select from linli.audit_entry")).isEqualTo("42501");
		}
	}

	@Test
	void theConsoleReadsWhoDidWhatInACaseAndNotTheDetail() throws SQLException {
		try (Session console = TestDatabase.as("linli_console").tenant(OURS)) {
			assertThat(console.outcome("select detail from linli.event")).isEqualTo("42501");
			assertThat(console.outcome("select kind, actor, hash from linli.event")).startsWith("done");
		}
	}

}
