package io.linli.console.bring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.signin.SignedInAs;
import io.linli.console.workplace.Workplace.Company;
import io.linli.tenancy.Caller;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
@Tag("G-03")
class BringPagesIntegrationTests {

	private static final String BRING = "/start/bring";

	private static final List<List<String>> HOUSEHOLDS = List.of(List.of("云栖花园业主名册"),
			List.of("楼栋", "房号", "业主姓名", "联系电话", "交付日期", "面积"),
			List.of("1栋", "0101", "陈静", "13900000001", "2024/5/1", "89"),
			List.of("1栋", "0102", "<b>刘洋</b>", "13900000002", "2024/5/1", "89"),
			List.of("1栋", "0103", "赵敏", "<script>alert(1)</script>", "2024/5/1", "89"),
			List.of("=1+1", "0104", "", "", "", "89"));

	private static final String[] MEANT = { "part", "BUILDING", "part", "UNIT", "part", "RESIDENT", "part", "PHONE",
			"part", "DELIVERED_ON", "part", "" };

	@Autowired
	private MockMvcTester console;

	@Autowired
	private MultipartProperties multipart;

	@Autowired
	private BringDesk desk;

	@Autowired
	private Uploads uploads;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	private final UUID company = UUID.randomUUID();

	private final MockHttpSession session = new MockHttpSession();

	@BeforeEach
	void aCompanyHasOneProject() {
		company(this.company);
	}

	@Test
	void aTableIsBroughtInStepByStep() {
		assertThat(upload(Kind.HOUSEHOLDS, "业主.xlsx", Sheets.of(HOUSEHOLDS))).hasRedirectedUrl(BRING + "/columns");
		assertThat(get("/columns")).hasStatusOk()
			.bodyText()
			.contains("2: 楼栋 | 房号", "selected=\"selected\">楼栋 *", "selected=\"selected\">房号 *",
					"selected=\"selected\">电话", "0101", "云栖一号园 (P1)");
		assertThat(read(MEANT)).hasRedirectedUrl(BRING + "/preview");
		var preview = get("/preview");
		assertThat(preview).hasStatusOk()
			.bodyText()
			.contains("id=\"read\">4<", "id=\"takeable\">2<", "id=\"refused\">2<", "+8613900000001", "2024-05-01",
					"不是电话号码", "不能为空");
		assertThat(households()).isEmpty();

		assertThat(post("/take")).hasRedirectedUrl(BRING + "/progress");
		assertThat(over()).contains("id=\"rows-taken\">2<", "id=\"rows-refused\">2<");
		assertThat(households()).containsExactly("P1 1栋 0101 陈静 +8613900000001", "P1 1栋 0102 <b>刘洋</b> +8613900000002");
		assertThat(residentsBy()).containsOnly("yunqi-admin");
		assertThat(acts()).containsExactly("HOUSEHOLDS_BROUGHT 开始，共 4 行",
				"HOUSEHOLDS_BROUGHT 完成：新写入 2 行，原已存在 0 行，不能导入 2 行");
	}

	@Test
	void theSameFileASecondTimeAddsNothing() {
		take(Sheets.of(HOUSEHOLDS));
		var before = households();
		assertThat(take(Sheets.of(HOUSEHOLDS))).contains("id=\"rows-taken\">0<", "id=\"rows-there\">2<");
		assertThat(households()).isEqualTo(before);
		assertThat(post("/take")).as("once more, by the same page").hasRedirectedUrl(BRING + "/progress");
		assertThat(households()).isEqualTo(before);
	}

	@Test
	void whatIsRefusedIsTakenAlongWithItsReasonAndIsNoFormula() throws IOException {
		upload(Kind.HOUSEHOLDS, "业主.xlsx", Sheets.of(HOUSEHOLDS));
		read(MEANT);
		var text = get("/refused.csv");
		assertThat(text).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
		assertThat(body(text)).startsWith("\uFEFF\"楼栋\",\"房号\"")
			.contains("\"赵敏\",\"<script>alert(1)</script>\",\"2024/5/1\",\"89\",\"5\",\"联系电话\",\"不是电话号码。\"",
					"\"'=1+1\",\"0104\"")
			.doesNotContain("陈静");
		var book = get("/refused.xlsx").getResponse().getContentAsByteArray();
		try (var read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
			var sheet = read.getSheetAt(0);
			assertThat(sheet.getLastRowNum()).isEqualTo(2);
			assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("=1+1");
			assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("0104");
			assertThat(sheet.getRow(1).getCell(8).getStringCellValue()).isEqualTo("不是电话号码。");
		}
		var back = TableFile.of(text.getResponse().getContentAsByteArray()).beginning(0, 9);
		assertThat(back.getLast().cells()).startsWith("=1+1", "0104");
	}

