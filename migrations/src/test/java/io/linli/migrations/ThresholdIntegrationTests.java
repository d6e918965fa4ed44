package io.linli.migrations;

import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.linli.migrations.TestDatabase.OURS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A limit that stands is never changed, only ended; versions of one limit do not overlap
 * (R-11).
 */
@Tag("a4")
class ThresholdIntegrationTests {

	private static final String IMMUTABLE = "23001";

	private static final String OVERLAP = "23P01";

	private static final String ADD = """
			insert into linli.threshold (tenant_id, id, contract_level_id, case_kind, clock, limit_kind, limit_seconds, source,
			    reference, effective, set_by)
			values (?, gen_random_uuid(), ?::uuid, 'REPAIR', 'RECORD', 'DURATION', 180, 'CONTRACT', '第三条', ?::daterange, '王')""";

	private Session session;

	private String level;

	@BeforeEach
	void aThresholdStandsSinceJanuary() throws SQLException {
		this.session = TestDatabase.admin();
		this.level = new RowFactory(this.session).insert("linli.contract_level", OURS).get("id");
		this.session.run("set local role linli_console");
		this.session.tenant(OURS).run(ADD, OURS, this.level, "[2026-01-01,)");
	}

	@AfterEach
	void close() throws SQLException {
		this.session.close();
	}

	@Test
	void isEnded() throws SQLException {
		assertThat(end("2026-07-01")).isEqualTo("done 1");
	}

	@Test
	void isFollowedByAVersionFromTheDayOfItsEnd() throws SQLException {
		this.session.run(
				"update linli.threshold set effective = '[2026-01-01,2026-07-01)' where contract_level_id = ?::uuid",
				this.level);
		assertThat(this.session.outcome(ADD, OURS, this.level, "[2026-07-01,)")).isEqualTo("done 1");
		assertThat(this.session.outcome(ADD, OURS, this.level, "[2026-06-30,)")).isEqualTo(OVERLAP);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[2026-01-01,)", "[2020-01-01,)", "[2026-03-01,2026-03-02)" })
	void isNotOverlapped(String effective) throws SQLException {
		assertThat(this.session.outcome(ADD, OURS, this.level, effective)).isEqualTo(OVERLAP);
	}

	@Test
	void isNotOverlappedByAnotherThatCountsForEveryLevel() throws SQLException {
		this.session.run(ADD, OURS, null, "[1990-01-01,1991-01-01)");
		assertThat(this.session.outcome(ADD, OURS, null, "[1990-12-31,1992-01-01)")).isEqualTo(OVERLAP);
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit_seconds = 600", "source = 'PLATFORM'", "reference = '第四条'", "clock = 'ARRIVE'",
			"set_by = '李'", "note = 'x'", "urgency = 'EMERGENCY'", "effective = '[2025-01-01,)'",
			"effective = '[2026-02-01,)'" })
	void isNotChangedEvenByItsOwner(String change) throws SQLException {
		this.session.run("set local role linli_owner");
		assertThat(this.session.outcome("update linli.threshold set " + change + " where contract_level_id = ?::uuid",
				this.level))
			.isEqualTo(IMMUTABLE);
	}

	@Test
	void isNotRevivedOnceEnded() throws SQLException {
		this.session.run(
				"update linli.threshold set effective = '[2026-01-01,2026-07-01)' where contract_level_id = ?::uuid",
				this.level);
		assertThat(end("2026-08-01")).isEqualTo(IMMUTABLE);
	}

	@Test
	void isNotEndedBeforeADeadlineThatItIsPinnedTo() throws SQLException {
		pin();
		this.session.run("set local role linli_console");
		assertThat(end("2026-07-01")).isEqualTo(IMMUTABLE);
		assertThat(end("2026-07-02")).isEqualTo("done 1");
	}

	@Test
	void isNotDeletedEvenByItsOwnerWhileADeadlineIsPinnedToIt() throws SQLException {
		String delete = "delete from linli.threshold where contract_level_id = ?::uuid";
		pin();
		this.session.run("set local role linli_owner");
		assertThat(this.session.outcome(delete, this.level)).isEqualTo(IMMUTABLE);
		this.session.run("update linli.deadline set threshold_id = null");
		assertThat(this.session.outcome(delete, this.level)).isEqualTo("done 1");
	}

