package io.linli.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.kpi.report.ReportTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every KPI on a few cases that fit on a page: {@code hand.sql}, as of the end of April.
 */
class HandCountedIntegrationTests {

	private static Stage stage;

	@TempDir
	private static Path reports;

	@BeforeAll
	static void run() throws SQLException, IOException {
		stage = new Stage("hand");
		stage.execute(Stage.script("hand.sql"));
		stage.run("2026-04-30", new Shelf(reports));
	}

	@AfterAll
	static void close() {
		stage.close();
	}

	@Test
	void promisesAreCountedByDueMonthAndLevelAsClaimedAndAsProven() throws SQLException {
		assertThat(counts("K01")).containsExactly("2026-03-01, 1, 0 / 1, 0 / 1, 0, 0",
				"2026-03-01, 2, 2 / 2, 1 / 2, 0, 0", "2026-04-01, 1, 1 / 1, 1 / 1, 0, 0");
		assertThat(counts("K13")).containsExactly("2026-04-01, 1, 1 / 1, 1 / 1, 0, 0");
	}

	@Test
	void untilTheServerLearnsOfItACaseIsOfTheKindThatItWasThoughtToBe() throws SQLException {
		assertThat(counts("K14")).containsExactly("2026-04-01, 1, 0 / 2, 0 / 2, 1, 0");
	}

	@Test
	void openAfterItsDueTimeIsAMissAndCancelledIsNoFact() throws SQLException {
		assertThat(counts("K02")).containsExactly("2026-04-01, 1, 0 / 1, 0 / 1, 1, 0");
	}

	@Test
	void anImportedRecordWithoutOpeningTimeCountsAndProvesNothing() throws SQLException {
		assertThat(counts("K03")).containsExactly("2026-03-01, 2, 1 / 1, 0 / 0, 0, 0");
	}

	@Test
	void withoutALimitAPromiseIsUnmeasured() throws SQLException {
		assertThat(counts("K04")).containsExactly("2026-04-01, 1, 0 / 0, 0 / 0, 0, 1");
	}

	@Test
	void exactlyAtTheLimitIsKeptAndNotYetDueIsLeftOut() throws SQLException {
		assertThat(counts("K05")).contains("2026-04-01, 1, 1 / 1, 1 / 1, 0, 0");
	}

	@Test
	void aPauseClearsWhatIsProvenOnlyWhereTheServerWasToldInTime() throws SQLException {
		assertThat(counts("K05")).contains("2026-03-01, 1, 0 / 1, 0 / 2, 1, 0");
	}

	@Test
	void whatWasRecordedLaterHasNotHappened() throws SQLException {
		assertThat(counts("K08")).containsExactly("2026-04-01, 1, 0 / 1, 0 / 1, 1, 0");
	}

	@Test
	void aRepairLastedWhereTheHouseholdDidNotReportTheSameWithinThirtyDays() throws SQLException {
		assertThat(counts("K06")).containsExactly("2026-03-01, 1, 2 / 3, 0 / 0, 0, 1",
				"2026-03-01, 2, 0 / 1, 0 / 0, 0, 0");
		assertThat(counts("K07")).containsExactly("2026-03-01, 1, 1 / 3, 0 / 0, 0, 1",
				"2026-03-01, 2, 1 / 1, 0 / 0, 0, 0");
	}

	@Test
	void roundsOfPatrolsAndPapersForTheArchiveArePromisesToo() throws SQLException {
		assertThat(counts("K20")).containsExactly("2026-04-01, 1, 1 / 2, 0 / 2, 0, 0");
		assertThat(counts("K22")).containsExactly("2026-04-01, 1, 0 / 1, 0 / 1, 1, 0");
	}

	@Test
	void aSecondComplaintOfTheHouseholdIsARepeatedOne() throws SQLException {
		assertThat(counts("K10")).containsExactly("2026-03-01, 1, 0 / 1, 0 / 0, 0, 0",
				"2026-04-01, 1, 1 / 1, 0 / 0, 0, 1");
	}

