package io.linli.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Yearly surveys of an old system, with what stands in them beside numbers. */
@Tag("P-02")
class SurveyIntegrationTests {

	private static final Path DATA = Path.of("../../../shared/data/somerville_survey_2011.csv.gz");

	private static final Path REAL = Path.of("../../infra/ledgers/somerville-survey.yaml");

	private static final String MAPPING = """
			ledger: old-survey
			kind: survey
			city: 上海
			key: sheet
			project: estate
			year: {column: year}
			scale: {least: 1, most: 10}
			questions:
			  all: 您对小区的总体满意程度？
			  green: 您对绿化的满意程度？
			""";

	private static final String HEADER = "sheet,estate,year,all,green\n";

	/** Line 2 is the first; 5 of the 8 answers to the first question are valid. */
	private static final String ROWS = HEADER + """
			1,一期,2024,8,9
			2,一期,2024,8.5,10
			3,一期,2024,R,1
			4,一期,2024,,7
			5,一期,2024,1O,7
			6,一期,2024,10,11
			7,二期,2024,1,0
			8,一期,2025,10.0,NA
			9,一期,next,7,7
			8,一期,2025,3,3
			""";

	private static final String COUNTS = """
			select p.code, s.year, s.seq, count(*), count(score), sum(score), sum(score) / count(score)
			from imported_survey s join project p on p.tenant_id = s.tenant_id and p.id = s.project_id
			join imported_answer a on a.tenant_id = s.tenant_id and a.imported_survey_id = s.id
			where s.tenant_id = ? group by 1, 2, 3 order by 1, 2, 3""";

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
	void aNumberOnTheScaleIsAnAnswerAndHalvesAreNumbers() throws Exception {
		UUID company = office.company("halves");
		Summary summary = load(company, MAPPING, ROWS);
		assertThat(summary).extracting(Summary::read, Summary::taken, Summary::rejected, Summary::projectsMade)
			.containsExactly(10L, 8L, 2L, 2L);
		assertThat(office.rows(COUNTS, company)).containsExactly("一期 | 2024 | 1 | 6 | 3 | 26.50 | 8.8333333333333333",
				"一期 | 2024 | 2 | 6 | 5 | 34.00 | 6.8000000000000000",
				"一期 | 2025 | 1 | 1 | 1 | 10.00 | 10.0000000000000000", "一期 | 2025 | 2 | 1 | 0 | null | null",
				"二期 | 2024 | 1 | 1 | 1 | 1.00 | 1.00000000000000000000", "二期 | 2024 | 2 | 1 | 0 | null | null");
	}

	@Test
	void whatIsNoAnswerIsListedWithLineColumnAndReasonAndStaysAsItWasGiven() throws Exception {
		UUID company = office.company("words");
		assertThat(load(company, MAPPING, ROWS).marked()).isEqualTo(6);
		assertThat(Files.readString(this.folder.resolve("rejects.csv"))).contains(
				"4,TAKEN,3,all,R,\"is no number from 1 to 10: asked, and not answered\"", "5,TAKEN,4,all,,",
				"6,TAKEN,5,all,1O,", "7,TAKEN,6,green,11,", "8,TAKEN,7,green,0,", "9,TAKEN,8,green,NA,",
				"10,REJECTED,9,year,next,is no year", "11,REJECTED,8,sheet,8,is the key of line 9 already");
		assertThat(office.rows("""
				select given from imported_answer where tenant_id = ? and score is null order by given""", company))
			.containsExactlyInAnyOrder("", "0", "11", "1O", "NA", "R");
	}

	@Test
	void aSecondImportChangesNothingAndNamesWhatDiffersByNow() throws Exception {
		UUID company = office.company("again");
		load(company, MAPPING, ROWS);
		String before = everything(company);
		assertThat(load(company, MAPPING, ROWS)).extracting(Summary::taken, Summary::takenAlready, Summary::kept)
			.containsExactly(0L, 8L, 0L);
		Summary changed = load(company, MAPPING,
				ROWS.replace("3,一期,2024,R", "3,一期,2024,9").replace("7,二期,2024", "7,一期,2024"));
		assertThat(changed).extracting(Summary::taken, Summary::takenAlready, Summary::kept)
			.containsExactly(0L, 8L, 2L);
		assertThat(Files.readString(this.folder.resolve("rejects.csv")))
			.contains("4,KEPT,3,all,9,the record here says 'R'", "8,KEPT,7,all,一期 2024,is of another project or year");
		assertThat(everything(company)).isEqualTo(before);
	}

	@Test
	void theSameQuestionInOtherWordsOrOnAnotherScaleIsNoSecondImport() throws Exception {
		UUID company = office.company("scale");
		load(company, MAPPING, ROWS);
		for (String other : List.of(MAPPING.replace("most: 10", "most: 5"), MAPPING.replace("总体", "整体"))) {
			assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> load(company, other, ROWS))
				.withMessageContaining("Question 1 of 2024 was imported with other words or another scale");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			most: 10            | most: ten           | line 7: expected a whole number
			most: 10            | most: 1             | line 7: least must be below most
			least: 1,           | ''                  | line 7: 'least' is missing
			key: sheet          | key: {constant: 1}  | line 4: must differ from row to row: name a column
			您对绿化的满意程度？ | ''                  | line 8: name a column and what it answers
			""")
	void aMistakeOfTheMappingIsNamedWithItsLine(String right, String wrong, String said) {
		assertThatExceptionOfType(LedgerException.class)
			.isThrownBy(() -> load(UUID.randomUUID(), MAPPING.replace(right, wrong), ROWS))
			.withMessageContaining(said);
	}

	@Test
	void ofSomervillesAnswersAsManyAreValidAsItsRecordsSay() throws Exception {
		assumeTrue(Files.exists(DATA), "Skipped: the folder ../shared/data with the city's survey is not there");
		UUID company = office.company("somerville");
		Summary summary = office.load(company, REAL, DATA, this.folder.resolve("rejects.csv"));
		assertThat(summary).extracting(Summary::read, Summary::taken).containsExactly(6_167L, 6_167L);
		assertThat(office.rows("""
				select count(*), count(score), round(avg(score), 4), count(*) filter (where score >= 8)
				from imported_survey s join imported_answer a on a.tenant_id = s.tenant_id and imported_survey_id = s.id
				where s.tenant_id = ? and question like '%place to live?'""", company))
			.containsExactly("6167 | 5898 | 7.5906 | 3515");
		assertThat(office.load(company, REAL, DATA, this.folder.resolve("rejects.csv")))
			.extracting(Summary::taken, Summary::takenAlready, Summary::kept)
			.containsExactly(0L, 6_167L, 0L);
	}

	private static String everything(UUID company) throws Exception {
		return office.rows("select * from imported_survey where tenant_id = ? order by id", company).toString()
				+ office.rows("select * from imported_answer where tenant_id = ? order by id", company);
	}

	private Summary load(UUID company, String mapping, String rows) throws IOException, LedgerException {
		return office.load(company, Files.writeString(this.folder.resolve("mapping.yaml"), mapping),
				Files.writeString(this.folder.resolve("ledger.csv"), rows), this.folder.resolve("rejects.csv"));
	}

}
