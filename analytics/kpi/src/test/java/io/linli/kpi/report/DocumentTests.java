package io.linli.kpi.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTests {

	private static final Company COMPANY = new Company("t", "one", "<One> & \"Sons\"", true);

	private static final AnnualReport.Unit PROJECT = new AnnualReport.Unit("p", "Lake <View>");

	@Test
	void needsNothingFromOutside() {
		assertThat(html(entries())).doesNotContain("<script", "http:", "https:", "@import", "url(", " style=", "<img",
				"<link");
	}

	@Test
	void allowsItsOwnStyleAndNothingElse() throws NoSuchAlgorithmException {
		String html = html(entries());
		String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
		assertThat(html).contains("content=\"default-src 'none'; style-src 'sha256-"
				+ Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'\"");
	}

	@Test
	void saysEverythingInBothLanguages() {
		String html = html(entries());
		String zhCn = html.substring(html.indexOf("<main class=\"zh\""), html.indexOf("<main class=\"en\""));
		String en = html.substring(html.indexOf("<main class=\"en\""));
		for (Kpi kpi : Registry.all()) {
			assertThat(zhCn).contains("<h3>" + kpi.title().zhCn() + "</h3>").doesNotContain(kpi.title().en());
			assertThat(en).contains("<h3>" + kpi.title().en() + "</h3>").doesNotContain(kpi.title().zhCn());
		}
		assertThat(zhCn).contains("满意度", "演示数据", "2026年11月23日");
		assertThat(en).contains("Satisfaction", "Demonstration", "23 November 2026")
			.doesNotContainPattern("\\p{IsHan}");
	}

	@Test
	void escapesNames() {
		assertThat(html(entries()))
			.contains("&lt;One&gt; &amp; &quot;Sons&quot;", "Lake &lt;View&gt;",
					"<span class=\"name\">a &lt;b&gt;</span>")
			.doesNotContain("<One>", "<View>", "a <b>");
	}

	@Test
	void comesOutTheSameWhateverTheOrderOfItsInputs() {
		List<AnnualReport.Entry> shuffled = new ArrayList<>(entries());
		Collections.reverse(shuffled);
		Locale before = Locale.getDefault();
		String there = html(entries());
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG"));
			assertThat(html(shuffled)).isEqualTo(there);
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void everyFigureStandsWithItsCountsIntervalProofAndOpenCases() {
		assertThat(html(entries())).contains("95 % interval 83.5–98.6 %", "38 / 40", "75.0 % (30 / 40)",
				"<dt>Of these, open overdue</dt><dd>2</dd>", "<dt>Unmeasured (no limit)</dt><dd>3</dd>",
				"as of 2026-11-23", "<dt>Whole of 2025</dt><dd>50.0 % (20 / 40)</dd>");
	}

	@Test
	void fewCasesAreMarkedAndExplained() {
		assertThat(html(List.of(entry("K02", 3, new Figure(4, 5, 4, 5, 0, 0))))).contains("80.0 %<sup>※</sup>",
				"Fewer than 30 cases: read with care.", "计入不足 30 件，仅供参考。");
	}

	@Test
	void noCaseIsNeitherNoughtNorAHundred() {
		String html = html(List.of(entry("K02", 3, new Figure(4, 5, 4, 5, 0, 0))));
		String k05 = html.substring(html.indexOf("<h3>维修完成及时率"), html.indexOf("K05 v1"));
		assertThat(k05).contains("<p class=\"value\">–").doesNotContain("<circle", "<path");
	}

	@Test
	void aMonthWithoutCasesIsAGapInTheLine() {
		String html = html(List.of(entry("K01", 1, new Figure(40, 40, 0, 0, 0, 0)),
				entry("K01", 2, new Figure(40, 40, 0, 0, 0, 0)), entry("K01", 4, new Figure(40, 40, 0, 0, 0, 0))));
		assertThat(html)
			.containsPattern("<path class=\"claimed\" d=\"M[\\d.]+ [\\d.]+L[\\d.]+ [\\d.]+M[\\d.]+ [\\d.]+\"/>");
	}

	@Test
	void namesWhatItWasMadeFrom() {
		assertThat(html(entries())).contains("kpis-7", "hash-of-inputs", "deadline@12 complaint@34",
				"hash-of-restatements", "2026-11-23 24:00 Asia/Shanghai");
	}

	@Test
	void isAFileNamedByCompanyAndYear() {
		assertThat(Document.of(COMPANY, report(entries())).file()).isEqualTo("annual-report-one-2026.html");
	}

	private static List<AnnualReport.Entry> entries() {
		List<AnnualReport.Entry> entries = new ArrayList<>();
		entries.add(entry("K01", 3, new Figure(19, 20, 15, 20, 1, 3)));
		entries.add(entry("K01", 4, new Figure(19, 20, 15, 20, 1, 0)));
		entries.add(new AnnualReport.Entry(PROJECT, LocalDate.of(2025, 5, 1), kpi("K01"),
				new Figure(20, 40, 20, 40, 0, 0)));
		for (Kpi kpi : Registry.all().subList(1, Registry.all().size())) {
			entries.add(entry(kpi.code(), 6, new Figure(30, 40, 0, 0, 0, 0)));
		}
		return entries;
	}

	private static AnnualReport.Entry entry(String kpi, int month, Figure figure) {
		return new AnnualReport.Entry(PROJECT, LocalDate.of(2026, month, 1), kpi(kpi), figure);
	}

	private static Kpi kpi(String code) {
		return Registry.find(code).orElseThrow();
	}

	private static String html(List<AnnualReport.Entry> entries) {
		return Document.html(report(entries));
	}

	private static AnnualReport report(List<AnnualReport.Entry> entries) {
		return new AnnualReport(Scope.of(COMPANY), 2026, entries,
				List.of(new Tally(PROJECT, 2026, Tally.What.COMPLAINT_CATEGORY, "a <b>", "PROPERTY", 3),
						new Tally(PROJECT, 2026, Tally.What.SATISFACTION, "5", "REPAIR", 3)),
				List.of(), List.of(), new Origin(LocalDate.of(2026, 11, 23), ZoneId.of("Asia/Shanghai"), "kpis-7",
						"hash-of-inputs", "deadline@12 complaint@34", "hash-of-restatements"));
	}

}