	@Test
	void whatWasOpenedAgainIsNotClosed() throws SQLException {
		assertThat(counts("K11_PROPERTY")).containsExactly("2026-03-01, 1, 1 / 1, 0 / 0, 0, 0",
				"2026-04-01, 1, 0 / 0, 0 / 0, 0, 1");
		assertThat(counts("K11_DEVELOPER")).containsExactly("2026-04-01, 1, 0 / 1, 0 / 0, 0, 1");
	}

	/**
	 * At the end of March the first was half an hour old. At the end of April it was
	 * solved, as was the third; the second had been opened again.
	 */
	@Test
	void whatWasOpenAtTheEndOfAMonthIsKeptWithItsAge() throws SQLException {
		assertThat(stage.rows("""
				select month, responsibility, age_seconds, complaints, project_name, tenant_name, group_id is not null
				from mart.open_complaint order by month""")).containsExactly(
				"2026-03-01, PROPERTY, 1800, 1, Project, By <hand> & Sons, f",
				"2026-04-01, DEVELOPER, 2590200, 1, Project, By <hand> & Sons, t");
	}

	@Test
	void whatIsLeftOutPausedOrEditedIsCountedToo() throws SQLException {
		assertThat(counts("K26_EXCLUSION")).containsExactly("2026-03-01, 1, 0 / 2, 0 / 0, 0, 0",
				"2026-03-01, 2, 0 / 3, 0 / 0, 0, 0", "2026-04-01, 1, 2 / 12, 0 / 0, 0, 0");
		assertThat(counts("K26_PAUSE")).containsExactly("2026-03-01, 1, 0 / 2, 0 / 0, 0, 0",
				"2026-03-01, 2, 0 / 3, 0 / 0, 0, 0", "2026-04-01, 1, 1 / 14, 0 / 0, 0, 0");
		assertThat(counts("K26_EDIT")).containsExactly("2026-03-01, 1, 1 / 4, 0 / 0, 0, 0",
				"2026-03-01, 2, 0 / 1, 0 / 0, 0, 0", "2026-04-01, 1, 0 / 1, 0 / 0, 0, 0");
	}

	@Test
	void complaintsCountOverTheHouseholdDaysOfEachLevel() throws SQLException {
		assertThat(counts("K09_PROPERTY")).containsExactly("2026-03-01, 1, 1 / 160, 0 / 0, 0, 0",
				"2026-03-01, 2, 0 / 150, 0 / 0, 0, 0", "2026-04-01, 1, 0 / 300, 0 / 0, 0, 1");
		assertThat(counts("K09_DEVELOPER")).containsExactly("2026-03-01, 1, 0 / 160, 0 / 0, 0, 0",
				"2026-03-01, 2, 0 / 150, 0 / 0, 0, 0", "2026-04-01, 1, 1 / 300, 0 / 0, 0, 1");
	}

	@Test
	void aCaseOwesACallbackByItsLatestCycle() throws SQLException {
		assertThat(counts("K12_COMPLAINT")).containsExactly("2026-04-01, 1, 0 / 1, 0 / 0, 1, 0");
		assertThat(counts("K12_REPAIR")).containsExactly("2026-04-01, 1, 2 / 2, 0 / 0, 0, 0");
		assertThat(counts("K12_PAID_SERVICE")).containsExactly("2026-04-01, 1, 0 / 1, 0 / 0, 1, 0");
		assertThat(counts("K12_DEVELOPER_LEGACY")).containsExactly("2026-04-01, 1, 0 / 1, 0 / 0, 1, 1");
	}

	@Test
	void anAgreedServiceOwesACallbackOnEachOccasionAlsoWithoutALimit() throws SQLException {
		assertThat(counts("K12_CONTRACTED")).containsExactly("2026-04-01, 1, 1 / 2, 0 / 0, 1, 0");
		assertThat(counts("K12_OTHER")).containsExactly("2026-04-01, 1, 1 / 2, 0 / 0, 1, 0");
	}

	@Test
	void ofAnActivitysParticipantsAShareIsCalledBackWithinAWeekOfItsEnd() throws SQLException {
		assertThat(counts("K12_ACTIVITY")).containsExactly("2026-04-01, 1, 3 / 23, 0 / 0, 0, 0");
	}

