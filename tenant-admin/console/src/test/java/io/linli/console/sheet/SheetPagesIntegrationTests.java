package io.linli.console.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.language.Words;
import io.linli.console.signin.SignedInAs;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
class SheetPagesIntegrationTests {

	private static final String SHEET = "/thresholds/sheet";

	@Autowired
	private MockMvcTester console;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	private final MockHttpSession session = new MockHttpSession();

	@BeforeEach
	void nothingIsDrafted() {
		this.admin.sql("delete from linli.threshold_draft").update();
	}

	@Test
	void theSheetHoldsTheCompanysOwnLimitsWithTheirSourcesAndWhatIsToBeVerified() throws IOException {
		var file = get(SHEET + "/file");
		assertThat(file).hasStatusOk()
			.headers()
			.hasHeaderSatisfying("Content-Disposition",
					(values) -> assertThat(values.getFirst()).startsWith("attachment").contains(".xlsx"));
		try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
			var rows = book.getSheetAt(0);
			long stand = this.admin.sql("select count(*) from linli.threshold where tenant_id = ?")
				.param(ConsoleDatabase.HEYUAN)
				.query(Long.class)
				.single();
			assertThat((long) rows.getLastRowNum()).isPositive().isLessThanOrEqualTo(stand);
			assertThat(rows).anySatisfy((row) -> {
				assertThat(row.getCell(SheetColumn.SOURCE.ordinal()).getStringCellValue()).isEqualTo("平台默认");
				assertThat(row.getCell(SheetColumn.VERIFY.ordinal()).getStringCellValue()).isEqualTo("是");
			});
		}
	}

	@Test
	void whatChangedIsShownFirstAndThenDrafted() throws IOException {
		var preview = upload(changed("4"));
		assertThat(preview).hasStatusOk().bodyText().contains("将起草 1 项", "3 分钟", "4 分钟", "存为草稿");
		assertThat(drafts()).isEmpty();
		var shown = preview.getMvcResult().getModelAndView().getModel().get("shown").toString();
		assertThat(draft(shown)).hasRedirectedUrl("/thresholds/drafts");
		assertThat(drafts()).containsExactly("RECORD 240 heyuan-admin");
		assertThat(draft(shown)).hasStatus(409).bodyText().contains("预览已经失效");
	}

	@Test
	void aSheetWithAFaultIsNotDraftedAndEachFaultIsNamedByItsCell() throws IOException {
		var preview = upload(changed("四"));
		assertThat(preview).hasStatus(422).bodyText().contains("不能存为草稿", "须为整数").doesNotContain("/sheet/draft");
		var shown = preview.getMvcResult().getModelAndView().getModel().get("shown").toString();
		assertThat(draft(shown)).hasStatus(409);
		assertThat(drafts()).isEmpty();
		assertThat(upload("no sheet".getBytes(StandardCharsets.UTF_8))).hasStatus(422).bodyText().contains("无法读取");
	}

	@Test
	void whatSomebodyElseDraftedAfterThePreviewIsNotReplaced() throws IOException {
		var first = upload(changed("4")).getMvcResult().getModelAndView().getModel().get("shown").toString();
		var other = new MockHttpSession();
		var second = upload(changed("5"), other).getMvcResult().getModelAndView().getModel().get("shown").toString();
		assertThat(draft(second, other)).hasRedirectedUrl("/thresholds/drafts");
		assertThat(draft(first)).hasStatus(409).bodyText().contains("另一位管理员");
		assertThat(drafts()).containsExactly("RECORD 300 heyuan-admin");
	}

	@Test
	void aPreviewOfAnotherSessionOrWithoutItsTokenIsRefused() throws IOException {
		upload(changed("4"));
		assertThat(draft(UUID.randomUUID().toString())).hasStatus(409);
		assertThat(this.console.post()
			.uri(SHEET + "/draft?shown=" + UUID.randomUUID())
			.with(SignedInAs.admin("heyuan", ConsoleDatabase.HEYUAN))
			.exchange()).hasStatus(403);
	}

	/** The sheet with another time to record a repair, from tomorrow on. */
	private byte[] changed(String minutes) throws IOException {
		var file = get(SHEET + "/file").getResponse().getContentAsByteArray();
		try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			for (var row : book.getSheetAt(0)) {
				if (row.getCell(SheetColumn.CLOCK.ordinal()).getStringCellValue().equals("记录")) {
					row.getCell(SheetColumn.AMOUNT.ordinal()).setCellValue(minutes);
					row.getCell(SheetColumn.FROM.ordinal())
						.setCellValue(LocalDate.now(Words.ZONE).plusDays(1).toString());
				}
			}
			var changed = new ByteArrayOutputStream();
			book.write(changed);
			return changed.toByteArray();
		}
	}

	private MvcTestResult get(String uri) {
		return this.console.get()
			.uri(uri)
			.session(this.session)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(SignedInAs.admin("heyuan", ConsoleDatabase.HEYUAN))
			.exchange();
	}

	private MvcTestResult upload(byte[] file) {
		return upload(file, this.session);
	}

	private MvcTestResult upload(byte[] file, MockHttpSession by) {
		return this.console.post()
			.uri(SHEET)
			.multipart()
			.file("file", file)
			.session(by)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(csrf())
			.with(SignedInAs.admin("heyuan", ConsoleDatabase.HEYUAN))
			.exchange();
	}

	private MvcTestResult draft(String shown) {
		return draft(shown, this.session);
	}

	private MvcTestResult draft(String shown, MockHttpSession by) {
		return this.console.post()
			.uri(SHEET + "/draft")
			.param("shown", shown)
			.session(by)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(csrf())
			.with(SignedInAs.admin("heyuan", ConsoleDatabase.HEYUAN))
			.exchange();
	}

	private List<String> drafts() {
		return this.admin.sql("select clock || ' ' || limit_seconds || ' ' || drafted_by from linli.threshold_draft")
			.query(String.class)
			.list();
	}

}
