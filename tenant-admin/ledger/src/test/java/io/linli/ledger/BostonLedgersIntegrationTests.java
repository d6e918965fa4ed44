package io.linli.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Two real ledgers, with answers that the city gave and nobody here computed. */
class BostonLedgersIntegrationTests {

	private static final Path DATA = Path.of("../../../shared/data");

	private static final String LEGACY = "boston311_legacy_2013-2018.csv.gz";

	private static final String NEW = "boston311_new_2025-08_2026-06.csv.gz";

	/** Closed rows with a target: met by their own times, met by the city's flag, all. */
	private static final String ANSWER = """
			select count(*) filter (where claimed_verdict = 'MET'), count(*) filter (where detail ->> 'verdict' = 'MET'), count(*)
			from deadline d join project p on p.tenant_id = d.tenant_id and p.id = d.project_id
			join event e on e.tenant_id = d.tenant_id and e.subject_id = d.subject_id and kind = 'COMPLETED'
			where d.tenant_id = ? and d.due_at is not null and d.claimed_stop_at is not null""";

	/** Hours on the city's clocks. */
	private static final String MEDIAN = """
			select round((percentile_cont(0.5) within group (order by extract(epoch from
			(claimed_stop_at at time zone d.time_zone) - (started_at at time zone d.time_zone))) / 3600)::numeric, 3)
			from deadline d join project p on p.tenant_id = d.tenant_id and p.id = d.project_id
			where d.tenant_id = ? and d.due_at is not null and d.claimed_stop_at is not null""";

	private static Office office;

	private static UUID legacy = new UUID(0, 0);

	private static UUID newer = new UUID(0, 0);

	private static Summary legacySummary;

	private static Summary newerSummary;

	@TempDir
	static Path folder;

	@BeforeAll
	static void load() throws Exception {
		assumeTrue(Files.isDirectory(DATA), "Skipped: the folder ../shared/data with the city's ledgers is not there");
		office = new Office();
		legacy = office.company("boston-legacy");
		newer = office.company("boston-new");
		legacySummary = load(legacy, "boston-legacy", LEGACY);
		newerSummary = load(newer, "boston-new", NEW);
	}

	private static Summary load(UUID tenant, String mapping, String ledger) throws LedgerException {
		return office
			.of(tenant, Mapping.read(Path.of("../../infra/ledgers", mapping + ".yaml")), Sample.NEW_YORK, (said) -> {
			})
			.run(DATA.resolve(ledger), folder.resolve(mapping + ".csv"));
	}

	@AfterAll
	static void close() {
		if (office != null) {
			office.close();
		}
	}

	@Test
	void everyRowIsTaken() throws Exception {
		assertThat(legacySummary.read()).isEqualTo(legacySummary.taken()).isEqualTo(37_710);
		assertThat(newerSummary.read()).isEqualTo(newerSummary.taken()).isEqualTo(19_199);
		assertThat(office.rows("select * from broken_event()")).isEmpty();
	}

	@Test
	void verdictsOnClosedRowsWithATargetAreTheCitys() throws Exception {
		assertThat(office.rows(ANSWER, legacy)).containsExactly("19012 | 19012 | 19895");
		assertThat(office.rows(ANSWER, newer)).containsExactly("11880 | 11878 | 16555");
	}

	@ParameterizedTest
	@CsvSource({ "Parks & Recreation,4091,4091,6188,22.606", "Public Works Department (PWD),3274,3273,5312,22.072",
			"Animal Care & Control,4374,4374,4860,4.193", "ISD,71,71,71,", "Not assigned,18,17,55," })
	void departmentsOfTheNewSystemComeOut(String project, String own, String flag, String all, @Nullable String median)
			throws Exception {
		assertThat(office.rows(ANSWER + " and p.code = ?", newer, project))
			.containsExactly(own + " | " + flag + " | " + all);
		if (median != null) {
			assertThat(office.rows(MEDIAN + " and p.code = ?", newer, project)).containsExactly(median);
		}
	}

	@ParameterizedTest
	@CsvSource({ "Domestic Animal Issue,2580,2938", "Street Light Outage,849,2278", "Fallen Tree or Branches,1750,1816",
			"Wild Animal Issue,1600,1654", "Park Groundskeeping,562,935", "Broken Park Equipment,185,561",
			"Litter & Debris,463,512" })
	void topicsOfTheNewSystemComeOut(String category, String met, String all) throws Exception {
		assertThat(office.rows(ANSWER + " and d.category = ?", newer, category))
			.containsExactly(met + " | " + met + " | " + all);
	}