	@Test
	void anActivityIsInOrderWhenItWasAskedForSummedUpAndAskedAboutByTheCompanysShare() throws SQLException {
		assertThat(counts("K25")).containsExactly("2026-04-01, 1, 2 / 6, 0 / 0, 0, 0");
	}

	@Test
	void aHouseholdCountsOnceAYearHoweverOftenItIsVisited() throws SQLException {
		assertThat(counts("K15")).containsExactly("2026-03-01, 2, 7 / 10, 0 / 0, 0, 0");
	}

	@Test
	void aRecordIsAuthenticWhereAClosedInspectionThatLookedFoundNothingUntrue() throws SQLException {
		assertThat(counts("K18")).containsExactly("2026-04-01, 1, 2 / 4, 0 / 0, 0, 1");
	}

	@Test
	void aNoticeIsKeptByTheRecheckThatIsPassedInItsTimeOrTheStricterLimit() throws SQLException {
		assertThat(counts("K19")).containsExactly("2026-04-01, 1, 1 / 5, 0 / 5, 3, 0");
	}

	@Test
	void papersAreValidOnceTheyAreSignedAndPassesWhereThePatrolFoundThemSo() throws SQLException {
		assertThat(counts("K21_PASS")).containsExactly("2026-04-01, 1, 1 / 2, 0 / 0, 0, 0");
		assertThat(counts("K21_NOTICE")).containsExactly("2026-04-01, 1, 3 / 5, 0 / 0, 0, 0");
	}

	@Test
	void ledgersAreOwedForEachWeekMonthAndQuarterAndJudgedByTheirFirstFiling() throws SQLException {
		assertThat(counts("K23_ON_TIME")).containsExactly("2026-03-01, 1, 0 / 2, 0 / 0, 1, 0",
				"2026-03-01, 2, 0 / 2, 0 / 0, 2, 0", "2026-04-01, 1, 2 / 6, 0 / 0, 4, 0");
	}

	@Test
	void aLedgerIsAccurateWhereTheRecordsStillGiveItsLastTotals() throws SQLException {
		assertThat(counts("K23_ACCURATE")).containsExactly("2026-03-01, 1, 1 / 1, 0 / 0, 0, 0",
				"2026-04-01, 1, 1 / 2, 0 / 0, 0, 0");
	}

	@Test
	void theSurveyWithTheMostAnswersOfAYearCountsAndWhatItsSampleDidNotAnswerIsUnmeasured() throws SQLException {
		assertThat(counts("K24")).containsExactly("2026-04-01, 1, 2 / 3, 0 / 0, 0, 3");
	}

	@Test
	void aMonthWithoutAnswersHasNoFigure() throws SQLException {
		assertThat(counts("K16")).containsExactly("2026-04-01, 1, 1 / 2, 0 / 0, 0, 1");
	}

	@Test
	void eachItemOfACallbackHasItsOwnAnswers() throws SQLException {
		assertThat(counts("K17_SHOE_COVERS")).containsExactly("2026-04-01, 1, 1 / 2, 0 / 0, 0, 1");
		assertThat(counts("K17_COURTESY")).containsExactly("2026-04-01, 1, 2 / 2, 0 / 0, 0, 1");
		assertThat(counts("K17_QUALITY")).containsExactly("2026-04-01, 1, 1 / 2, 0 / 0, 0, 1");
		assertThat(counts("K17_CHARGE")).containsExactly("2026-04-01, 1, 1 / 1, 0 / 0, 0, 2");
	}

	@Test
	void aMonthBelongsToTheGroupOfItsLastDay() throws SQLException {
		assertThat(stage.rows("select distinct month, group_id is not null from mart.kpi order by 1"))
			.containsExactly("2026-03-01, f", "2026-04-01, t");
	}