	@Test
	void keepsItsLevelWhileADeadlineIsPinnedToThat() throws SQLException {
		String delete = "delete from linli.contract_level where id = ?::uuid";
		pin();
		this.session.run("update linli.deadline set threshold_id = null, contract_level_id = ?::uuid", this.level);
		this.session.run("delete from linli.threshold where contract_level_id = ?::uuid", this.level);
		this.session.run("set local role linli_owner");
		assertThat(this.session.outcome(delete, this.level)).isEqualTo(IMMUTABLE);
		this.session.run("update linli.deadline set contract_level_id = null");
		assertThat(this.session.outcome(delete, this.level)).isEqualTo("done 1");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 31_536_001 })
	void hasASensibleLimit(int seconds) throws SQLException {
		String absurd = ADD.replace("180", Integer.toString(seconds));
		assertThat(this.session.outcome(absurd, OURS, this.level, "[2020-01-01,2021-01-01)")).isEqualTo("23514");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'BY_DATE', null, '11-25', null, null, null", "'BY_DATE', null, '02-29', null, null, null",
			"'EVERY', null, null, 3652, 'DAYS', null", "'EVERY', null, null, 10, 'YEARS', null",
			"'RATE', null, null, null, null, 1", "'RATE', null, null, null, null, 100",
			"'BUSINESS_DURATION', 31536000, null, null, null, null" })
	void mayBeOfAnyKind(String limit) throws SQLException {
		assertThat(this.session.outcome(ofKind(limit), OURS, this.level)).isEqualTo("done 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'BY_DATE', null, '02-30', null, null, null", "'BY_DATE', null, '11-31', null, null, null",
			"'BY_DATE', null, '1125', null, null, null", "'BY_DATE', null, null, null, null, null",
			"'BY_DATE', 60, '11-25', null, null, null", "'EVERY', null, null, 0, 'DAYS', null",
			"'EVERY', null, null, 3653, 'DAYS', null", "'EVERY', null, null, 121, 'MONTHS', null",
			"'EVERY', null, null, 1, 'HOURS', null", "'EVERY', null, null, 1, null, null",
			"'EVERY', null, null, null, 'DAYS', null", "'RATE', null, null, null, null, 0",
			"'RATE', null, null, null, null, 101", "'RATE', null, null, null, null, null",
			"'DURATION', 60, null, null, null, 80", "'DURATION', 60, '11-25', null, null, null",
			"'DURATION', null, null, null, null, null", "'BUSINESS_DURATION', 0, null, null, null, null",
			"'BUSINESS_DURATION', null, null, null, null, null", "'OTHER', null, null, null, null, null" })
	void isRefusedWhereItsAmountIsNotThatOfItsKind(String limit) throws SQLException {
		assertThat(this.session.outcome(ofKind(limit), OURS, this.level)).isEqualTo("23514");
	}

	private void pin() throws SQLException {
		this.session.run("reset role");
		Map<String, String> deadline = new RowFactory(this.session).insert("linli.deadline", OURS);
		this.session.run("""
				update linli.deadline set started_at = '2026-06-30T17:00:00Z', time_zone = 'Asia/Shanghai',
				       threshold_id = (select id from linli.threshold where contract_level_id = ?::uuid)
				 where id = ?::uuid""", this.level, deadline.get("id"));
	}

	private static String ofKind(String limit) {
		return """
				insert into linli.threshold (tenant_id, id, contract_level_id, case_kind, clock, limit_kind, limit_seconds, limit_date,
				    limit_count, limit_unit, limit_percent, source, reference, effective, set_by)
				values (?, gen_random_uuid(), ?::uuid, 'REPAIR', 'COMPLETE', %s, 'CONTRACT', '第三条', '[2020-01-01,2021-01-01)', '王')"""
			.formatted(limit);
	}

	private String end(String day) throws SQLException {
		return this.session.outcome(
				"update linli.threshold set effective = daterange('2026-01-01', ?::date) where contract_level_id = ?::uuid",
				day, this.level);
	}

}