	@Test
	void noTextOfATableBecomesMarkup() {
		var evil = "<img src=x onerror=alert(1)>";
		var rows = List.of(List.of("楼栋", "房号", evil), List.of(evil, evil, evil), List.of("", evil, "x"));
		upload(Kind.HOUSEHOLDS, evil + ".xlsx", Sheets.of(rows));
		assertThat(get("")).hasStatusOk().bodyText().doesNotContain("<img src=x");
		assertThat(get("/columns")).hasStatusOk().bodyText().contains("&lt;img").doesNotContain("<img src=x");
		read("part", "BUILDING", "part", "UNIT", "part", "RESIDENT", "deliveredOn", "2024-05-01");
		assertThat(get("/preview")).hasStatusOk().bodyText().contains("&lt;img").doesNotContain("<img src=x");
		post("/take");
		assertThat(over()).contains("id=\"rows-taken\">1<").doesNotContain("<img src=x");
		assertThat(get("/progress")).bodyText().doesNotContain("<img src=x");
	}

	@Test
	void tenThousandRowsWithAWrongLevelAreOneLineThatSaysWhichLevelsThereAre() {
		level("<b>一级</b>", 1);
		level("二级", 2);
		var rows = IntStream.range(0, 10_000)
			.mapToObj((row) -> "R%d,小区,杭州,<img src=x onerror=alert(1)>".formatted(row))
			.collect(Collectors.joining("\n", "项目编号,小区,城市,等级\n", "\n"));
		upload(Kind.PROJECTS, "项目.csv", rows.getBytes(StandardCharsets.UTF_8));
		read("part", "CODE", "part", "NAME", "part", "CITY", "part", "LEVEL");
		assertThat(get("/preview")).hasStatusOk()
			.bodyText()
			.contains("id=\"refused\">10,000<", ">2、3、4，另有 9,997 行<", "&lt;img src=x", "现有：&lt;b&gt;一级&lt;/b&gt;、二级。")
			.containsOnlyOnce("公司没有这个合同等级")
			.doesNotContain("<img src=x", "<b>一级");
		assertThat(body(get("/refused.csv")).lines()).hasSize(10_001)
			.filteredOn((line) -> line.endsWith(",\"等级\",\"公司没有这个合同等级。现有：<b>一级</b>、二级。\""))
			.hasSize(10_000);
	}

	@Test
	void aProjectThatIsNotThereIsAnsweredByThoseThatAre() {
		upload(Kind.HOUSEHOLDS, "住户.csv",
				"项目,楼栋,房号\nP9,1栋,101\nP1,1栋,102\nP9,1栋,103\n".getBytes(StandardCharsets.UTF_8));
		read("part", "PROJECT", "part", "BUILDING", "part", "UNIT", "deliveredOn", "2024-05-01");
		assertThat(get("/preview")).hasStatusOk()
			.bodyText()
			.contains("id=\"takeable\">1<", ">2、4<", ">P9<", "公司没有这个项目。现有：P1。");
	}

	@Test
	void whatColumnsMeanIsRememberedForThisCompanyAlone() {
		var odd = List.of(List.of("甲", "备注", "乙", "姓名", "电话"), List.of("1栋", "x", "101", "陈静", "13900000001"));
		upload(Kind.HOUSEHOLDS, "a.xlsx", Sheets.of(odd));
		assertThat(get("/columns")).bodyText().doesNotContain("selected=\"selected\">楼栋 *");
		read("part", "BUILDING", "part", "", "part", "UNIT", "part", "RESIDENT", "part", "PHONE", "deliveredOn",
				"2024-05-01", "keep", "true");
		upload(Kind.HOUSEHOLDS, "b.xlsx", Sheets.of(List.of(List.of("乙", "甲"), List.of("102", "1栋"))));
		assertThat(get("/columns")).bodyText().contains("selected=\"selected\">楼栋 *", "selected=\"selected\">房号 *");
		var other = UUID.randomUUID();
		company(other);
		var elsewhere = new MockHttpSession();
		upload(elsewhere, other, Kind.HOUSEHOLDS, "c.xlsx", Sheets.of(odd));
		assertThat(get(elsewhere, other, "/columns")).bodyText().doesNotContain("selected=\"selected\">楼栋 *");
		assertThat(post("/forget")).hasRedirectedUrl(BRING + "/columns");
		assertThat(get("/columns")).bodyText().doesNotContain("selected=\"selected\">楼栋 *", "清除以前记住的含义");
	}