	@Test
	void aGroupReadsOfTheReportTheMonthsInWhichTheCompanyBelongedToIt() throws SQLException {
		assertThat(stage
			.rows("select year, group_id is not null from mart.annual_report join mart.publication using (run_id)"))
			.containsExactly("2026, f");
		assertThat(stage.rows("""
				select distinct line ->> 2 from mart.annual_report_part join mart.publication using (run_id),
				  jsonb_array_elements(json::jsonb -> 'months' -> 'rows') line""")).containsExactly("2026-04");
		assertThat(stage
			.rows("""
					select jsonb_array_length(json::jsonb -> 'counts' -> 'rows'), json::jsonb -> 'gaps' -> 'rows' -> 0 ->> 2,
					  json::jsonb -> 'gaps' -> 'rows' -> 0 ->> 3, html like '%2026-04%'
					from mart.annual_report_part join mart.publication using (run_id)"""))
			.containsExactly("0, IN_GROUP_FOR_A_PART, 2026-04, t");
	}

	@Test
	void aScorecardHasTheMonthsFiguresOverAllLevels() throws SQLException {
		assertThat(stage
			.rows("""
					select month, group_id is not null, project_name, city, k01_numerator || ' / ' || k01_denominator,
					       k01_proven_numerator || ' / ' || k01_proven_denominator, k02_open_overdue, k09_property_denominator,
					       k12_developer_legacy_unmeasured, k16_numerator || ' / ' || k16_denominator
					from mart.scorecard join mart.publication using (run_id) order by month"""))
			.containsExactly("2026-03-01, f, Project, City, 2 / 3, 1 / 3, 0, 310, 0, 0 / 0",
					"2026-04-01, t, Project, City, 1 / 1, 1 / 1, 1, 300, 1, 1 / 2");
	}

	@Test
	void theReportIsInTheMartAndInAFile() throws SQLException, IOException {
		Path file = reports.resolve("annual-report-hand-2026.html");
		assertThat(reports).isDirectoryContaining(file::equals);
		assertThat(Files.readString(file)).contains("By &lt;hand&gt; &amp; Sons")
			.contains("<span class=\"name\">noise</span>")
			.isEqualTo(String.join("", stage.rows("select html from mart.annual_report")));
	}

	@Test
	void theReportCountsWhatNoKpiDoesAsFarAsTheServerHadBeenTold() throws SQLException {
		assertThat(reported("counts", "what", "year", "name", "count"))
			.contains("ACTIVITY, 2026, HELD, 7", "ACTIVITY, 2026, SURVEYED, 4", "ACTIVITY, 2026, SUMMED_UP, 4",
					"ACTIVITY, 2026, ATTESTED, 1", "NON_CONFORMITY, 2026, DISSATISFIED, 3",
					"NON_CONFORMITY, 2026, REPORTED, 3", "NON_CONFORMITY, 2026, TRANSFERRED, 1",
					"NON_CONFORMITY, 2026, ASKED_AGAIN, 2", "SUGGESTION, 2025, RECEIVED, 1",
					"SUGGESTION, 2025, OPEN, 1", "SUGGESTION, 2026, RECEIVED, 2", "SUGGESTION, 2026, ADOPTED, 1",
					"SUGGESTION, 2026, OPEN, 1")
			.noneMatch((count) -> count.contains("MEASURE") || count.contains("NOT_ADOPTED"));
	}

	@Test
	void theReportSaysHowASurveyWasMadeAndWhatWasAnsweredToEachQuestion() throws SQLException {
		assertThat(reported("surveys", "year", "framedOn", "frame", "sample", "answered"))
			.containsExactly("2026, 2026-04-15, 10, 3, 2");
		assertThat(reported("questions", "number", "text", "score1", "score3", "score4", "score5"))
			.containsExactly("1, words, 0, 1, 0, 1", "2, words, 0, 0, 1, 0");
	}

	@Test
	@Tag("P-02")
	void theMarksOfAnImportedSurveyAreCountedOnItsOwnScale() throws SQLException {
		assertThat(stage.rows("""
				select project_name, year, question, mark, answer_count from mart.survey_mark
				order by year, seq, place""")).containsExactly("Project, 2025, all, null, 2",
				"Project, 2025, all, 8.00, 1", "Project, 2025, all, 8.50, 2", "Project, 2025, green, 10.00, 1");
	}

