package io.linli.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Registers of permits of two cities, in a few lines by hand and as they are. */
class PermitsIntegrationTests {

	private static final Path DATA = Path.of("../../../shared/data");

	private static final Path LEDGERS = Path.of("../../infra/ledgers");

	private static final String CHICAGO = """
			permit_no,status,permit_type,issue_date,community_name,reported_cost,work_description
			1,COMPLETE,PERMIT - RENOVATION/ALTERATION,2022-01-31,Loop,1934275000,NEW WALLS
			B2,,PERMIT – EXPRESS PERMIT PROGRAM,2022-02-01,,,
			3,PHASED PERMITTING,PERMIT - NEW CONSTRUCTION,2022-02-01,Loop,0,A TOWER
			4,LOST,PERMIT - SIGNS,2022-02-01,Loop,10,A SIGN
			5,ACTIVE,PERMIT - SIGNS,2022-02-30,Loop,10,A SIGN
			6,ACTIVE,PERMIT - SIGNS,2022-02-01,Loop,about 10,A SIGN
			1,ACTIVE,PERMIT - SIGNS,2022-02-01,Loop,10,A SIGN
			""";

	private static final String CALGARY = """
			permitnum,statuscurrent,applieddate,issueddate,completeddate,workclassgroup,estprojectcost,communityname,description
			A,Completed,2023-07-08T00:00:00.000,2023-07-23T00:00:00.000,2024-01-31T00:00:00.000,New,246089.8,LAKE,HOUSE
			B,Cancelled,2023-07-08T00:00:00.000,,2023-08-01T00:00:00.000,Improvement,,LAKE,
			C,Issued Permit,2023-07-08T00:00:00.000,2023-07-09T00:00:00.000,,Improvement,1,LAKE,DECK
			D,Completed,2023-07-08T00:00:00.000,2023-07-07T00:00:00.000,2023-07-01T00:00:00.000,New,1,LAKE,SHED
			E,Completed,2023-07-08T09:30:00.000,,,New,1,LAKE,SHED
			""";

	private static final String ALL = """
			select number, p.code, category, works, r.status, applied_on, issued_on, completed_on, cost
			from imported_renovation r join project p on p.tenant_id = r.tenant_id and p.id = r.project_id
			where r.tenant_id = ? order by number""";

	private static Office office;

	@TempDir
	private Path folder;

	@BeforeAll
	static void open() {
		office = new Office();
	}

	@AfterAll
	static void close() {
		office.close();
	}

	@Test
	void aStatusMayBeEmptyACostBeLargeAndAHyphenBeADash() throws Exception {
		UUID company = office.company("chicago");
		Summary summary = load(company, "chicago-permits", CHICAGO);
		assertThat(summary).extracting(Summary::read, Summary::taken, Summary::rejected, Summary::marked)
			.containsExactly(7L, 3L, 4L, 0L);
		assertThat(office.rows(ALL, company)).containsExactly(
				"1 | Loop | PERMIT - RENOVATION/ALTERATION | NEW WALLS | COMPLETED | null | 2022-01-31 | null | 1934275000.00",
				"3 | Loop | PERMIT - NEW CONSTRUCTION | A TOWER | PHASED | null | 2022-02-01 | null | 0.00",
				"B2 | Not given | PERMIT - EXPRESS PERMIT PROGRAM | Not given | UNKNOWN | null | 2022-02-01 | null | null");
		assertThat(listed()).contains("5,REJECTED,4,status,LOST,\"is none of [APPLIED, ISSUED",
				"6,REJECTED,5,issue_date,2022-02-30,is not a day that exists",
				"7,REJECTED,6,reported_cost,about 10,is no amount",
				"8,REJECTED,1,permit_no,1,is the key of line 2 already");
	}

	@Test
	void whatCannotBeOfItsDaysIsTakenAndListed() throws Exception {
		UUID company = office.company("calgary");
		assertThat(load(company, "calgary-permits", CALGARY))
			.extracting(Summary::taken, Summary::rejected, Summary::marked)
			.containsExactly(4L, 1L, 2L);
		assertThat(office.rows(ALL, company)).containsExactly(
				"A | LAKE | New | HOUSE | COMPLETED | 2023-07-08 | 2023-07-23 | 2024-01-31 | 246089.80",
				"B | LAKE | Improvement | Not given | CANCELLED | 2023-07-08 | null | 2023-08-01 | null",
				"C | LAKE | Improvement | DECK | ISSUED | 2023-07-08 | 2023-07-09 | null | 1.00",
				"D | LAKE | New | SHED | COMPLETED | 2023-07-08 | 2023-07-07 | 2023-07-01 | 1.00");
		assertThat(listed()).contains("3,TAKEN,B,issueddate,,over on 2023-08-01 without having been issued",
				"5,TAKEN,D,issueddate,2023-07-07T00:00:00.000,lies before applieddate 2023-07-08",
				"5,TAKEN,D,completeddate,2023-07-01T00:00:00.000,lies before issueddate 2023-07-07",
				"6,REJECTED,E,applieddate,2023-07-08T09:30:00.000,is not a day");
	}

