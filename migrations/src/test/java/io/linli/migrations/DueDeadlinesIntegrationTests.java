package io.linli.migrations;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static io.linli.migrations.TestDatabase.OURS;
import static io.linli.migrations.TestDatabase.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * When a deadline wants to be looked at, and who learns of it.
 */
class DueDeadlinesIntegrationTests {

	private static final String RUNS = """
			update linli.deadline set started_at = '2026-03-10 08:00+08', due_at = '2026-03-10 10:00+08',
			       claimed_verdict = 'OPEN', proven_verdict = 'OPEN' where id = ?::uuid""";

	private static final String WAKES = "select to_char(wake_at at time zone 'Asia/Shanghai', 'HH24:MI') from linli.deadline where id = ?::uuid";

	@Test
	void wakeAtHalfOfTheirTimeAndThenAsTheLadderSays() throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			String id = deadline(admin, OURS);
			assertThat(admin.value(WAKES, id)).isEqualTo("09:00");
			admin.run("update linli.deadline set next_rung_at = '2026-03-10 09:36+08' where id = ?::uuid", id);
			assertThat(admin.value(WAKES, id)).isEqualTo("09:36");
		}
	}

	@Test
	void areLeftAloneOnceTheyDoNotRun() throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			for (String end : new String[] { "claimed_verdict = 'MET'", "proven_verdict = 'UNMEASURED'",
					"cancelled_at = now(), cancelled_reason = 'x'", "started_at = null",
					"paused_at = now(), pauses = 1" }) {
				String id = deadline(admin, OURS);
				admin.run("update linli.deadline set " + end + " where id = ?::uuid", id);
				assertThat(admin.value(WAKES, id)).as(end).isNull();
			}
		}
	}

	@Test
	@Tag("a7")
	void ofAllCompaniesAreToldByTheirKeysToTheApiOnly() throws SQLException {
		String ours;
		String theirs;
		try (Session admin = TestDatabase.admin()) {
			ours = deadline(admin, OURS);
			theirs = deadline(admin, THEIRS);
			admin.commit();
		}
		String due = "select * from sweep.due_deadline('2026-03-10 09:00:01+08', 10)";
		try (Session api = TestDatabase.as("linli_api")) {
			assertThat(api.rows(due)).extracting((row) -> row.get("tenant_id") + " " + row.get("deadline_id"))
				.contains(OURS + " " + ours, THEIRS + " " + theirs);
			assertThat(api.rows(due).getFirst()).containsOnlyKeys("tenant_id", "deadline_id", "subject_kind",
					"subject_id");
			assertThat(api.rows("select * from sweep.due_deadline('2026-03-10 09:00+08', 10)")).isEmpty();
			assertThat(api.rows("select from linli.deadline")).isEmpty();
		}
		for (String role : new String[] { "linli_console", "linli_reader", "linli_mart", "linli_owner" }) {
			try (Session other = TestDatabase.as(role)) {
				assertThat(other.outcome(due)).as(role).isEqualTo("42501");
			}
		}
	}

	private static String deadline(Session admin, UUID tenant) throws SQLException {
		Map<String, String> row = new RowFactory(admin).insert("linli.deadline", tenant);
		admin.run(RUNS, row.get("id"));
		return row.get("id");
	}

}
