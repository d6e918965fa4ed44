package io.linli.stack.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demonstration reads like two years of seven service centres, and contains what the
 * procedures warn of.
 */
class DemonstrationIntegrationTests {

	private static LoadedDemonstration loaded;

	@BeforeAll
	static void load() {
		loaded = new LoadedDemonstration();
	}

	@AfterAll
	static void close() {
		loaded.close();
	}

	@Test
	void isTheSameWhereverItIsLoadedAndLoadsOnce() throws SQLException {
		Map<String, String> digests = loaded.digests();
		try (LoadedDemonstration second = new LoadedDemonstration()) {
			assertThat(second.digests()).isEqualTo(digests);
			int said = second.said.size();
			second.load(LoadedDemonstration.TODAY.plusDays(3));
			assertThat(second.digests()).isEqualTo(digests);
			assertThat(second.said).hasSize(said);
		}
	}

	@Test
	void hasALimitThatWaitsToBePublishedFromTheDayOfTheStart() throws SQLException {
		String waiting = """
				select alias || ' ' || d.limit_seconds || ' ' || t.limit_seconds || ' ' || lower(d.effective) || ' ' || d.drafted_by
				  from linli.threshold_draft d join linli.threshold t on t.id = d.seen_id join linli.tenant n on n.tenant_id = d.tenant_id""";
		loaded.load(LoadedDemonstration.TODAY.plusDays(3));
		assertThat(loaded.column(waiting)).containsExactly("jinxiu 10800 86400 2026-11-27 jinxiu-admin");
	}

	@Test
	void hasAGroupOfTwoCompaniesAndOneOutsideAllMarkedAsGenerated() throws SQLException {
		assertThat(
				loaded.column("select alias || ' ' || name || ' ' || generated from linli.tenant order by tenant_id"))
			.containsExactly("jinxiu 锦绣物业 true", "heyuan 和园物业 true", "haitang 海棠物业 true");
		assertThat(loaded.column("select alias from linli.group_member join linli.tenant using (tenant_id) order by 1"))
			.containsExactly("heyuan", "jinxiu");
		assertThat(loaded.column("select count(*) from linli.project group by tenant_id order by 1"))
			.containsExactly("1", "3", "3");
		assertThat(loaded.column("select count(*) from linli.household group by project_id")).hasSize(7)
			.allSatisfy((count) -> assertThat(Integer.parseInt(count)).isBetween(200, 800));
	}

	@Test
	@Tag("G-03")
	void settlesHouseholdsInBuildingsWithWhoeverLivesThere() throws SQLException {
		assertThat(loaded.column("select count(*) from linli.building group by project_id")).hasSize(7)
			.allSatisfy((count) -> assertThat(Integer.parseInt(count)).isBetween(4, 13));
		assertThat(loaded.column("""
				select distinct r.main_contact from linli.household h join linli.resident r on r.household_id = h.id
				   and r.name = h.owner_name and r.phone = h.phone and r.relation = 'OWNER'""")).containsExactly("t");
		assertThat(loaded.number("select count(*) from linli.resident where main_contact"))
			.isEqualTo(loaded.number("select count(*) from linli.household"));
		assertThat(loaded.number("select count(*) from linli.resident where moved_out_on is not null")).isPositive();
	}

	@Test
	void saysWhenEachCompanyWorks() throws SQLException {
		assertThat(loaded.column("select monday || ' ' || saturday || holidays from linli.work_calendar"))
			.containsExactly("08:30-12:00 13:30-18:00 CN", "08:30-12:00 13:30-18:00 CN", "08:30-12:00 13:30-18:00 CN");
	}

	@Test
	void namesPeopleInChineseAndGivesNumbersThatNobodyHas() throws SQLException {
		assertThat(loaded.column("select owner_name from linli.household"))
			.allMatch((name) -> name.matches("[\\u4e00-\\u9fa5]{2,4}"));
		assertThat(loaded.column("select phone from linli.household"))
			.allMatch((phone) -> phone.matches("\\+861\\d{2}0000\\d{4}"));
	}