	/** Whoever takes the first resident for the heading: a known word is among them. */
	@Test
	void noNameAndNoTelephoneIsKeptAsTheNameOfAColumn() {
		upload(Kind.HOUSEHOLDS, "a.xlsx", Sheets.of(List.of(List.of("1栋", "101", "陈静", "13800001111", "业主"),
				List.of("1栋", "102", "刘洋", "13800002222", "租户"))));
		assertThat(get("/columns")).as("as it is proposed").bodyText().contains("“C”的含义").doesNotContain("“陈静”的含义");
		var meant = new String[] { "part", "BUILDING", "part", "UNIT", "part", "RESIDENT", "part", "PHONE", "part",
				"RELATION", "deliveredOn", "2024-05-01", "keep", "true" };
		read(meant);
		assertThat(remembered()).isEmpty();
		upload(Kind.HOUSEHOLDS, "b.xlsx", Sheets
			.of(List.of(List.of("楼栋", "房号", "陈静", "13800001111", "身份"), List.of("1栋", "102", "刘洋", "", "租户"))));
		read(meant);
		assertThat(remembered()).containsExactlyInAnyOrder("楼栋", "房号", "身份");
	}

	@Test
	void anotherSheetHasAHeadingOfItsOwn() {
		upload(Kind.HOUSEHOLDS, "a.xlsx", Sheets.book((book) -> {
			var first = book.createSheet("一期");
			first.createRow(0).createCell(0).setCellValue("一期业主名册");
			first.createRow(1).createCell(0).setCellValue("制表人");
			fill(first.createRow(2), "楼栋", "房号", "业主姓名");
			fill(first.createRow(3), "1栋", "101", "陈静");
			var second = book.createSheet("二期");
			fill(second.createRow(0), "楼栋", "房号", "业主姓名");
			fill(second.createRow(1), "2栋", "201", "刘洋");
			fill(second.createRow(2), "2栋", "202", "赵敏");
		}));
		assertThat(get("/columns")).bodyText().contains("name=\"header\" value=\"3\"", "name=\"shown\" value=\"0\"");
		assertThat(get("/columns?shown=0&sheet=1&header=3")).bodyText()
			.contains("name=\"header\" value=\"1\"", "“楼栋”的含义", "201", "202");
		assertThat(get("/columns?shown=1&sheet=1&header=2")).as("as somebody chose there")
			.bodyText()
			.contains("“2栋”的含义");
	}

	private static void fill(Row row, String... cells) {
		for (int place = 0; place < cells.length; place++) {
			row.createCell(place).setCellValue(cells[place]);
		}
	}

	private List<String> remembered() {
		return this.admin.sql("select name from linli.column_meaning where tenant_id = ?")
			.param(this.company)
			.query(String.class)
			.list();
	}

	@Test
	void nobodyIsRememberedAsTheNameOfAColumn() {
		upload(Kind.HOUSEHOLDS, "a.xlsx", Sheets.of(List.of(List.of("1栋", "101", "陈静"), List.of("1栋", "102", "刘洋"))));
		assertThat(get("/columns?header=0")).hasStatusOk().bodyText().contains("“C”的含义");
		read("part", "BUILDING", "part", "UNIT", "part", "RESIDENT", "deliveredOn", "2024-05-01", "keep", "true");
		assertThat(get("/preview")).bodyText().contains("id=\"read\">1<");
		assertThat(remembered()).isEmpty();
	}

	@Test
	void aColumnThatIsMissingOrSaidTwiceIsAskedFor() {
		upload(Kind.HOUSEHOLDS, "业主.xlsx", Sheets.of(HOUSEHOLDS));
		var answer = read("part", "BUILDING", "part", "BUILDING", "part", "RESIDENT");
		assertThat(answer).hasStatus(422).bodyText().contains("有两列都选了“楼栋”", "请选择哪一列是“房号”", "请选择哪一列是“交付日期”，或者在下方统一填写");
		assertThat(get("/preview")).hasRedirectedUrl(BRING + "/columns");
		assertThat(post("/take")).hasRedirectedUrl(BRING + "/columns");
		assertThat(households()).isEmpty();
	}

