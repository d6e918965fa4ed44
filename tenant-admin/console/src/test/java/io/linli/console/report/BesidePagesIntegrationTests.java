package io.linli.console.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.today.Estate;
import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.ReportData;
import io.linli.tenancy.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports beside one another, and as files. */
@ConsoleTest
@Tag("P-02")
class BesidePagesIntegrationTests {

	private final Estate estate = Estate.fresh();

	private final AnnualReport.Unit garden = unit("P1", "南苑一期");

	private final AnnualReport.Unit lake = unit("P2", "=南苑二期<b>");

	private final RequestPostProcessor admin = this.estate.person("admin", Role.TENANT_ADMIN);

	@Autowired
	private MockMvcTester console;

	@BeforeEach
	void aReportIsFiledAndOthersArePublished() {
		Published.publish(this.estate.id(), null, report(2026, 35));
		ConsoleDatabase.shared()
			.admin()
			.sql("""
					insert into linli.report_filing (tenant_id, id, year, revision, status, run_id, input_hash, html, json, as_of, snapshot,
					  drafted_at, drafted_by, reviewed_at, reviewed_by, filed_at, filed_by, late, due_on)
					select tenant_id, gen_random_uuid(), year, 1, 'FILED', run_id, input_hash, html, json, as_of, '1:1:', now(), 'li', now(), 'wang',
					       now(), 'admin', false, date '2026-12-15' from mart.annual_report where tenant_id = ? and year = 2026""")
			.param(this.estate.id())
			.update();
		Published.publish(this.estate.id(), null, report(2026, 20));
		Published.publish(this.estate.id(), null, report(2025, 35));
	}

	@Test
	void whatWasFiledStandsBesideTodaysFiguresWithEachDifferenceMarked() {
		assertThat(get("beside?one=2026-0&other=2026-1")).hasStatusOk()
			.bodyText()
			.contains("2026 年，第 1 版", "2026 年，已发布", "110 / 140", "125 / 140", ">有变化<", ">相同<",
					"/beside?one=2026-0&amp;other=2026-1")
			.doesNotContain(">变差<");
	}

	@Test
	void twoYearsDifferOnlyWhereItIsMoreThanChance() {
		assertThat(get("beside?one=2026-0&other=2025-0")).bodyText()
			.contains(">变差<", "有差别的指标：1 项")
			.doesNotContain(">有变化<");
		assertThat(get("beside?one=2026-1&other=2025-0")).bodyText()
			.contains("有差别的指标：0 项")
			.doesNotContain(">变差<", ">变好<");
	}

	@Test
	void withoutNamesTheLatestTwoStandThereAndAnUnknownNameIsNotFound() {
		assertThat(get("beside")).hasStatusOk().bodyText().contains("第 1 版");
		assertThat(get("beside?one=2026-1")).bodyText().contains("?one=2026-1&amp;other=2026-0");
		assertThat(get("beside?one=2026-0")).bodyText().contains("?one=2026-0&amp;other=2025-0");
		assertThat(get("beside?one=2025-0")).bodyText().contains("?one=2025-0&amp;other=2026-0");
		assertThat(get("beside?one=2026-7")).hasStatus(404);
		var stranger = Estate.fresh().person("stranger", Role.TENANT_ADMIN);
		assertThat(get("beside?one=2026-1&other=2026-0", stranger)).hasStatus(404);
		assertThat(get("2026/paper?kind=JSON", stranger)).hasStatus(404);
		assertThat(get("beside", this.estate.person("worker", Role.MAINTENANCE_WORKER))).hasStatus(403);
	}

	@Test
	void aFiledReportIsPrintedOnceInEachLanguageAndStaysTheSame() throws IOException {
		var first = bytes(get("2026/paper?kind=PDF&language=ENGLISH&revision=1"));
		try (var document = Loader.loadPDF(first)) {
			assertThat(new PDFTextStripper().getText(document)).contains("Annual satisfaction report", "南苑物业");
		}
		assertThat(kept()).isEqualTo("en");
		assertThat(bytes(get("2026/paper?kind=PDF&language=ENGLISH&revision=1"))).isEqualTo(first);
		assertThat(get("2026/paper?kind=PDF")).hasStatusOk();
		assertThat(kept()).isEqualTo("en");
		assertThat(get("2026/paper?kind=PDF&revision=1").getResponse().getHeader("Content-Disposition"))
			.contains("attachment", "2026-1.zh-CN.pdf");
	}

	@Test
	void aReportIsTakenAsAWorkbookAndAsDataInItsLanguage() throws IOException {
		assertThat(get("2026/paper?kind=JSON&revision=1")).hasStatusOk()
			.bodyText()
			.isEqualTo(ReportData.json(report(2026, 35)));
		try (var book = new XSSFWorkbook(
				new ByteArrayInputStream(bytes(get("2026/paper?kind=XLSX&language=CHINESE&revision=1"))))) {
			assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("出处");
			var unit = book.getSheetAt(1).getRow(1);
			assertThat(unit.getCell(2).getCellType()).isEqualTo(CellType.STRING);
		}
	}

	@Test
	void aFileSaysOfWhichVersionItIs() {
		assertThat(get("2026/file?revision=1").getResponse().getHeader("Content-Disposition")).contains("2026-1.html");
		assertThat(get("2026/file").getResponse().getHeader("Content-Disposition")).contains("-2026.html");
	}

	private String kept() {
		return ConsoleDatabase.shared()
			.admin()
			.sql("select coalesce(string_agg(language, ' '), '') from linli.report_print where tenant_id = ?")
			.param(this.estate.id())
			.query(String.class)
			.single();
	}

	private static byte[] bytes(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsByteArray();
	}

	private AnnualReport report(int year, long kept) {
		return Published.report(this.estate.id(), "南苑物业", this.garden, this.lake, year, kept);
	}

	private AnnualReport.Unit unit(String code, String name) {
		return new AnnualReport.Unit(this.estate.project(code, name, "Asia/Shanghai").toString(), name);
	}

	private MvcTestResult get(String page) {
		return get(page, this.admin);
	}

	private MvcTestResult get(String page, RequestPostProcessor person) {
		return this.console.get()
			.uri("/reports/" + this.estate.id() + "/" + page)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(person)
			.exchange();
	}

}
