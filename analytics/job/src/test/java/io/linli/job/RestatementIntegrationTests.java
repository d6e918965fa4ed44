package io.linli.job;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * October of {@code restated.sql}, as filed at the end of the year and stated again by
 * hand.
 */
class RestatementIntegrationTests {

	private static final String BOTH = """
			select kpi, filed_numerator || '/' || filed_denominator, numerator || '/' || denominator,
			       proven_numerator || '/' || proven_denominator from mart.restated_kpi
			where superseded_by is null order by kpi, month""";

	private static Stage stage;

	@BeforeAll
	static void file() throws SQLException, IOException {
		stage = new Stage("restated");
		stage.execute(Stage.script("restated.sql"));
		stage.run("2026-12-31");
	}

	@AfterAll
	static void close() {
		stage.close();
	}

	@BeforeEach
	void nothingIsRestated() throws SQLException {
		stage.execute("delete from mart.restated_kpi");
	}

	@Test
	void threeOfFourWithinTenMinutesAreTwoOfFourWithinEight() throws SQLException {
		assertThat(restate("2026-10", "2026-11-15")).contains(
				"Restatement 1 of hand, 2026-10, under the limits of 2026-11-15:", "K03: filed 3/4, restated 2/4");
		assertThat(stage.rows(BOTH)).contains("K03, 3/4, 2/4, 2/4");
	}

	@Test
	void workingTimeAndHolidaysCountByTheCalendarOfThatDay() throws SQLException {
		// Due on October 1 after 24 hours. One of 4 working hours was left on September
		// 30, so
		// it is due on October 8, or on the 12th where nobody works on the 8th, 9th and
		// 10th;
		// it was done on the 11th. The other one was promised for itself.
		restate("2026-10", "2026-11-15");
		assertThat(stage.rows(BOTH)).contains("K05, 1/2, 1/2, 1/2");
		stage.execute("""
				set session_replication_role = replica;
				update linli.work_calendar set own_days = array['2026-10-08', '2026-10-09', '2026-10-10']::date[],
				  own_names = array['a', 'b', 'c'], own_hours = array['', '', '']::linli.work_hours[]""");
		restate("2026-10", "2026-11-15");
		assertThat(stage.rows(BOTH)).contains("K05, 1/2, 2/2, 2/2");
	}

	@Test
	void underTheLimitsThatWereInForceTheFiguresAreWhatTheyWere() throws SQLException {
		restate("2026", "2026-10-15");
		assertThat(stage
			.rows("""
					select count(*) > 0, bool_and((numerator, denominator, proven_numerator, proven_denominator, open_overdue, unmeasured)
					  = (filed_numerator, filed_denominator, filed_proven_numerator, filed_proven_denominator, filed_open_overdue,
					     filed_unmeasured)) from mart.restated_kpi"""))
			.containsExactly("t, t");
	}

	@Test
	void aRestatementSaysWhoWhyWhenAndUnderWhat() throws SQLException {
		restate("2026-10", "2026-11-15");
		assertThat(stage.rows("""
				select distinct number, reason, restated_by, limits_on, group_id = md5('group')::uuid, project_name,
				  restated_at between now() - interval '1 minute' and now(), r.as_of = run.as_of, r.run_id = run.id
				from mart.restated_kpi r, mart.run run join mart.publication on run_id = id"""))
			.containsExactly("1, The limit was typed wrongly, chen, 2026-11-15, t, Project 1, t, t, t");
		assertThat(stage.rows("select distinct tenant_id = md5('company1')::uuid from mart.restated_kpi"))
			.containsExactly("t");
	}

	@Test
	void restatedTwiceBothStayInOrderAndTheLaterCounts() throws SQLException {
		restate("2026-10", "2026-11-15");
		restate("2026", "2026-10-15");
		restate("2026-10", "2026-11-15");
		assertThat(stage.rows("""
				select number, month, numerator || '/' || denominator, superseded_by from mart.restated_kpi
				where kpi = 'K03' order by number, month""")).containsExactly("1, 2026-10-01, 2/4, 2",
				"2, 2026-10-01, 3/4, 3", "2, 2026-11-01, 0/1, null", "3, 2026-10-01, 2/4, null");
	}