	@Test
	void anotherRowCanBeTheHeading() {
		upload(Kind.HOUSEHOLDS, "业主.xlsx", Sheets.of(HOUSEHOLDS));
		assertThat(get("/columns?header=3")).hasStatusOk().bodyText().contains("“0101”的含义");
		assertThat(get("/columns?sheet=9&header=99")).hasStatusOk().bodyText().contains("“云栖花园业主名册”的含义");
	}

	@Test
	void filesThatCannotBeReadAreRefusedWithTheReason() {
		assertThat(upload(Kind.PROJECTS, "a.xlsm", Sheets.packed((parts) -> parts.add("xl/vbaProject.bin", "x", 1))))
			.hasStatus(422)
			.bodyText()
			.contains("文件带有宏");
		assertThat(upload(Kind.PROJECTS, "a.xlsx", new byte[] { 0x50, 0x4B, 3, 4 })).hasStatus(422)
			.bodyText()
			.contains("无法读取");
		assertThat(upload(Kind.PROJECTS, "a.csv", new byte[(int) TableFile.LARGEST + 1])).hasStatus(413)
			.bodyText()
			.contains("文件太大");
		assertThat(upload(Kind.PROJECTS, "a.csv", new byte[0])).hasStatus(422).bodyText().contains("没有内容");
		assertThat(get("/columns")).hasStatus(409).bodyText().contains("请重新上传");
		assertThat(this.console.get()
			.uri(BRING)
			.requestAttr("tooLarge", true)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(person(this.company))
			.exchange()).hasStatus(413);
		assertThat(this.console.get()
			.uri(BRING)
			.requestAttr("busy", true)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(person(this.company))
			.exchange()).hasStatus(503);
	}

	@Test
	void nothingThatIsUploadedIsWrittenToADisk() {
		assertThat(this.multipart.getFileSizeThreshold()).isGreaterThanOrEqualTo(this.multipart.getMaxRequestSize());
	}

	@Test
	void nobodyElseOpensIt() {
		upload(Kind.HOUSEHOLDS, "业主.xlsx", Sheets.of(HOUSEHOLDS));
		var other = UUID.randomUUID();
		company(other);
		assertThat(get(new MockHttpSession(), other, "/columns")).hasStatus(409);
		var receptionist = SignedInAs.person("r", Set.of(Role.RECEPTIONIST), new Organization("yunqi", this.company));
		assertThat(this.console.get().uri(BRING).with(receptionist).exchange()).hasStatus(403);
		assertThat(this.console.post().uri("/start/project").with(csrf()).with(receptionist).exchange()).hasStatus(403);
		assertThat(this.console.get().uri(BRING).with(SignedInAs.groupManager("anju", ConsoleDatabase.ANJU)).exchange())
			.hasStatus(403);
		assertThat(this.console.post()
			.uri(BRING)
			.multipart()
			.file(new MockMultipartFile("file", "a.csv", null, new byte[1]))
			.param("kind", "HOUSEHOLDS")
			.with(person(this.company))
			.exchange()).as("without its token").hasStatus(403);
		assertThat(get("/columns")).hasStatusOk();
	}

	@Test
	void aTableThatWasCutOffGoesOn() {
		upload(Kind.HOUSEHOLDS, "业主.xlsx", Sheets.of(HOUSEHOLDS));
		read(MEANT);
		this.admin.sql("alter table linli.resident rename column phone to phone_away").update();
		try {
			post("/take");
			assertThat(over()).contains("导入中断", "继续导入");
		}
		finally {
			this.admin.sql("alter table linli.resident rename column phone_away to phone").update();
		}
		assertThat(households()).isEmpty();
		assertThat(acts()).isEmpty();
		assertThat(post("/take")).hasRedirectedUrl(BRING + "/progress");
		assertThat(over()).contains("id=\"rows-taken\">2<");
		assertThat(households()).hasSize(2);
	}

