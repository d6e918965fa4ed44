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
 * A calendar that stands is never changed, only ended; versions for one project do not
 * overlap; a pause that has ended stays.
 */
@Tag("a4")
class WorkCalendarIntegrationTests {

	private static final String IMMUTABLE = "23001";

	private static final String OVERLAP = "23P01";

	private static final String MALFORMED = "23514";

	private static final String ADD = """
			insert into linli.work_calendar (tenant_id, id, project_id, effective, holidays, monday, set_by)
			values (?, gen_random_uuid(), ?::uuid, ?::daterange, 'CN', '08:30-12:00 13:30-18:00', '王')""";

	private Session session;

	private String project;

	@BeforeEach
	void aCalendarStandsSinceJanuary() throws SQLException {
		this.session = TestDatabase.admin();
		this.project = new RowFactory(this.session).insert("linli.project", OURS).get("id");
		this.session.run("set local role linli_console");
		this.session.tenant(OURS).run(ADD, OURS, this.project, "[2026-01-01,)");
	}

	@AfterEach
	void close() throws SQLException {
		this.session.close();
	}

	@Test
	void isEndedAndFollowedFromThatDay() throws SQLException {
		this.session.run(
				"update linli.work_calendar set effective = '[2026-01-01,2026-07-01)' where project_id = ?::uuid",
				this.project);
		assertThat(this.session.outcome(ADD, OURS, this.project, "[2026-07-01,)")).isEqualTo("done 1");
		assertThat(this.session.outcome(ADD, OURS, this.project, "[2026-06-30,)")).isEqualTo(OVERLAP);
	}

	@Test
	void isNotOverlappedButByTheCompanysWhichCountsForOtherProjects() throws SQLException {
		assertThat(this.session.outcome(ADD, OURS, this.project, "[2026-03-01,)")).isEqualTo(OVERLAP);
		assertThat(this.session.outcome(ADD, OURS, null, "[1980-01-01,1981-01-01)")).isEqualTo("done 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "monday = ''", "holidays = null",
			"own_days = '{2026-02-18}', own_names = '{x}', own_hours = '{\"\"}'", "set_by = '李'",
			"effective = '[2025-01-01,)'", "effective = '[2026-02-01,)'" })
	void isNotChangedEvenByItsOwner(String change) throws SQLException {
		this.session.run("set local role linli_owner");
		assertThat(this.session.outcome("update linli.work_calendar set " + change + " where project_id = ?::uuid",
				this.project))
			.isEqualTo(IMMUTABLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "8:30-12:00", "08:30", "08:30-12:60", "08:30-12:00,13:30-18:00", "08:30-12:00 ", "从早到晚" })
	void hasHoursInOneForm(String hours) throws SQLException {
		assertThat(this.session.outcome(ADD.replace("08:30-12:00 13:30-18:00", hours), OURS, this.project,
				"[2020-01-01,2021-01-01)"))
			.isEqualTo(MALFORMED);
	}

	@Test
	void isNotEndedBeforeADeadlineThatItCounts() throws SQLException {
		pin();
		this.session.run("set local role linli_console");
		assertThat(end("2026-07-01")).isEqualTo(IMMUTABLE);
		assertThat(end("2026-07-02")).isEqualTo("done 1");
	}

	@Test
	void isNotDeletedEvenByItsOwnerWhileItCountsADeadline() throws SQLException {
		String delete = "delete from linli.work_calendar where project_id = ?::uuid";
		pin();
		this.session.run("set local role linli_owner");
		assertThat(this.session.outcome(delete, this.project)).isEqualTo(IMMUTABLE);
		this.session.run("update linli.deadline set work_calendar_id = null");
		assertThat(this.session.outcome(delete, this.project)).isEqualTo("done 1");
	}

	@Test
	void aPauseEndsOnceAndIsOtherwiseNeverChanged() throws SQLException {
		this.session.run("reset role");
		String deadline = new RowFactory(this.session).insert("linli.deadline_pause", OURS).get("deadline_id");
		String change = "update linli.deadline_pause set %s where deadline_id = ?::uuid";
		String end = change.formatted("claimed_until_at = now(), proven_until_at = now()");
		assertThat(this.session.outcome(change.formatted("reason = 'WEATHER'"), deadline)).isEqualTo(IMMUTABLE);
		assertThat(this.session.outcome(change.formatted("claimed_from_at = now()"), deadline)).isEqualTo(IMMUTABLE);
		assertThat(this.session.outcome(change.formatted("claimed_until_at = now()"), deadline)).isEqualTo(MALFORMED);
		this.session.run(end, deadline);
		assertThat(this.session.outcome(end, deadline)).isEqualTo(IMMUTABLE);
	}

	@Test
	void anEmergencysArrivalIsNotPaused() throws SQLException {
		this.session.run("reset role");
		String deadline = new RowFactory(this.session).insert("linli.deadline", OURS).get("id");
		this.session.run("update linli.deadline set clock = 'ARRIVE', urgency = 'EMERGENCY' where id = ?::uuid",
				deadline);
		assertThat(this.session.outcome(
				"""
						insert into linli.deadline_pause (tenant_id, deadline_id, number, reason, claimed_from_at, proven_from_at)
						values (?, ?::uuid, 1, 'OWNER_ABSENT', now(), now())""",
				OURS, deadline))
			.isEqualTo(MALFORMED);
	}

	private void pin() throws SQLException {
		this.session.run("reset role");
		Map<String, String> deadline = new RowFactory(this.session).insert("linli.deadline", OURS);
		this.session.run("""
				update linli.deadline set started_at = '2026-06-30T17:00:00Z', time_zone = 'Asia/Shanghai',
				       work_calendar_id = (select id from linli.work_calendar where project_id = ?::uuid)
				 where id = ?::uuid""", this.project, deadline.get("id"));
	}

	private String end(String day) throws SQLException {
		return this.session.outcome(
				"update linli.work_calendar set effective = daterange('2026-01-01', ?::date) where project_id = ?::uuid",
				day, this.project);
	}

}