	@Test
	void coversTwoYearsUpToYesterday() throws SQLException {
		assertThat(loaded
			.column("""
					select min(received_at at time zone 'Asia/Shanghai')::date || ' ' || max(received_at at time zone 'Asia/Shanghai')::date
					  from linli.repair_request"""))
			.containsExactly("2024-11-24 2026-11-23");
		assertThat(loaded.number("select count(*) from linli.event where recorded_at >= '2026-11-24T00:00+08'"))
			.isZero();
		assertThat(loaded.number("select count(*) from linli.repair_request") / 730.0 / 7).isBetween(2.0, 4.0);
		assertThat(loaded.number("select count(*) from linli.complaint") / 730.0 / 7).isBetween(0.3, 0.7);
	}

	@Test
	void hasSeasonsAndOfficeHours() throws SQLException {
		String month = "select count(*) from linli.repair_request where extract(month from received_at at time zone 'Asia/Shanghai') = ?";
		assertThat(loaded.number(month, 1)).isGreaterThan(loaded.number(month, 4) * 5 / 4);
		String hour = "select count(*) from linli.repair_request where extract(hour from received_at at time zone 'Asia/Shanghai') between ? and ?";
		assertThat(loaded.number(hour, 8, 11)).isGreaterThan(loaded.number(hour, 0, 3) * 10);
	}

	@Test
	void chainsItsEvidenceInTheOrderInWhichItWasRecorded() throws SQLException {
		assertThat(loaded.number("select count(*) from linli.event")).isGreaterThan(100_000);
		assertThat(loaded.column("select seq from linli.broken_event()")).isEmpty();
		assertThat(loaded
			.column("""
					select id from (select id, recorded_at, lag(recorded_at) over (partition by subject_id order by seq) as before
					                  from linli.event) as link where recorded_at <= before"""))
			.isEmpty();
	}

