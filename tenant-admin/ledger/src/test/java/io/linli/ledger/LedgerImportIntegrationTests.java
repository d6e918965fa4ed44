package io.linli.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LedgerImportIntegrationTests {

	private static final String OPEN = "1,B-1,一期,水电,漏水,急,2026-03-02 08:00,2026-03-02 12:00,,,\n";

	private static final String MET = "2,B-2,一期,水电,停电,普,2026-03-02 08:00,2026-03-02 12:00,2026-03-02 12:00,2026-03-02 04:00,Y\n";

	private static final String UNPROMISED = "3,B-3,,木工,门,,,,2026-03-02 12:00,,\n";

	private static Office office;

	@TempDir
	Path folder;

	private UUID tenant = UUID.randomUUID();

	private LedgerImport repairs = office.of(this.tenant, Sample.REPAIRS);

	@BeforeAll
	static void open() {
		office = new Office();
	}

	@AfterAll
	static void close() {
		office.close();
	}

	@BeforeEach
	void company() throws Exception {
		this.tenant = office.company("c-" + this.tenant);
		this.repairs = office.of(this.tenant, Sample.REPAIRS);
	}

	@Test
	void aRepairComesWithItsProjectItsPromiseAndItsEvidence() throws Exception {
		Summary summary = load(OPEN + MET + UNPROMISED);
		assertThat(summary.taken()).isEqualTo(3);
		assertThat(summary.projectsMade()).isEqualTo(2);
		assertThat(summary.stampsAgreeing()).isEqualTo(1);
		assertThat(rows("select code, name, city, time_zone from project where tenant_id = ? order by code"))
			.containsExactly("一期 | 一期 | 上海 | Asia/Shanghai", "未分配 | 未分配 | 上海 | Asia/Shanghai");
		assertThat(
				rows("""
						select number, status, urgency, area, category, fault, received_at, completed_at, due_at, imported, household_id
						from repair_request where tenant_id = ? order by number"""))
			.containsExactly(
					"B-1 | RECORDED | EMERGENCY | PRIVATE | 水电 | 漏水 | 2026-03-02 00:00:00+00 | null | 2026-03-02 04:00:00+00 | t | null",
					"B-2 | COMPLETED | GENERAL | PRIVATE | 水电 | 停电 | 2026-03-02 00:00:00+00 | 2026-03-02 04:00:00+00 | null | t | null",
					"B-3 | COMPLETED | GENERAL | PRIVATE | 木工 | 门 | null | 2026-03-02 04:00:00+00 | null | t | null");
		assertThat(
				rows("""
						select r.number, clock, cycle, source, reference, started_at is null, claimed_verdict, proven_verdict, proven_stop_at
						from deadline d join repair_request r on r.tenant_id = d.tenant_id and r.id = subject_id
						where d.tenant_id = ? order by number"""))
			.containsExactly("B-1 | COMPLETE | 1 | CONTRACT | old-desk | f | OPEN | UNMEASURED | null",
					"B-2 | COMPLETE | 1 | CONTRACT | old-desk | f | MET | UNMEASURED | null",
					"B-3 | COMPLETE | 1 | null | NO_PROMISED_TIME | t | UNMEASURED | UNMEASURED | null");
		assertThat(
				rows("""
						select r.number, seq, kind, occurred_at, actor, actor_role, channel, detail from event e
						join repair_request r on r.tenant_id = e.tenant_id and r.id = subject_id where e.tenant_id = ? order by number, seq"""))
			.containsExactly(
					"B-1 | 1 | RECORDED | 2026-03-02 00:00:00+00 | old-desk | system | IMPORT | {\"key\": \"1\", \"ledger\": \"old-desk\"}",
					"B-2 | 1 | RECORDED | 2026-03-02 00:00:00+00 | old-desk | system | IMPORT | {\"key\": \"2\", \"ledger\": \"old-desk\"}",
					"B-2 | 2 | COMPLETED | 2026-03-02 04:00:00+00 | old-desk | system | IMPORT | {\"key\": \"2\", \"ledger\": \"old-desk\", \"verdict\": \"MET\", \"closed_stamp\": \"2026-03-02T04:00:00Z\"}",
					"B-3 | 1 | RECORDED | null | old-desk | system | IMPORT | {\"key\": \"3\", \"ledger\": \"old-desk\"}",
					"B-3 | 2 | COMPLETED | 2026-03-02 04:00:00+00 | old-desk | system | IMPORT | {\"key\": \"3\", \"ledger\": \"old-desk\"}");
		assertThat(office.rows("select * from broken_event()")).isEmpty();
	}

	@Test
	void aComplaintComesWithItsClassification() throws Exception {
		Summary summary = Office.load(office.of(this.tenant, Sample.COMPLAINTS), this.folder, """
				id,estate,about,what,weight,opened,promised,closed
				1,一期,噪音,太吵,轻,2026-03-02 08:00,2026-03-02 23:59,2026-03-03 08:00
				2,一期,噪音,太吵,,2026-03-02 08:00,,
				""");
		assertThat(summary.taken()).isEqualTo(2);
		assertThat(rows("""
				select number, status, severity, responsibility, receiving_department, solved_at, solve_due_at, is_open
				from complaint where tenant_id = ? order by number""")).containsExactly(
				"1 | SOLVED | MINOR | PROPERTY | 物业公司 | 2026-03-03 00:00:00+00 | 2026-03-02 15:59:00+00 | f",
				"2 | RECORDED | null | PROPERTY | 物业公司 | null | null | t");
		assertThat(rows("select clock, severity, claimed_verdict from deadline where tenant_id = ? order by 3"))
			.containsExactly("SOLVE | MINOR | BREACHED", "SOLVE | null | UNMEASURED");
		assertThat(rows("select subject_kind, kind from event where tenant_id = ? order by 2, 1"))
			.containsExactly("COMPLAINT | RECORDED", "COMPLAINT | RECORDED", "COMPLAINT | SOLVED");
	}

	@Test
	void aSecondImportOfTheSameFileChangesNothing() throws Exception {
		String rows = OPEN + MET + "4,B-4,一期,水电,灯,普,someday,,,,\n"
				+ "5,B-5,一期,水电,灯,普,2026-03-02 08:00,,2026-03-01 08:00,,\n";
		Summary first = load(rows);
		String listed = Files.readString(first.listing());
		String digest = office.digest(this.tenant);
		Summary second = load(rows);
		assertThat(second.taken()).isZero();
		assertThat(second.takenAlready()).isEqualTo(first.taken()).isEqualTo(3);
		assertThat(second.rejected()).isEqualTo(first.rejected()).isEqualTo(1);
		assertThat(office.digest(this.tenant)).isEqualTo(digest);
		assertThat(Files.readString(second.listing())).isEqualTo(listed)
			.contains("4,REJECTED,4,opened,someday,is not a time")
			.contains("5,TAKEN,5,closed,2026-03-01 08:00,closed before it was received");
	}

	@Test
	void theSameRowsAreOtherRecordsInAnotherLedgerOrCompany() throws Exception {
		load(OPEN);
		UUID other = office.company("other-" + this.tenant);
		assertThat(Office.load(office.of(other, Sample.REPAIRS), this.folder, Sample.HEADER + OPEN).taken()).isOne();
		assertThat(office.number("select count(distinct id) from repair_request where tenant_id in (?, ?)", this.tenant,
				other))
			.isEqualTo(2);
		Summary again = Office.load(office.of(this.tenant, Sample.REPAIRS.replace("old-desk", "older-desk")),
				this.folder, Sample.HEADER + OPEN);
		assertThat(again.rejected()).isOne();
		assertThat(Files.readString(again.listing()))
			.contains("bill,B-1,is the number of another record of this company already");
	}

	@Test
	void aRowThatHasBeenClosedSinceGetsItsStop() throws Exception {
		load(OPEN + MET);
		Summary newer = load(OPEN.replace("12:00,,", "12:00,2026-03-02 13:00,") + MET);
		assertThat(newer.closedSince()).isOne();
		assertThat(newer.takenAlready()).isOne();
		assertThat(newer.kept()).isZero();
		assertThat(
				rows("select status, completed_at, due_at from repair_request where tenant_id = ? and number = 'B-1'"))
			.containsExactly("COMPLETED | 2026-03-02 05:00:00+00 | null");
		assertThat(rows("""
				select claimed_verdict, proven_verdict, claimed_stop_at, proven_stop_at from deadline
				where tenant_id = ? order by claimed_verdict""")).containsExactly(
				"BREACHED | UNMEASURED | 2026-03-02 05:00:00+00 | null",
				"MET | UNMEASURED | 2026-03-02 04:00:00+00 | null");
		assertThat(rows("select count(*) from event where tenant_id = ? and kind = 'COMPLETED'")).containsExactly("2");
		assertThat(office.rows("select * from broken_event()")).isEmpty();
		assertThat(load(OPEN.replace("12:00,,", "12:00,2026-03-02 13:00,") + MET).takenAlready()).isEqualTo(2);
	}

	@Test
	void whateverElseDiffersByNowIsListedAndStaysAsItWas() throws Exception {
		load(OPEN + MET);
		String digest = office.digest(this.tenant);
		Summary newer = load(OPEN.replace("漏水", "大漏水").replace("03-02 12:00", "03-09 12:00")
				+ MET.replace("2026-03-02 12:00,2026-03-02 04:00,Y", ",,"));
		assertThat(newer.takenAlready()).isEqualTo(2);
		assertThat(newer.kept()).isEqualTo(2);
		assertThat(office.digest(this.tenant)).isEqualTo(digest);
		assertThat(Files.readString(newer.listing())).contains("2,KEPT,1,summary,大漏水,the record here says '漏水'")
			.contains("2,KEPT,1,due_at,2026-03-09T04:00:00Z,the record here says '2026-03-02T04:00:00Z'")
			.contains("3,KEPT,2,closed_at,,the record here says '2026-03-02T04:00:00Z'");
	}

	@Test
	void aCaseThatSomebodyHasWorkedOnSinceIsNotClosedByTheLedger() throws Exception {
		load(OPEN);
		office.run("update repair_request set status = 'PASSED_ON', version = 1 where tenant_id = ?", this.tenant);
		Summary newer = load(OPEN.replace("12:00,,", "12:00,2026-03-02 13:00,"));
		assertThat(newer.closedSince()).isZero();
		assertThat(newer.kept()).isOne();
		assertThat(rows("select status from repair_request where tenant_id = ?")).containsExactly("PASSED_ON");
	}

	@Test
	void aProjectThatIsThereAlreadyIsUsedWithItsZoneAndItsLevel() throws Exception {
		UUID project = office.project(this.tenant, "一期", "Asia/Urumqi");
		UUID level = UUID.randomUUID();
		office.run("insert into contract_level (tenant_id, id, label, rank) values (?, ?, '一级', 1)", this.tenant,
				level);
		office.run("""
				insert into project_level (tenant_id, id, project_id, contract_level_id, effective)
				values (?, ?, ?, ?, '[2026-01-01,2026-03-03)')""", this.tenant, UUID.randomUUID(), project, level);
		Summary summary = load(OPEN + OPEN.replace("1,B-1", "9,B-9").replace("2026-03-02 08:00", "2026-03-04 08:00"));
		assertThat(summary.projectsMade()).isZero();
		assertThat(
				rows("""
						select project_id, time_zone, contract_level_id from deadline where tenant_id = ? order by started_at"""))
			.containsExactly(project + " | Asia/Urumqi | " + level, project + " | Asia/Urumqi | null");
	}

	@Test
	void aKeyOrANumberCountsOnce() throws Exception {
		Summary summary = load(OPEN + OPEN.replace("B-1", "B-8") + OPEN.replace("1,B-1", "7,B-1"));
		assertThat(summary.taken()).isOne();
		assertThat(summary.rejected()).isEqualTo(2);
		assertThat(Files.readString(summary.listing())).contains("3,REJECTED,1,id,1,is the key of line 2 already")
			.contains("4,REJECTED,7,bill,B-1,is the number of another record of this company already");
	}

	@Test
	void aRowOfAnotherLengthIsListedAndTheOthersAreTaken() throws Exception {
		Summary summary = load("1,B-1,一期\n" + MET);
		assertThat(summary.read()).isEqualTo(2);
		assertThat(summary.taken()).isOne();
		assertThat(Files.readString(summary.listing()))
			.contains("2,REJECTED,,,,the line has 3 cells where the header has 11");
	}

	@Test
	void anErrorInTheMiddleLeavesWholeBatchesAndARerunGoesOn() throws Exception {
		String rows = many(2 * LedgerImport.BATCH + 500);
		assertThatThrownBy(() -> load(rows + "x,\"B\"x\n")).isInstanceOf(LedgerException.class)
			.hasMessageContaining("Unexpected character after closing quote")
			.hasMessageEndingWith("2,000 rows are in; run it again to go on.");
		assertThat(count()).isEqualTo(2000);
		Summary rerun = load(rows);
		assertThat(rerun.takenAlready()).isEqualTo(2000);
		assertThat(rerun.taken()).isEqualTo(500);
	}

	@Test
	void anInterruptionBetweenBatchesLosesAndDoublesNothing() throws Exception {
		String rows = many(2 * LedgerImport.BATCH);
		LedgerImport interrupted = office.of(this.tenant, Sample.mapping(Sample.REPAIRS), Sample.SHANGHAI,
				(said) -> Thread.currentThread().interrupt());
		assertThatThrownBy(() -> Office.load(interrupted, this.folder, Sample.HEADER + rows))
			.hasMessage("The import was interrupted. 1,000 rows are in; run it again to go on.");
		assertThat(count()).isEqualTo(1000);
		assertThat(load(rows).taken()).isEqualTo(1000);
		UUID unbroken = office.company("unbroken-" + this.tenant);
		Office.load(office.of(unbroken, Sample.REPAIRS), this.folder, Sample.HEADER + rows);
		String shape = """
				select string_agg(number || status || kind || e.seq, ',' order by number, e.seq) from event e
				join repair_request r on r.tenant_id = e.tenant_id and r.id = subject_id where e.tenant_id = ?""";
		assertThat(office.rows(shape, this.tenant)).isEqualTo(office.rows(shape, unbroken));
	}

	@Test
	void aCompanyThatIsNotThereGetsNothing() throws Exception {
		LedgerImport nobody = office.of(UUID.randomUUID(), Sample.REPAIRS);
		assertThatThrownBy(() -> Office.load(nobody, this.folder, Sample.HEADER + OPEN))
			.isInstanceOf(LedgerException.class)
			.hasMessageStartingWith("The database: ")
			.hasMessageEndingWith(". Nothing was taken.");
	}

	private Summary load(String rows) throws Exception {
		return Office.load(this.repairs, this.folder, Sample.HEADER + rows);
	}

	private List<String> rows(String sql) throws Exception {
		return office.rows(sql, this.tenant);
	}

	private long count() throws Exception {
		return office.number("select count(*) from repair_request where tenant_id = ?", this.tenant);
	}

	private static String many(int rows) {
		return IntStream.range(0, rows)
			.mapToObj((i) -> "k%05d,N-%05d,一期,水电,灯,普,2026-03-02 08:00,2026-03-02 12:00,%s,,\n".formatted(i, i,
					(i % 3 == 0) ? "" : "2026-03-02 11:00"))
			.collect(Collectors.joining());
	}

}