	@Test
	void aTakeGoesOnForNobodyWhoseCompanyWasClosed() {
		upload(Kind.HOUSEHOLDS, "业主.xlsx", Sheets.of(HOUSEHOLDS));
		read(MEANT);
		var staff = new Caller.Staff("yunqi-admin", "yunqi-admin", Set.of(Role.TENANT_ADMIN),
				new Organization("yunqi", this.company));
		var yunqi = new Company(staff, "云栖物业");
		var upload = this.uploads.find(this.session, yunqi).orElseThrow();
		this.admin.sql("insert into linli.closed_organization (id) values (?)").param(this.company).update();
		assertThat(this.desk.begin(yunqi, upload, Objects.requireNonNull(upload.plan()), 4)).isTrue();
		while (!Objects.requireNonNull(upload.take()).isOver()) {
			Thread.onSpinWait();
		}
		this.admin.sql("delete from linli.closed_organization where id = ?").param(this.company).update();
		assertThat(over()).contains("导入中断");
		assertThat(households()).isEmpty();
	}

	@Test
	void projectsAreBroughtInAsWell() {
		var list = List.of(List.of("项目编号", "小区", "城市"), List.of("P1", "云栖一号园", "杭州"), List.of("P2", "云栖二号园", "杭州"));
		upload(Kind.PROJECTS, "项目.xlsx", Sheets.of(list));
		read("part", "CODE", "part", "NAME", "part", "CITY");
		post("/take");
		assertThat(over()).contains("id=\"rows-taken\">1<", "id=\"rows-there\">1<");
		assertThat(projects()).containsExactly("P1 云栖一号园 杭州 Asia/Shanghai", "P2 云栖二号园 杭州 Asia/Shanghai");
		assertThat(page("/start")).bodyText().contains("已有 2 个项目");
	}

	@Test
	void aLevelThatATableGrantsIsALineOfTheAudit() {
		level("一级", 1);
		var list = List.of(List.of("项目编号", "小区", "城市", "等级", "起始日期"), List.of("P2", "云栖二号园", "杭州", "一级", "2024-05-01"),
				List.of("P1", "云栖一号园", "杭州", "一级", "2024-05-01"));
		upload(Kind.PROJECTS, "项目.xlsx", Sheets.of(list));
		read("part", "CODE", "part", "NAME", "part", "CITY", "part", "LEVEL", "part", "LEVEL_SINCE");
		post("/take");
		assertThat(over()).contains("id=\"rows-taken\">1<", "id=\"rows-there\">1<");
		assertThat(acts()).filteredOn((act) -> act.startsWith("LEVEL")).hasSize(1).first().asString().contains("一级");
		assertThat(post("/start/project", "code", "P9", "name", "九号", "city", "杭州", "zone", "Asia/Shanghai", "since",
				"2026-12-01"))
			.as("from then on, and what?")
			.hasStatus(422);
	}

	@Test
	void oneProjectIsAddedByHand() {
		assertThat(add("P7", "<i>云栖</i>", "杭州", "Asia/Urumqi")).hasRedirectedUrl("/start/project");
		assertThat(projects()).contains("P7 <i>云栖</i> 杭州 Asia/Urumqi");
		assertThat(acts()).containsExactly("PROJECT_ADDED <i>云栖</i>, 杭州, Asia/Urumqi");
		assertThat(add("P7", "另一个", "杭州", "Asia/Shanghai")).hasStatus(422)
			.bodyText()
			.contains("已有项目使用这个编号", "&lt;i&gt;云栖&lt;/i&gt; (P7)");
		assertThat(add("P8", "", "杭州", "UTC+8")).hasStatus(422).bodyText().contains("不能为空");
		assertThat(add("P8", "八号", "杭州", "UTC+8")).hasStatus(422).bodyText().contains("不是时区");
		assertThat(projects()).hasSize(2);
	}

	@Test
	void aFileIsForgottenWhenSomebodyIsDone() {
		upload(Kind.HOUSEHOLDS, "业主.xlsx", Sheets.of(HOUSEHOLDS));
		assertThat(get("")).bodyText().contains("业主.xlsx");
		assertThat(post("/close")).hasRedirectedUrl("/start");
		assertThat(get("/preview")).hasStatus(409);
		assertThat(get("")).hasStatusOk().bodyText().doesNotContain("业主.xlsx");
	}

	private String take(byte[] file) {
		upload(Kind.HOUSEHOLDS, "业主.xlsx", file);
		read(MEANT);
		post("/take");
		return over();
	}