	@Test
	void aSecondImportChangesNothing() throws Exception {
		UUID company = office.company("twice");
		load(company, "calgary-permits", CALGARY);
		String before = office.rows(ALL, company).toString();
		String listed = listed();
		assertThat(load(company, "calgary-permits", CALGARY))
			.extracting(Summary::taken, Summary::takenAlready, Summary::kept, Summary::rejected)
			.containsExactly(0L, 4L, 0L, 1L);
		assertThat(office.rows(ALL, company)).hasToString(before);
		assertThat(listed()).isEqualTo(listed);
	}

	@Test
	void whatWasOpenBringsItsEndAndWhateverElseDiffersStays() throws Exception {
		UUID company = office.company("newer");
		load(company, "calgary-permits", CALGARY);
		Summary newer = load(company, "calgary-permits",
				CALGARY
					.replace("C,Issued Permit,2023-07-08T00:00:00.000,2023-07-09T00:00:00.000,",
							"C,Completed,2023-07-08T00:00:00.000,2023-07-09T00:00:00.000,2023-12-01T00:00:00.000")
					.replace("A,Completed", "A,Expired")
					.replace("LAKE,SHED", "HILL,SHED"));
		assertThat(newer).extracting(Summary::taken, Summary::takenAlready, Summary::closedSince, Summary::kept)
			.containsExactly(0L, 3L, 1L, 2L);
		assertThat(office.rows(ALL, company)).element(2)
			.isEqualTo("C | LAKE | Improvement | DECK | COMPLETED | 2023-07-08 | 2023-07-09 | 2023-12-01 | 1.00");
		assertThat(office.rows(ALL, company)).element(0).asString().contains("COMPLETED");
		assertThat(listed()).contains("2,KEPT,A,status,EXPIRED,the record here says 'COMPLETED'",
				"5,KEPT,D,project,HILL,is another project than at its import");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			issued_on: issue_date    | ''                       | line 7: name the column of at least one day
			ACTIVE: ISSUED           | ACTIVE: RUNNING          | line 15: 'RUNNING' is none of [APPLIED, ISSUED
			cost: reported_cost      | price: reported_cost     | line 25: unknown key 'price'
			""")
	void aMistakeOfTheMappingIsNamedWithItsLine(String right, String wrong, String said) throws IOException {
		String mapping = Files.readString(LEDGERS.resolve("chicago-permits.yaml")).replace(right, wrong);
		Path file = Files.writeString(this.folder.resolve("mapping.yaml"), mapping);
		assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> MappingFile.open(file).format())
			.withMessageContaining(said);
	}

	@Test
	void ofChicagosPermitsAsManyAreInEachStateAsItsRecordsSay() throws Exception {
		assumeTrue(Files.isDirectory(DATA), "Skipped: the folder ../shared/data with the city's permits is not there");
		UUID company = office.company("chicago-real");
		Path ledger = DATA.resolve("chicago_permits_2022-2024.csv.gz");
		assertThat(load(company, "chicago-permits", ledger))
			.extracting(Summary::read, Summary::taken, Summary::marked, Summary::projectsMade)
			.containsExactly(104_052L, 104_052L, 0L, 78L);
		assertThat(office.rows("""
				select status, count(*) from imported_renovation
				where tenant_id = ? and category = 'PERMIT - RENOVATION/ALTERATION' group by 1 order by 2 desc""",
				company))
			.containsExactly("COMPLETED | 8088", "EXPIRED | 7260", "SUSPENDED | 2671", "ISSUED | 1754", "PHASED | 476",
					"CANCELLED | 28", "REVOKED | 12");
		assertThat(office.rows(
				"""
						select count(*) filter (where status = 'UNKNOWN'), count(*) filter (where category like '%EXPRESS%'), max(cost)
						from imported_renovation where tenant_id = ?""",
				company))
			.containsExactly("35556 | 44160 | 1934275000.00");
		assertThat(load(company, "chicago-permits", ledger)).extracting(Summary::takenAlready, Summary::kept)
			.containsExactly(104_052L, 0L);
	}

	@Test
	void ofCalgarysPermitsThoseThatWereNeverIssuedAreListed() throws Exception {
		assumeTrue(Files.isDirectory(DATA), "Skipped: the folder ../shared/data with the city's permits is not there");
		UUID company = office.company("calgary-real");
		assertThat(load(company, "calgary-permits", DATA.resolve("calgary_permits_applied_before_2024.csv.gz")))
			.extracting(Summary::read, Summary::taken, Summary::marked)
			.containsExactly(2_391L, 2_391L, 36L);
	}

	private Summary load(UUID company, String mapping, String rows) throws IOException, LedgerException {
		return load(company, mapping, Files.writeString(this.folder.resolve("ledger.csv"), rows));
	}

	private Summary load(UUID company, String mapping, Path ledger) throws LedgerException {
		return office.load(company, LEDGERS.resolve(mapping + ".yaml"), ledger, this.folder.resolve("rejects.csv"));
	}

	private String listed() throws IOException {
		return Files.readString(this.folder.resolve("rejects.csv"));
	}

}
