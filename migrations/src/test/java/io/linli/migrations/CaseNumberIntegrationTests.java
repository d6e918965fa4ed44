package io.linli.migrations;

import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.linli.migrations.TestDatabase.OURS;
import static io.linli.migrations.TestDatabase.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

/** The console names the cases of its company, and learns no more of them. */
class CaseNumberIntegrationTests {

	private static final String REFUSED = "42501";

	@ParameterizedTest
	@ValueSource(strings = { "linli.complaint", "linli.repair_request" })
	void onlyTheNumbersOfOnesOwnCasesAreRead(String table) throws SQLException {
		try (Session session = TestDatabase.admin()) {
			RowFactory rows = new RowFactory(session);
			String ours = rows.insert(table, OURS).get("id");
			String theirs = rows.insert(table, THEIRS).get("id");
			session.run("set local role linli_console");
			session.tenant(OURS);
			String number = "select number from %s where id = ?::uuid".formatted(table);
			assertThat(session.column(number, ours)).hasSize(1);
			assertThat(session.column(number, theirs)).isEmpty();
			assertThat(session.outcome("select phone from " + table)).isEqualTo(REFUSED);
		}
	}

}