	@Test
	void aNightLeavesRestatementsAlone() throws SQLException, IOException {
		restate("2026-10", "2026-11-15");
		List<String> before = stage.rows("select r from mart.restated_kpi r order by 1");
		stage.run("2026-12-31");
		assertThat(stage.rows("select r from mart.restated_kpi r order by 1")).isEqualTo(before);
		assertThat(stage.rows("""
				select numerator || '/' || denominator from mart.kpi join mart.publication using (run_id)
				where tenant_id = md5('company1')::uuid and kpi = 'K03' and month = '2026-10-01'"""))
			.containsExactly("3/4");
	}

	@Test
	void oneThatDiesOnItsWayLeavesTheOneBefore() throws SQLException {
		restate("2026-10", "2026-11-15");
		List<String> before = stage.rows("select r from mart.restated_kpi r order by 1");
		stage.execute("""
				create function mart.die() returns trigger language plpgsql as $$ begin raise exception 'died'; end $$;
				create trigger die before insert on mart.restated_kpi for each row when (new.kpi = 'K05')
				  execute function mart.die()""");
		try {
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> restate("2026-10", "2026-10-15"))
				.withMessageContaining("died");
		}
		finally {
			stage.execute("drop trigger die on mart.restated_kpi; drop function mart.die()");
		}
		assertThat(stage.rows("select r from mart.restated_kpi r order by 1")).isEqualTo(before);
	}

	@Test
	void aMonthOfAClockThatHasGoneOnSinceItWasFiledIsNotRestated() throws SQLException {
		stage.execute(
				"""
						set session_replication_role = replica;
						insert into linli.deadline_pause (tenant_id, deadline_id, number, reason, claimed_from_at, proven_from_at,
						                                  claimed_until_at, proven_until_at)
						select tenant_id, id, 1, 'OWNER_ABSENT', started_at, started_at, '2027-01-05 10:00+08', '2027-01-05 10:00+08'
						  from linli.deadline where id = md5('deadline23')::uuid""");
		assertThatIllegalArgumentException().isThrownBy(() -> restate("other", "2026-10", "2026-11-15"))
			.withMessage(
					"Since 2026-10 was filed, a clock of other that stood still has gone on: state it again after the next nightly run.");
		assertThat(restate("other", "2026-11", "2026-11-15")).contains("K03: filed 0/1");
		assertThat(restate("2026-10", "2026-11-15")).contains("K03: filed 3/4");
	}

	@Test
	void whatCannotBeRestatedGetsASentence() throws SQLException {
		assertRefused("2026-10", "2019-12-31", "On 2019-12-31 no limit of hand is in force.");
		assertRefused("2027-01", "2026-11-15", "No run has counted 2027-01 to its end: run the nightly job first.");
		assertRefused("2025", "2026-11-15", "hand has no figure of promises in 2025-01 to 2025-12.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> stage.restate("--restate", "--tenant", "nobody", "--period", "2026-10", "--limits-of",
					"2026-11-15", "--by", "chen", "--reason", "why"))
			.withMessage("There is no company nobody.");
		try (Mart night = new Mart(stage.database())) {
			assertThat(night.lock()).isTrue();
			assertRefused("2026-10", "2026-11-15", "A nightly run is at work: try again when it is done.");
		}
		assertThat(stage.rows("select count(*) from mart.restated_kpi")).containsExactly("0");
	}

	private static void assertRefused(String period, String limitsOf, String sentence) {
		assertThatIllegalArgumentException().isThrownBy(() -> restate(period, limitsOf)).withMessage(sentence);
	}

	private static String restate(String period, String limitsOf) throws SQLException {
		return restate("hand", period, limitsOf);
	}

	private static String restate(String company, String period, String limitsOf) throws SQLException {
		return stage.restate("--restate", "--tenant", company, "--period", period, "--limits-of", limitsOf, "--by",
				"chen", "--reason", "The limit was typed wrongly");
	}

}