	/** The part of the page that htmx asks for, once nothing changes any more. */
	private String over() {
		var end = Instant.now().plus(Duration.ofMinutes(2));
		while (Instant.now().isBefore(end)) {
			var part = this.console.get()
				.uri(BRING + "/progress")
				.header("HX-Request", "true")
				.session(this.session)
				.locale(Locale.SIMPLIFIED_CHINESE)
				.with(person(this.company))
				.exchange();
			assertThat(part).hasStatusOk();
			var text = body(part);
			if (!text.contains("hx-get")) {
				return text;
			}
			Thread.onSpinWait();
		}
		throw new AssertionError("It is not over");
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult get(String step) {
		return get(this.session, this.company, step);
	}

	private MvcTestResult get(MockHttpSession by, UUID of, String step) {
		return this.console.get()
			.uri(BRING + step)
			.session(by)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(person(of))
			.exchange();
	}

	private MvcTestResult page(String address) {
		return this.console.get()
			.uri(address)
			.session(this.session)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(person(this.company))
			.exchange();
	}

	private MvcTestResult upload(Kind kind, String name, byte[] file) {
		return upload(this.session, this.company, kind, name, file);
	}

	private MvcTestResult upload(MockHttpSession by, UUID of, Kind kind, String name, byte[] file) {
		return this.console.post()
			.uri(BRING)
			.multipart()
			.file(new MockMultipartFile("file", name, null, file))
			.param("kind", kind.name())
			.session(by)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(csrf())
			.with(person(of))
			.exchange();
	}

	private MvcTestResult read(String... fields) {
		return post(BRING + "/columns", "header", (fields == MEANT) ? "2" : "1", fields);
	}

	private MvcTestResult post(String step) {
		return post(BRING + step, "step", step);
	}

	private MvcTestResult add(String code, String name, String city, String zone) {
		return post("/start/project", "code", code, "name", name, "city", city, "zone", zone);
	}

	private MvcTestResult post(String page, String first, String value, String... more) {
		var request = this.console.post().uri(page).param(first, value);
		var parts = new ArrayList<String>();
		for (int i = 0; i < more.length; i += 2) {
			if (more[i].equals("part")) {
				parts.add(more[i + 1]);
			}
			else {
				request.param(more[i], more[i + 1]);
			}
		}
		if (!parts.isEmpty()) {
			request.param("part", parts.toArray(String[]::new)).param("project", "P1");
		}
		return request.session(this.session)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(csrf())
			.with(person(this.company))
			.exchange();
	}

	private static RequestPostProcessor person(UUID of) {
		return SignedInAs.admin("yunqi", of);
	}

	private void company(UUID id) {
		this.admin.sql("insert into linli.tenant (tenant_id, alias, name) values (?, ?, '云栖物业')")
			.params(id, "bring-" + id)
			.update();
		this.admin.sql("""
				insert into linli.project (tenant_id, id, code, name, city, time_zone)
				values (?, gen_random_uuid(), 'P1', '云栖一号园', '杭州', 'Asia/Shanghai')""").param(id).update();
	}

	private void level(String label, int rank) {
		this.admin
			.sql("insert into linli.contract_level (tenant_id, id, label, rank) values (?, gen_random_uuid(), ?, ?)")
			.params(this.company, label, rank)
			.update();
	}

	private List<String> households() {
		return this.admin
			.sql("""
					select p.code || ' ' || h.building || ' ' || h.unit || ' ' || h.owner_name || ' ' || h.phone from linli.household h
					  join linli.project p on p.tenant_id = h.tenant_id and p.id = h.project_id where h.tenant_id = ? order by 1""")
			.param(this.company)
			.query(String.class)
			.list();
	}

	private List<String> residentsBy() {
		return this.admin.sql("select recorded_by from linli.resident where tenant_id = ?")
			.param(this.company)
			.query(String.class)
			.list();
	}

	private List<String> projects() {
		return this.admin.sql(
				"select code || ' ' || name || ' ' || city || ' ' || time_zone from linli.project where tenant_id = ? order by 1")
			.param(this.company)
			.query(String.class)
			.list();
	}

	private List<String> acts() {
		return this.admin.sql(
				"select kind || ' ' || (after_words ->> 'zh') from linli.audit_entry where tenant_id = ? order by recorded_at")
			.param(this.company)
			.query(String.class)
			.list();
	}

}
