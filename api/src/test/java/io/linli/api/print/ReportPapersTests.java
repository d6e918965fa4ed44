package io.linli.api.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.linli.api.ApiDatabase;
import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.Document;
import io.linli.kpi.report.Paper;
import io.linli.kpi.report.ReportData;
import io.linli.kpi.report.ReportTable;
import io.linli.kpi.report.Tally;
import io.linli.paper.PdfPrinter;
import io.linli.paper.PrintLimits;
import io.linli.paper.ReportSheet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.ValidationResult.ValidationError;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An annual report as a PDF and as a workbook.
 */
class ReportPapersTests {

	private static final Instant AS_OF = Instant.parse("2031-11-23T16:00:00Z");

	/** As a workbook writes what is not ASCII. */
	private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]+);");

	private static final Pattern HEADING = Pattern.compile("<h2><span>(\\d+)</span>(.*?)</h2>");

	private static final UUID COMPANY = UUID.randomUUID();

	private final AnnualReport report = Reported.of(ApiDatabase.JINXIU, "锦绣物业");

	private final PdfPrinter printer = new PdfPrinter(new PrintLimits(2, Duration.ofSeconds(30), 10, 500_000));

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "en" })
	void aPdfIsTheSameByteByByteWhenItIsMadeAgain(String language) throws Exception {
		byte[] first = pdf(language);
		Files.createDirectories(Path.of("target/forms"));
		Files.write(Path.of("target/forms/annual-report-" + language + ".pdf"), first);
		Thread.sleep(1_100);
		assertThat(new PdfPrinter(new PrintLimits(2, Duration.ofSeconds(30), 10, 500_000)).print(COMPANY,
				Paper.of(Document.html(this.report), Locale.forLanguageTag(language)), AS_OF))
			.isEqualTo(first);
	}

	@Test
	void aPdfNamesTheInstantOfItsFiguresAndMayBeArchived(@TempDir Path folder) throws IOException {
		byte[] pdf = pdf("zh-CN");
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(AS_OF);
			assertThat(document.getDocumentInformation().getTitle()).startsWith("锦绣物业 2031");
		}
		Path file = Files.write(folder.resolve("report.pdf"), pdf);
		ValidationResult result = PreflightParser.validate(file.toFile());
		assertThat(result.getErrorsList()).extracting(ValidationError::getDetails).isEmpty();
	}

	@Test
	void aPdfSaysWhatThePageSays() throws IOException {
		assertThat(Press.text(pdf("zh-CN"))).contains("年度满意度调研分析报告", "锦绣物业一号园", "噪声扰民", "=渗漏<屋面>", "您对客服人员的态度满意吗？",
				"60.0%60/100", "时限录入有误", "hashof" + ApiDatabase.JINXIU);
		assertThat(Press.text(pdf("en"))).contains("Annualsatisfactionreport", "Responserate", "Figuresstatedagain");
	}

	/** With any number of projects: the tables before it are longer or shorter. */
	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "en" })
	void noChaptersHeadingStandsAloneOnItsPage(String language) throws IOException {
		for (int more : new int[] { 0, 4 }) {
			String html = Document.html(withProjects(more));
			byte[] pdf = this.printer.print(COMPANY, Paper.of(html, Locale.forLanguageTag(language)), AS_OF);
			List<String> headings = HEADING.matcher(html)
				.results()
				.map((heading) -> (heading.group(1) + heading.group(2)).replaceAll("\\s", ""))
				.toList();
			assertThat(headings).hasSize(22);
			for (int page = 1; page <= Press.pages(pdf); page++) {
				List<String> lines = Press.lines(pdf, page)
					.lines()
					.map((line) -> line.replaceAll("\\s", ""))
					.filter((line) -> !line.isEmpty() && !line.contains("Annualsatisfactionreport"))
					.toList();
				assertThat(headings).as("%d more projects, page %d", more, page).doesNotContain(lines.getLast());
			}
		}
	}

	private AnnualReport withProjects(int more) {
		List<AnnualReport.Entry> entries = new ArrayList<>(this.report.entries());
		for (int n = 0; n < more; n++) {
			AnnualReport.Unit unit = new AnnualReport.Unit(new UUID(0, n).toString(), "第 " + n + " 园");
			entries.addAll(this.report.entries()
				.stream()
				.filter((entry) -> entry.unit().equals(this.report.units().getFirst()))
				.map((entry) -> new AnnualReport.Entry(unit, entry.month(), entry.kpi(), entry.figure()))
				.toList());
		}
		return new AnnualReport(this.report.scope(), this.report.year(), entries, this.report.tallies(),
				this.report.surveys(), this.report.restated(), this.report.origin())
			.beside(Objects.requireNonNull(this.report.peers()));
	}

	@Test
	void aPdfAndAWorkbookTellOfPeers() throws IOException {
		assertThat(Press.text(pdf("zh-CN"))).contains("与同类项目比较", "至少5家公司、10个项目、2,000件", "3个月中3个月好于中位数",
				"由更宽条件中未单列的项目合并而成");
		assertThat(Press.text(pdf("en"))).contains("Besidepeers", "atleast5companies,10projects,2,000cases");
		assertThat(unzipped(sheet(Locale.SIMPLIFIED_CHINESE)).get("xl/sharedStrings.xml")).contains("同类中位数", "公司（至少）",
				"特大城市", "交付五年以上", "同类数据哈希");
	}

	/** What was filed before reports told of peers is printed as it was. */
	@Test
	void anEarlierReportHasNoSheetOfPeers() throws IOException {
		AnnualReport earlier = new AnnualReport(this.report.scope(), this.report.year(), this.report.entries(),
				this.report.tallies(), this.report.surveys(), this.report.restated(), this.report.origin());
		Map<String, String> book = unzipped(sheet(earlier, Locale.SIMPLIFIED_CHINESE));
		assertThat(book.keySet().stream().filter((name) -> name.startsWith("xl/worksheets/")))
			.hasSize(ReportTable.values().length);
		assertThat(book.get("xl/workbook.xml")).contains("未计入").doesNotContain("同类");
		assertThat(book.get("xl/sharedStrings.xml")).doesNotContain("同类");
	}

	@Test
	void aWorkbookHasASheetForEachTableAndIsTheSameWhenItIsMadeAgain() throws Exception {
		Map<String, String> book = unzipped(sheet(Locale.SIMPLIFIED_CHINESE));
		assertThat(book.get("xl/workbook.xml")).contains("出处", "年度数据", "重述");
		assertThat(book.keySet().stream().filter((name) -> name.startsWith("xl/worksheets/")))
			.hasSize(ReportTable.values().length + 1);
		assertThat(book.get("docProps/core.xml")).contains("2031-11-23T16:00:00Z");
		byte[] first = sheet(Locale.ENGLISH);
		Thread.sleep(2_100);
		assertThat(sheet(Locale.ENGLISH)).isEqualTo(first);
	}

	@Test
	void everyWordOfTheProgramIsSaidInTheWorkbooksLanguage() throws IOException {
		List<Tally> tallies = new ArrayList<>();
		AnnualReport.Unit unit = this.report.units().getFirst();
		for (String name : List.of("HELD", "SURVEYED", "SUMMED_UP", "ATTESTED")) {
			tallies.add(new Tally(unit, Reported.YEAR, Tally.What.ACTIVITY, name, "", 1));
		}
		for (String name : List.of("DISSATISFIED", "REPORTED", "TRANSFERRED", "MEASURE", "REPLY", "ASKED_AGAIN")) {
			tallies.add(new Tally(unit, Reported.YEAR, Tally.What.NON_CONFORMITY, name, "", 1));
		}
		for (String name : List.of("RECEIVED", "ADOPTED", "NOT_ADOPTED", "OPEN")) {
			tallies.add(new Tally(unit, Reported.YEAR, Tally.What.SUGGESTION, name, "", 1));
		}
		for (String side : List.of("COMPLAINT", "REPAIR", "PAID_SERVICE", "DEVELOPER_LEGACY")) {
			tallies.add(new Tally(unit, Reported.YEAR, Tally.What.SATISFACTION, "5", side, 1));
		}
		for (String side : List.of("PROPERTY", "DEVELOPER", "")) {
			tallies.add(new Tally(unit, Reported.YEAR, Tally.What.COMPLAINT_CATEGORY, "OPEN", side, 1));
			tallies.add(new Tally(unit, Reported.YEAR, Tally.What.RECEIVING_DEPARTMENT, "客服部", side, 1));
		}
		AnnualReport company = new AnnualReport(this.report.scope(), Reported.YEAR, this.report.entries(), tallies,
				List.of(), List.of(), this.report.origin());
		assertThat(tallies).extracting(Tally::what).contains(Tally.What.values());
		AnnualReport group = AnnualReport.group("g", "安居物业集团",
				List.of(company.within((month) -> month.getYear() == Reported.YEAR)),
				List.of(new AnnualReport.Unit("t", "海棠物业")));
		assertThat(group.gaps()).extracting(AnnualReport.Gap::why).contains(AnnualReport.Gap.Why.values());
		String words = unzipped(sheet(group, Locale.SIMPLIFIED_CHINESE)).get("xl/sharedStrings.xml");
		assertThat(Pattern.compile(">([A-Z]+(?:_[A-Z]+)*)<").matcher(words).results().map((found) -> found.group(1)))
			.containsExactly("OPEN");
		assertThat(words).contains("投诉类别", "地产类", "待答复", "件／千户·年", "一般性报修到场及时率");
	}

	@Test
	void wordsOfPeopleAreNoFormulasInAWorkbook() throws IOException {
		assertThat(String.join("", unzipped(sheet(Locale.ENGLISH)).values())).contains("=渗漏 &lt;屋面&gt;")
			.doesNotContain("<f>");
	}

	private byte[] pdf(String language) throws IOException {
		return this.printer.print(COMPANY, Paper.of(Document.html(this.report), Locale.forLanguageTag(language)),
				AS_OF);
	}

	private byte[] sheet(Locale language) throws IOException {
		return sheet(this.report, language);
	}

	private static byte[] sheet(AnnualReport report, Locale language) throws IOException {
		Map<?, ?> data = JsonMapper.shared().readValue(ReportData.json(report), Map.class);
		return new ReportSheet(data, language).bytes(AS_OF);
	}

	private static Map<String, String> unzipped(byte[] book) throws IOException {
		Map<String, String> files = new HashMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
				files.put(entry.getName(), CHARACTER.matcher(text)
					.replaceAll((found) -> Character.toString(Integer.parseInt(found.group(1), 16))));
			}
		}
		return files;
	}

}
