package io.linli.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Registers of households 住户台账. */
@Tag("G-03")
class RegisterIntegrationTests {

	private static final Path MAPPING = Path.of("../../infra/ledgers/household-register.yaml");

	private static final String HEADER = "编号,项目,楼栋,房号,交付日期,姓名,电话,身份,入住日期\n";

	private static final String ROWS = HEADER + """
			1,一期,1栋,101,2024/5/1,陈静,139 0000 0001,业主,2024-06-01
			2,一期,1栋,101,2024/5/1,刘洋,+8613900000002,租户,
			3,一期,2栋,201,2024/5/1,,,,
			4,一期,2栋,202,2024/5/1,赵敏,12,业主,
			5,一期,2栋,203,2024/2/30,,,,
			5,一期,2栋,204,2024/5/1,,,,
			6,一期,2栋,205,2024/5/1,吴磊,,房东,
			""";

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
	void rowsBecomeBuildingsHouseholdsAndThoseWhoLiveThere() throws Exception {
		UUID company = office.company("yuhua");
		Summary summary = load(company, ROWS);
		assertThat(summary).extracting(Summary::read, Summary::taken, Summary::rejected).containsExactly(7L, 3L, 4L);
		assertThat(office.rows("select name from linli.building where tenant_id = ? order by 1", company))
			.containsExactly("1栋", "2栋");
		assertThat(office.rows(
				"select building, unit, owner_name, phone, delivered_on from linli.household where tenant_id = ? order by 1, 2",
				company))
			.containsExactly("1栋 | 101 | 陈静 | +8613900000001 | 2024-05-01", "2栋 | 201 |  | null | 2024-05-01");
		assertThat(office.rows(
				"""
						select name, phone, relation, moved_in_on, main_contact, recorded_by from linli.resident where tenant_id = ?
						 order by name""",
				company))
			.containsExactlyInAnyOrder("陈静 | +8613900000001 | OWNER | 2024-06-01 | t | household-register",
					"刘洋 | +8613900000002 | TENANT | null | f | household-register");
		assertThat(Files.readString(this.folder.resolve("rejects.csv"))).contains(
				"5,REJECTED,4,电话,12,is no telephone number", "6,REJECTED,5,交付日期,2024/2/30,",
				"7,REJECTED,5,编号,5,is the key of line 6 already", "8,REJECTED,6,身份,房东,");
	}

	@Test
	void aSecondImportChangesNothingAndNamesWhatDiffersByNow() throws Exception {
		UUID company = office.company("lanting");
		load(company, ROWS);
		String before = everything(company);
		Summary again = load(company, ROWS.replace("刘洋", "刘扬"));
		assertThat(again).extracting(Summary::taken, Summary::takenAlready, Summary::kept).containsExactly(0L, 3L, 1L);
		assertThat(everything(company)).isEqualTo(before);
		assertThat(Files.readString(this.folder.resolve("rejects.csv"))).contains("3,KEPT,2,,刘扬,");
	}

	@Test
	void aHouseholdThatIsThereTakesWhoeverLivesInItByTheRegister() throws Exception {
		UUID company = office.company("hexi");
		UUID project = office.project(company, "一期", "Asia/Shanghai");
		office.run("""
				insert into linli.household (tenant_id, id, project_id, building, unit, owner_name, delivered_on)
				values (?, gen_random_uuid(), ?, '1栋', '101', '', '2020-01-01')""", company, project);
		assertThat(load(company, ROWS).kept()).as("another day of delivery, in the rows of both residents")
			.isEqualTo(2);
		assertThat(Files.readString(this.folder.resolve("rejects.csv"))).contains("2,KEPT,1,,1栋 101 2024-05-01,");
		assertThat(office
			.rows("select owner_name, delivered_on from linli.household where tenant_id = ? and unit = '101'", company))
			.containsExactly("陈静 | 2020-01-01");
	}

	@Test
	void whatWasCorrectedSinceTheFirstImportStaysAndTheSecondGoesOn() throws Exception {
		UUID company = office.company("jiangwan");
		load(company, ROWS);
		office.run("update linli.building set name = '2号楼' where tenant_id = ? and name = '2栋'", company);
		office.run("update linli.household set unit = '102' where tenant_id = ? and unit = '101'", company);
		String before = everything(company);
		assertThat(load(company, ROWS)).extracting(Summary::taken, Summary::takenAlready, Summary::kept)
			.containsExactly(0L, 3L, 2L);
		assertThat(everything(company)).isEqualTo(before);
		assertThat(Files.readString(this.folder.resolve("rejects.csv")))
			.contains("2,KEPT,1,,1栋 101 2024-05-01,\"differs from the household's record",
					"3,KEPT,2,,1栋 101 2024-05-01,")
			.doesNotContain("KEPT,3,");

		String more = HEADER + "9,一期,2栋,209,2024/5/1,孙丽,,业主,\n";
		assertThat(load(company, more)).extracting(Summary::taken, Summary::kept).containsExactly(1L, 0L);
		assertThat(office.rows("select building from linli.household where tenant_id = ? and unit = '209'", company))
			.containsExactly("2号楼");
		assertThat(office.rows("select name from linli.building where tenant_id = ? order by 1", company))
			.containsExactly("1栋", "2号楼");
	}

	@Test
	void aRegisterWithoutResidentsBringsHouseholdsAlone() throws Exception {
		UUID company = office.company("nanshan");
		String mapping = Files.readString(MAPPING)
			.lines()
			.filter((line) -> !line.matches("(name|phone|relation|moved_in_on):.*"))
			.reduce("", (text, line) -> text + line + "\n");
		Summary summary = load(company, mapping, "编号,项目,楼栋,房号,交付日期\n1,一期,1栋,101,2024/5/1\n");
		assertThat(summary.taken()).isEqualTo(1);
		assertThat(office.number("select count(*) from linli.resident where tenant_id = ?", company)).isZero();
	}

	@Test
	void aMappingThatNamesResidentsSaysWhatTheyAre() throws IOException {
		String broken = Files.readString(MAPPING).replace("yyyy/M/d", "M/d");
		String mapping = Files.readString(MAPPING).replaceFirst("relation: .*\n", "");
		assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> load(UUID.randomUUID(), mapping, ROWS))
			.withMessageContaining("a resident needs a relation");
		assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> load(UUID.randomUUID(), broken, ROWS))
			.withMessageContaining("does not give a full date");
	}

	private static String everything(UUID company) throws SQLException {
		return office
			.rows("select id, building_id, owner_name, phone from linli.household where tenant_id = ? order by 1",
					company)
			.toString() + office.rows("select r.* from linli.resident r where tenant_id = ? order by 2", company);
	}

	private Summary load(UUID company, String rows) throws IOException, LedgerException {
		return load(company, Files.readString(MAPPING), rows);
	}

	private Summary load(UUID company, String mapping, String rows) throws IOException, LedgerException {
		return office.load(company, Files.writeString(this.folder.resolve("mapping.yaml"), mapping),
				Files.writeString(this.folder.resolve("ledger.csv"), rows), this.folder.resolve("rejects.csv"));
	}

}
