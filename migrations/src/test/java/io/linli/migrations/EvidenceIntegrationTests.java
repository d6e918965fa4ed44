package io.linli.migrations;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.linli.migrations.TestDatabase.OURS;
import static org.assertj.core.api.Assertions.assertThat;

/** Events are the server's: stamped, numbered, chained, and never changed. */
@Tag("a4")
class EvidenceIntegrationTests {

	private static final String APPEND = """
			insert into linli.event (tenant_id, id, subject_kind, subject_id, seq, kind, occurred_at, recorded_at, actor,
			    actor_role, channel, prev_hash, hash)
			select ?, gen_random_uuid(), 'REPAIR', ?, 7, 'RECORDED', '2020-01-01', '2020-01-01', actor, 'receptionist', 'WEB',
			       '\\xbad0', '\\xbad0' from unnest(string_to_array(?, ',')) as actor""";

	private final UUID repair = UUID.randomUUID();

	@BeforeEach
	void ourCompanyHasThreeEvents() throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			if (admin.rows("select from linli.tenant where tenant_id = ?", OURS).isEmpty()) {
				new RowFactory(admin).insert("linli.tenant", OURS);
			}
			admin.commit();
		}
		try (Session api = TestDatabase.as("linli_api").tenant(OURS)) {
			api.run(APPEND, OURS, this.repair, "王,李,张");
			api.commit();
		}
	}

	@Test
	void areStampedNumberedAndChainedWhateverIsSent() throws SQLException {
		try (Session api = TestDatabase.as("linli_api").tenant(OURS)) {
			var events = api.rows("select * from linli.event where subject_id = ? order by seq", this.repair);
			assertThat(events).extracting((event) -> event.get("seq")).containsExactly("1", "2", "3");
			assertThat(events).extracting((event) -> event.get("recorded_at")).noneMatch((at) -> at.startsWith("2020"));
			assertThat(events.getFirst().get("prev_hash")).isNull();
			assertThat(events.get(1).get("prev_hash")).isEqualTo(events.get(0).get("hash"));
			assertThat(events.get(2).get("prev_hash")).isEqualTo(events.get(1).get("hash"));
		}
	}

	@Test
	void carryTheTimeOfTheServerAndNotOfTheTransaction() throws SQLException {
		try (Session api = TestDatabase.as("linli_api").tenant(OURS)) {
			Instant began = Instant
				.parse(api.value("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
			api.run("select pg_sleep(0.05)");
			api.run(APPEND, OURS, this.repair, "赵");
			assertThat(api.value(
					"select recorded_at > ?::timestamptz from linli.event where actor = '赵' and subject_id = ?",
					began.plusMillis(40).toString(), this.repair))
				.isEqualTo("t");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "update linli.event set actor = '我'", "update linli.event set recorded_at = '2020-01-01'",
			"delete from linli.event", "truncate linli.event", "alter table linli.event disable trigger all",
			"drop trigger event_2_chain on linli.event",
			"create or replace function linli.stamp_event() returns trigger "
					+ "language plpgsql as 'begin return new; end'" })
	void areNotTouchedOnceWritten(String attack) throws SQLException {
		try (Session api = TestDatabase.as("linli_api").tenant(OURS)) {
			assertThat(api.outcome(attack)).isEqualTo("42501");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "update linli.event set actor = '我'", "delete from linli.event", "truncate linli.event" })
	void areNotChangedByTheirOwnerEither(String attack) throws SQLException {
		try (Session owner = TestDatabase.as("linli_owner").tenant(OURS)) {
			assertThat(owner.outcome(attack)).isEqualTo("23001");
		}
	}

	@Test
	void areChainedToTheRealTableAndNotToATemporaryOne() throws SQLException {
		try (Session api = TestDatabase.as("linli_api").tenant(OURS)) {
			api.run("create temporary table event (tenant_id uuid, subject_id uuid, seq integer, hash bytea)");
			api.run("insert into pg_temp.event values (?, ?, 90, '\\x00')", OURS, this.repair);
			api.run(APPEND, OURS, this.repair, "赵");
			assertThat(api.value("select max(seq) from linli.event where subject_id = ?", this.repair)).isEqualTo("4");
			assertThat(api.rows("select * from linli.broken_event()")).isEmpty();
		}
	}

	@Test
	void areWholeUntilAlteredBehindTheWalls() throws SQLException {
		assertThat(brokenAfter("select")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "actor = '我'", "occurred_at = occurred_at + interval '1 microsecond'",
			"recorded_at = recorded_at - interval '1 second'", "detail = '{\"a\": 1}'",
			"actor = 'a|b', actor_role = 'c'", "hash = '\\x00'", "occurred_at = null", "channel = 'PHONE'" })
	void showThatARowWasAltered(String alteration) throws SQLException {
		assertThat(brokenAfter(
				"update linli.event set " + alteration + " where seq = 2 and subject_id = '" + this.repair + "'"))
			.contains(Map.of("tenant_id", OURS.toString(), "subject_id", this.repair.toString(), "seq", "2"));
	}

	@Test
	void showThatARowWasTakenOut() throws SQLException {
		assertThat(brokenAfter("delete from linli.event where seq = 2 and subject_id = '" + this.repair + "'"))
			.containsExactly(Map.of("tenant_id", OURS.toString(), "subject_id", this.repair.toString(), "seq", "3"));
	}

	private Iterable<Map<String, String>> brokenAfter(String alteration) throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			admin.run("set local session_replication_role = replica");
			admin.run(alteration);
			return admin.rows("select * from linli.broken_event()");
		}
	}

}