	@ParameterizedTest
	@CsvSource({ "Pick up Dead Animal,16330,16888,1.274", "Pest Infestation - Residential,1779,1964,224.019",
			"Bed Bugs,903,1043,503.642" })
	void typesOfTheLegacySystemComeOut(String category, String met, String all, String median) throws Exception {
		assertThat(office.rows(ANSWER + " and d.category = ?", legacy, category))
			.containsExactly(met + " | " + met + " | " + all);
		assertThat(office.rows(MEDIAN + " and d.category = ?", legacy, category)).containsExactly(median);
	}

	@Test
	void theWallClockReadInNewYorkIsTheStampInUtcToTheSecond() throws Exception {
		assertThat(legacySummary.stampsAgreeing()).isEqualTo(18_719);
		assertThat(office
			.rows("""
					select count(*), count(*) filter (where date_trunc('second', (detail ->> 'closed_stamp')::timestamptz) = occurred_at)
					from event where tenant_id = ? and kind = 'COMPLETED' and detail ->> 'closed_stamp' is not null""",
					legacy))
			.containsExactly("18719 | 18719");
	}

	@Test
	void tenLegacyRowsClosedBeforeTheyWereOpenedAreTakenWithAMark() throws Exception {
		assertThat(listed(legacySummary)).hasSize(10)
			.allMatch((row) -> row.startsWith("TAKEN ") && row.contains("closed before it was received"));
		assertThat(legacySummary.marked()).isEqualTo(10);
		assertThat(office
			.number("""
					select count(*) from repair_request r join event e on e.tenant_id = r.tenant_id and e.subject_id = r.id
					where r.tenant_id = ? and completed_at < received_at and detail -> 'marks' = '["CLOSED_BEFORE_RECEIVED"]'""",
					legacy))
			.isEqualTo(10);
	}

	@Test
	void theTwoRowsThatContradictThemselvesAreListed() throws Exception {
		assertThat(listed(newerSummary)).filteredOn((row) -> row.contains("the ledger judges BREACHED"))
			.extracting((row) -> row.substring(0, "TAKEN BCS-00208747".length()))
			.containsExactlyInAnyOrder("TAKEN BCS-00208747", "TAKEN BCS-00217419");
		assertThat(listed(newerSummary)).filteredOn((row) -> !row.contains("the ledger judges"))
			.singleElement()
			.satisfies((row) -> assertThat(row).contains("showed this time twice"));
		assertThat(newerSummary.marked()).isEqualTo(3);
	}

	@Test
	void aMissingOpeningTimeIsKeptAndTheRowCounts() throws Exception {
		assertThat(
				office.number("select count(*) from repair_request where tenant_id = ? and received_at is null", newer))
			.isEqualTo(125);
		assertThat(office.rows("""
				select count(*), count(*) filter (where claimed_verdict in ('MET', 'BREACHED')) from deadline
				where tenant_id = ? and started_at is null and due_at is not null and claimed_stop_at is not null""",
				newer))
			.containsExactly("75 | 75");
	}

	@Test
	void aDepartmentThatWasRenamedIsOneProject() throws Exception {
		assertThat(office.rows("select code from project where tenant_id = ? and code like 'B%T%D%'", newer))
			.containsExactly("Boston Transportation Department (BTD)");
	}

	@Test
	void nothingIsProven() throws Exception {
		assertThat(office.rows("select distinct proven_verdict, proven_stop_at from deadline"))
			.containsExactly("UNMEASURED | null");
	}

	@Test
	void aSecondImportOfARealLedgerChangesNothing() throws Exception {
		String digest = office.digest(newer);
		String listed = Files.readString(newerSummary.listing());
		Summary second = load(newer, "boston-new", NEW);
		assertThat(second.takenAlready()).isEqualTo(19_199);
		assertThat(second.kept()).isZero();
		assertThat(office.digest(newer)).isEqualTo(digest);
		assertThat(Files.readString(second.listing())).isEqualTo(listed);
	}

	private static List<String> listed(Summary summary) throws Exception {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
			.detectBomHeader(true)
			.ofNamedCsvRecord(summary.listing())) {
			return reader.stream()
				.map((row) -> row.getField("outcome") + " " + row.getField("key") + " " + row.getField("reason"))
				.toList();
		}
	}

}
