package io.linli.migrations;

import java.sql.SQLException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.linli.migrations.TestDatabase.OURS;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever asks again leaves the former attempt behind. */
@Tag("B-13")
class AttemptIntegrationTests {

	private static final String ASK = """
			update linli.%s set done_at = '%s', recorded_at = now(), method = 'PHONE', caller = 'li', reached = %s where id = ?::uuid""";

	@ParameterizedTest
	@ValueSource(strings = { "callback", "service_callback" })
	void isKeptAsARowThatTheApiNeitherChangesNorDeletes(String table) throws SQLException {
		try (Session session = TestDatabase.admin()) {
			String id = new RowFactory(session).insert("linli." + table, OURS).get("id");
			session.run("delete from linli.callback_attempt");
			session.tenant(OURS).run("set local role linli_api");
			session.run(ASK.formatted(table, "2026-07-02 12:00Z", "false"), id);
			session.run(ASK.formatted(table, "2026-08-01 12:00Z", "true"), id);
			session.run("update linli.%s set version = version + 1 where id = ?::uuid".formatted(table), id);
			assertThat(session.column("""
					select number || ' ' || reached || ' ' || to_char(attempted_at at time zone 'UTC', 'MM-DD')
					  from linli.callback_attempt where %s_id = ?::uuid order by number""".formatted(table), id))
				.containsExactly("1 false 07-02", "2 true 08-01");
			assertThat(session.outcome("update linli.callback_attempt set reached = true")).isEqualTo("42501");
			assertThat(session.outcome("delete from linli.callback_attempt")).isEqualTo("42501");
		}
	}

}
