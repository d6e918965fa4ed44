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

	private static final String DUE = "select * from sweep.due_deadline('2026-03-10 %s+08', 10, '%s', '%s')";

	private static final UUID NONE = new UUID(0, 0);

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
					"paused_at = started_at, pauses = 1" }) {
				String id = deadline(admin, OURS);
				admin.run("update linli.deadline set " + end + " where id = ?::uuid", id);
				assertThat(admin.value(WAKES, id)).as(end).isNull();
			}
		}
	}

	@Test
	void areEscalatedThoughTheyStandStillWhereTheyWereOverdueBefore() throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			String id = deadline(admin, OURS);
			String pause = "update linli.deadline set paused_at = due_at %s interval '1 second', pauses = 1 where id = ?::uuid";
			admin.run(pause.formatted("+"), id);
			assertThat(admin.value(WAKES, id)).isEqualTo("09:00");
			admin.run(pause.formatted("-"), id);
			assertThat(admin.value(WAKES, id)).isNull();
		}
	}

	@Test
	void areEscalatedWhereThePauseWasToldOnlyWhenTheyWereOverdueAsProven() throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			String id = deadline(admin, OURS);
			String pause = "update linli.deadline set paused_at = due_at - interval '1 hour', pauses = 1, "
					+ "paused_proven_at = due_at %s, proven_due_at = %s where id = ?::uuid";
			admin.run(pause.formatted("+ interval '1 second'", "null"), id);
			assertThat(admin.value(WAKES, id)).isEqualTo("09:00");
			admin.run(pause.formatted("- interval '1 second'", "null"), id);
			assertThat(admin.value(WAKES, id)).isNull();
			admin.run(pause.formatted("- interval '1 second'", "due_at - interval '2 seconds'"), id);
			assertThat(admin.value(WAKES, id)).isEqualTo("09:00");
		}
	}

	@Test
	void areNoCauseOfNoticesAnyMoreOnceTheyHaveStopped() throws SQLException {
		for (String end : new String[] { "claimed_verdict = 'MET'", "cancelled_at = now(), cancelled_reason = 'x'" }) {
			try (Session admin = TestDatabase.admin()) {
				String id = deadline(admin, OURS);
				admin.run("update linli.deadline set next_rung_at = 'infinity' where id = ?::uuid", id);
				Map<String, String> notice = new RowFactory(admin).insert("linli.notice", OURS);
				admin.run(
						"""
								update linli.notice set kind = 'LIMIT_NEAR', deadline_id = ?::uuid, percent = 50, later_seconds = 0,
								       acknowledged_at = null, acknowledged_by = null where id = ?::uuid""",
						id, notice.get("id"));
				String withdrawn = "select withdrawn_at is not null from linli.notice where id = ?::uuid";
				admin.run("update linli.deadline set pauses = pauses where id = ?::uuid", id);
				assertThat(admin.value(withdrawn, notice.get("id"))).isEqualTo("f");
				admin.run("update linli.deadline set " + end + " where id = ?::uuid", id);
				assertThat(admin.value(withdrawn, notice.get("id"))).as(end).isEqualTo("t");
			}
		}
	}

	@Test
	void areToldOfInTheOrderOfAnIndexForAnyNumberOfRoles() throws SQLException {
		try (Session api = TestDatabase.as("linli_api").tenant(OURS)) {
			api.run("set local enable_seqscan = off; set local enable_bitmapscan = off");
			assertThat(api
				.column("""
						explain select id from linli.notice
						 where acknowledged_at is null and withdrawn_at is null and role = any(string_to_array('PROJECT_MANAGER TENANT_ADMIN', ' '))
						   and told_at <= now() order by told_at, id limit 21"""))
				.noneMatch((line) -> line.contains("Sort"))
				.anyMatch((line) -> line.contains("notice_open_idx"));
		}
	}

	@Test
	void takeTheirStepsFromRowsThatTheConsoleReplacesAndNeverChanges() throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			assertThat(admin.column("""
					select relname || ' ' || kind from pg_class, unnest(array['INSERT', 'UPDATE', 'DELETE']) as kind
					 where relname in ('escalation_rung', 'quiet_time', 'escalation_change')
					   and (case kind when 'DELETE' then has_table_privilege('linli_console', oid, kind)
					        else has_any_column_privilege('linli_console', oid, kind) end)"""))
				.containsExactlyInAnyOrder("escalation_rung INSERT", "escalation_rung DELETE", "quiet_time INSERT",
						"quiet_time DELETE", "escalation_change INSERT");
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
		String due = DUE.formatted("09:00:01", "-infinity", NONE);
		try (Session api = TestDatabase.as("linli_api")) {
			assertThat(api.rows(due)).extracting((row) -> row.get("tenant_id") + " " + row.get("deadline_id"))
				.contains(OURS + " " + ours, THEIRS + " " + theirs);
			Map<String, String> first = api.rows(due).getFirst();
			assertThat(first).containsOnlyKeys("tenant_id", "deadline_id", "subject_kind", "subject_id", "wake_at");
			assertThat(api.rows(DUE.formatted("09:00:01", first.get("wake_at"), first.get("deadline_id"))))
				.isEqualTo(api.rows(due).subList(1, 2));
			assertThat(api.rows(DUE.formatted("09:00", "-infinity", NONE))).isEmpty();
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