	@Test
	void importedRenovationsAreCountedWhereTheirRegisterSaysThatTheyStand() throws SQLException {
		assertThat(stage.rows("""
				select project_name, category, status, renovation_count from mart.renovation_count
				order by category, status""")).containsExactly("Project, floors, UNKNOWN, 1",
				"Project, walls, APPLIED, 1", "Project, walls, CANCELLED, 1", "Project, walls, COMPLETED, 4",
				"Project, walls, EXPIRED, 1", "Project, walls, ISSUED, 2");
	}

	@Test
	void theyWaitedSoLongAndWhatIsNotOverWasLastSeenOnTheRegistersLastDay() throws SQLException {
		assertThat(stage.rows("""
				select category, stage, ended, open, untold, observed_on, median_days, survival_median_days
				from mart.renovation_wait order by stage desc""")).containsExactly(
				"walls, ISSUE, 2, 2, 2, 2026-04-20, 3.0, 4.0", "walls, COMPLETION, 3, 2, 1, 2026-04-20, 20.0, 30.0");
	}

	@Test
	void aRerunOfTheDateGivesIdenticalRows() throws SQLException, IOException {
		List<String> before = published();
		stage.runAnew("2026-04-30");
		assertThat(published()).hasSizeGreaterThan(20).isEqualTo(before);
		assertThat(stage.rows("select count(distinct (snapshot, input_hash, kpi_version)), count(*) from mart.run"))
			.containsExactly("1, 2");
	}

	@Test
	void everyStepIsOnRecord() throws SQLException {
		assertThat(stage.rows("""
				select name from mart.run_step where run_id = (select id from mart.night order by started_at limit 1)
				   and name not in
				  (select table_name from information_schema.tables where table_schema = 'linli') order by seq"""))
			.containsExactly("source", "warehouse", "totals", "inputs", "check rows", "facts", "ratios", "strata",
					"tallies", "open complaints", "check figures", "report", "imported", "mart", "peers", "upkeep");
		assertThat(stage.rows("""
				select row_count > 0, byte_count > 0 from mart.run_step
				where run_id = (select id from mart.night order by started_at limit 1)
				   and name in ('complaint', 'repair_request', 'deadline', 'facts')""")).hasSize(4)
			.containsOnly("t, t");
	}

	private static List<String> counts(String kpi) throws SQLException {
		return stage.rows("""
				select month, level_rank, numerator || ' / ' || denominator,
				proven_numerator || ' / ' || proven_denominator, open_overdue, unmeasured
				from mart.kpi join mart.publication using (run_id) where kpi = '%s' order by month, level_rank"""
			.formatted(kpi));
	}

	/** Columns of a table of the report's data. */
	private static List<String> reported(String table, String... columns) throws SQLException {
		String places = Stream.of(columns)
			.map((column) -> "line ->> "
					+ ReportTable.valueOf(table.toUpperCase(Locale.ROOT)).columns().indexOf(column))
			.collect(Collectors.joining(", "));
		return stage.rows("""
				select %s from mart.annual_report join mart.publication using (run_id),
				  jsonb_array_elements(json::jsonb -> '%s' -> 'rows') line where year = 2026""".formatted(places,
				table));
	}

	private static List<String> published() throws SQLException {
		List<String> rows = stage.rows("""
				select to_jsonb(k) - 'run_id' from mart.kpi k join mart.publication using (run_id)
				order by kpi, month, level_rank""");
		rows.addAll(stage
			.rows("""
					select to_jsonb(s) - 'run_id' from mart.scorecard s join mart.publication using (run_id) order by month"""));
		rows.addAll(stage
			.rows("""
					select to_jsonb(r) - 'run_id' from mart.annual_report r join mart.publication using (run_id) order by year"""));
		rows.addAll(stage.rows("""
				select to_jsonb(r) - 'run_id' from mart.annual_report_part r join mart.publication using (run_id)"""));
		return rows;
	}

}