	@Test
	void leavesTheServersStampInForce() throws SQLException {
		try (Connection connection = loaded.open(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(
					"""
							insert into event (tenant_id, id, subject_kind, subject_id, seq, kind, recorded_at, actor, actor_role, channel, hash)
							select tenant_id, gen_random_uuid(), 'REPAIR', id, 0, 'ARRIVED', '2020-01-01', 'x', 'x', 'APP', ''
							  from repair_request limit 1""");
			try (var rows = statement.executeQuery("select max(recorded_at) from event")) {
				rows.next();
				assertThat(rows.getTimestamp(1).toInstant()).isCloseTo(Instant.now(),
						org.assertj.core.api.Assertions.within(Duration.ofMinutes(5)));
			}
			connection.rollback();
		}
	}

	@Test
	void hasPromisesKeptBrokenOverdueAndStillRunning() throws SQLException {
		String open = "select count(*) from linli.deadline where claimed_verdict = 'OPEN' and due_at ";
		assertThat(loaded.number(open + "< '2026-11-24T00:00+08'")).isBetween(50L, 2000L);
		assertThat(loaded.number(open + ">= '2026-11-24T00:00+08'")).isBetween(5L, 500L);
		assertThat(loaded.column("select distinct claimed_verdict from linli.deadline"))
			.containsExactlyInAnyOrder("MET", "BREACHED", "OPEN", "UNMEASURED");
		assertThat(loaded.number("select count(*) from linli.callback where done_at is not null and not reached"))
			.isGreaterThan(200);
		assertThat(loaded.number("select count(*) from linli.complaint where cycle = 2")).isPositive();
	}

	@Test
	void showsThatProjectsDiffer() throws SQLException {
		var shares = loaded.column("""
				select round(100.0 * count(*) filter (where claimed_verdict = 'MET') / count(*)) from linli.deadline
				  join linli.project p on p.id = project_id where clock = 'ARRIVE' and due_at is not null
				 group by p.code order by p.code""").stream().map(Integer::valueOf).toList();
		assertThat(shares).hasSize(7).allMatch((share) -> share > 70 && share <= 100);
		assertThat(shares.stream().max(Integer::compare).orElseThrow()
				- shares.stream().min(Integer::compare).orElseThrow())
			.isGreaterThan(8);
	}

	@Test
	void changesTheLevelOfOneProjectInTheMiddleOfAMonth() throws SQLException {
		assertThat(loaded
			.column("""
					select p.code || ' ' || rank || ' ' || effective from linli.project_level l join linli.project p on p.id = l.project_id
					  join linli.contract_level c on c.id = l.contract_level_id
					 where p.code = 'JX02' order by effective"""))
			.containsExactly("JX02 2 [2024-11-24,2026-02-16)", "JX02 1 [2026-02-16,)");
		assertThat(loaded.column("""
				select distinct rank from linli.deadline d join linli.contract_level c on c.id = contract_level_id
				  join linli.project p on p.id = project_id where p.code = 'JX02'""")).containsExactlyInAnyOrder("1",
				"2");
	}

	@Test
	void entersTimesLateInOneProject() throws SQLException {
		assertThat(loaded
			.column("""
					select p.code || ' ' || (count(*) > 400) from linli.event e join linli.repair_request r on r.id = subject_id
					  join linli.project p on p.id = r.project_id
					 where kind = 'ARRIVED' and e.recorded_at - occurred_at > interval '2 hours' group by p.code"""))
			.containsExactly("HY02 true");
		assertThat(loaded
			.number("""
					select count(*) from linli.deadline where clock = 'ARRIVE' and claimed_verdict = 'MET' and proven_verdict = 'BREACHED'
					   and proven_stop_at - claimed_stop_at > interval '2 hours'"""))
			.isGreaterThan(300);
	}

	@Test
	void inventsRoundTimesInOneProject() throws SQLException {
		assertThat(loaded
			.column("""
					select p.code from linli.repair_request r join linli.project p on p.id = project_id where arrived_at is not null
					 group by p.code having avg((extract(epoch from arrived_at)::bigint % 300 = 0)::int) > 0.4"""))
			.containsExactly("JX03");
	}

	@Test
	void makesCallbacksInBatchesInOneProject() throws SQLException {
		assertThat(loaded.column("""
				select distinct p.code from linli.callback c join linli.project p on p.id = project_id
				 where method is not null and done_at - owed_since > interval '24 hours'
				 group by p.code, caller, date_trunc('hour', done_at) having count(*) >= 15"""))
			.containsExactly("HT01");
	}

	@Test
	void neverCallsBackAboutOneSolvedComplaint() throws SQLException {
		assertThat(loaded.number("""
				select count(*) from linli.complaint c join linli.callback b on b.complaint_id = c.id
				  join linli.project p on p.id = c.project_id
				 where p.code = 'HY01' and c.status = 'SOLVED' and b.done_at is null and b.due_at < '2026-11-20'"""))
			.isPositive();
	}

	@Test
	void visitsMostHouseholdsInAYearAndNoneBeforeItIsDelivered() throws SQLException {
		assertThat(loaded.number("""
				select 100 * count(distinct household_id) / (select count(*) from linli.household) from linli.home_visit
				 where visited_at >= '2025-01-01T00:00+08' and visited_at < '2026-01-01T00:00+08'""")).isBetween(80L,
				99L);
		assertThat(loaded
			.number("""
					select count(*) from linli.home_visit v join linli.household h on h.tenant_id = v.tenant_id and h.id = v.household_id
					 where (v.visited_at at time zone 'Asia/Shanghai')::date < h.delivered_on or v.recorded_at <= v.visited_at"""))
			.isZero();
	}

	@Test
	void plansActivitiesBeforeTheyTakePlaceAndAfterTheSurveyThatSomeForget() throws SQLException {
		assertThat(loaded.number("select count(*) from linli.activity")).isBetween(60L, 75L);
		assertThat(loaded
			.number("""
					select count(*) from linli.activity a join linli.activity_plan p on p.tenant_id = a.tenant_id and p.activity_id = a.id
					  left join linli.interest_survey s on s.tenant_id = p.tenant_id and s.id = p.interest_survey_id
					 where p.recorded_at >= a.starts_at or s.answers_recorded_at >= p.recorded_at"""))
			.isZero();
		assertThat(loaded.number("select count(*) from linli.activity_plan where interest_survey_id is null"))
			.isPositive();
		assertThat(loaded.number("select count(*) from linli.activity where summary is null")).isPositive();
	}

	@Test
	@Tag("B-08")
	void callsATenthOfTheParticipantsBackAfterMostActivitiesAndNobodyDoesSoWhoRanThem() throws SQLException {
		assertThat(loaded.number("select count(distinct activity_id) from linli.participant_selection")).isBetween(45L,
				74L);
		assertThat(loaded
			.column("""
					select frame_size from linli.participant_selection s where ceil(frame_size / 10.0) <> (
					   select count(*) from linli.callback c where c.activity_id = s.activity_id)
					union all
					select 0 from linli.callback c join linli.activity_staffing s on s.activity_id = c.activity_id and s.name = c.caller
					union all
					select 1 from linli.callback c join linli.activity a on a.id = c.activity_id
					 where c.done_at < a.ends_at or c.due_at <> a.ends_at + interval '7 days' or c.recorded_at < c.done_at"""))
			.isEmpty();
		assertThat(loaded.number("select count(*) from linli.callback where activity_id is not null and reached"))
			.isGreaterThan(100);
	}

	@Test
	void asksTheHouseholdsThatTheSeedDraws() throws SQLException {
		assertThat(loaded.number("select count(*) from linli.satisfaction_survey")).isEqualTo(14);
		assertThat(loaded
			.column("""
					select survey.year || ' ' || survey.seed from linli.satisfaction_survey survey
					 where survey.sample_size <> (
					   select count(*) from linli.satisfaction_sample asked join (
					     select id, row_number() over (order by md5(survey.seed || id::text), id) as place from linli.household
					      where tenant_id = survey.tenant_id and project_id = survey.project_id
					        and delivered_on <= survey.framed_on) frame on frame.id = asked.household_id and frame.place = asked.seq
					    where asked.tenant_id = survey.tenant_id and asked.satisfaction_survey_id = survey.id)"""))
			.isEmpty();
		assertThat(loaded
			.number("""
					select 100 * count(*) / (select count(*) from linli.satisfaction_sample) from linli.satisfaction_response"""))
			.isBetween(60L, 80L);
	}

	@Test
	void filesPlansUnderTheSealOfTheDatabaseAndALateOneAsLate() throws SQLException {
		assertThat(loaded.number("""
				select count(*) from linli.work_plan where hash is distinct from encode(sha256(convert_to(
				  concat_ws(E'\n', project_id::text, year, revision, text), 'UTF8')), 'hex')""")).isZero();
		assertThat(loaded.number("""
				select count(*) from linli.work_plan
				 where late <> ((filed_at at time zone 'Asia/Shanghai')::date > make_date(year - 1, 11, 25))"""))
			.isZero();
	}

	@Test
	void renovatesWithPermitsPatrolsAndViolationsOfWhichSomeAreNotSigned() throws SQLException {
		assertThat(loaded.number("select count(distinct status) from linli.renovation")).isGreaterThanOrEqualTo(2);
		assertThat(loaded.number("select count(*) from linli.renovation where status = 'ARCHIVED'")).isGreaterThan(60);
		assertThat(loaded.number("select count(*) from linli.rectification_notice where receipt = 'REFUSED'"))
			.isPositive();
		assertThat(loaded.number("select count(*) from linli.violation_recheck where not passed")).isPositive();
		assertThat(loaded.number("""
				select count(*) from linli.renovation r where accepted_at is not null and exists (
				  select from linli.violation v where v.tenant_id = r.tenant_id and v.renovation_id = r.id
				     and (v.reported_at is null or v.reported_at > r.accepted_at))""")).isZero();
	}

	@Test
	void leavesSomeViolationsOpenAndSomeOfTheseOverdue() throws SQLException {
		assertThat(loaded.number("select count(*) from linli.violation where status = 'SERVED'")).isPositive();
		assertThat(loaded.number("""
				select count(*) from linli.rectification_notice n join linli.violation v on v.id = n.violation_id
				 where v.status = 'SERVED' and n.rectify_by_at < '2026-11-24T00:00+08'""")).isPositive();
	}

	@Test
	void writesChineseWithChinesePunctuation() throws SQLException {
		for (String column : loaded.column("""
				select quote_ident(table_name) || '.' || quote_ident(column_name) from information_schema.columns
				  join information_schema.tables using (table_schema, table_name)
				 where table_schema = 'linli' and table_type = 'BASE TABLE' and data_type = 'text'""")) {
			String table = column.substring(0, column.indexOf('.'));
			assertThat(loaded.column("select distinct %1$s from linli.%2$s where %1$s ~ '[一-龥》”）][,;:!?(][一-龥《“（]'"
				.formatted(column, table))).as(column).isEmpty();
		}
	}

	@Test
	void putsNobodyOnTwoSitesAtOnce() throws SQLException {
		assertThat(loaded.number("select count(*) from linli.patrol")).isGreaterThan(500);
		assertThat(loaded.number("""
				select count(*) from linli.patrol one join linli.patrol other on other.tenant_id = one.tenant_id
				   and other.patroller = one.patroller and other.id <> one.id
				   and tstzrange(other.arrived_at, other.left_at) && tstzrange(one.arrived_at, one.left_at)"""))
			.isZero();
	}

	@Test
	void beginsEachRoundOfPatrolsWithTheLastPatrolOrWhereTheLastRoundWasOver() throws SQLException {
		assertThat(loaded.number("select count(*) from linli.deadline where clock = 'PATROL'")).isGreaterThan(500);
		assertThat(loaded.number("""
				select count(*) from (select started_at, round, claimed_verdict,
				    lag(claimed_stop_at) over same as stopped, lag(due_at) over same as due from linli.deadline
				     where clock = 'PATROL' window same as (partition by tenant_id, subject_id order by round)) next
				 where round > 1 and started_at <> least(stopped, due)""")).isZero();
		assertThat(loaded.column("select distinct claimed_verdict from linli.deadline where clock = 'PATROL'"))
			.contains("MET", "BREACHED");
	}

	@Test
	void hasAPipeThatBurstsAtTenToMidnightAndIsCalledBackAbout() throws SQLException {
		assertThat(loaded.number("""
				select count(*) from linli.repair_request r join linli.callback c on c.repair_request_id = r.id
				 where (r.received_at at time zone 'Asia/Shanghai')::time = '23:50' and r.urgency = 'EMERGENCY'
				   and r.category = '跑水' and r.arrived_at < r.received_at + interval '10 minutes'
				   and c.done_at <= r.completed_at + interval '24 hours' and c.reached""")).isPositive();
	}

	@Test
	void hasAComplaintAboutTheDeveloperThatTakesThreeMonthsOfCoordinatingAndUrging() throws SQLException {
		assertThat(loaded
			.number("""
					select count(*) from linli.complaint c
					 where responsibility = 'DEVELOPER' and solved_at > received_at + interval '3 months'
					   and exists (select from linli.handling_step s where s.complaint_id = c.id and s.action = 'COORDINATE')
					   and exists (select from linli.handling_step s where s.complaint_id = c.id and s.action = 'URGE')"""))
			.isPositive();
	}

	@Test
	void hasARenovationWithTwoViolationsAndARefusedSignatureThatIsArchivedAfterAll() throws SQLException {
		assertThat(loaded.number("""
				select count(*) from linli.renovation r where status = 'ARCHIVED'
				   and (select count(*) from linli.violation v where v.renovation_id = r.id) >= 2
				   and exists (select from linli.violation v join linli.rectification_notice n on n.violation_id = v.id
				                where v.renovation_id = r.id and n.receipt = 'REFUSED')""")).isPositive();
	}

}
