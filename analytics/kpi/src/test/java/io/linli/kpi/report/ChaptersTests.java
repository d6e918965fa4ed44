package io.linli.kpi.report;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the report says beside the KPIs.
 */
class ChaptersTests {

	private final String html = en(Sample.report());

	@Test
	void theMethodSheetSaysFrameSampleAndResponseRateOfEachProject() {
		assertThat(text(this.html)).contains("一号园 2026-10-08 400 100 60.0 % 60 / 100 湖景苑",
				"湖景苑 2026-10-09 20 20 25.0 % 5 / 20 ",
				"Each household drawn answers once; what was not answered is in no denominator");
	}

	/**
	 * 50 of 60 answers stand for 400 households, 3 of 5 for 20: (400 x 5/6 + 20 x 3/5) /
	 * 420.
	 */
	@Test
	void questionsOfTheSameWordsAreSummedAndWeightedAndComparedWithTheYearBefore() {
		assertThat(text(this.html)).contains(
				"客服态度 81.5 % 53 / 65 70.4–89.1 % 82.2 % of 420 households 55 60.0 % ※ 3 / 5 23.1–88.2 %",
				"公共秩序 60.0 % ※ 3 / 5 23.1–88.2 % 60.0 % of 20 households 15 –");
	}

	@Test
	void complaintsStandByCategoryAndDepartmentBesideThoseOfTheYearBefore() {
		assertThat(text(this.html)).contains("噪声 12 0 2 14 9", "渗漏 &lt;屋面&gt; 0 7 0 7 0", "客服部 12 0 0 12 0",
				"not given 0 9 0 9 0");
	}

	@Test
	void nonConformitiesStandWithWhatFollowed() {
		assertThat(text(this.html)).contains("一号园 3 2 0.0 % 0 / 2 50.0 % 1 / 2 0.0 % 0 / 2 0.0 % 0 / 2 ",
				"湖景苑 0 0 – – – –");
	}

	@Test
	void suggestionsStandWithTheirStatus() {
		assertThat(text(this.html)).contains("湖景苑 4 75.0 % 3 / 4 0.0 % 0 / 4 25.0 % 1 / 4");
	}

	@Test
	void aRestatedFigureStandsWithBothValues() {
		assertThat(text(this.html)).contains("2026-10 75.0 % 30 / 40 59.8–85.8 % 85.0 % 34 / 40 70.9–92.9 % "
				+ "Limits of 2026-11-15; restatement 2: 时限录入有误 &amp; 已更正");
	}

	@Test
	void whatThereIsNoneOfIsSaid() {
		AnnualReport empty = new AnnualReport(Sample.report().scope(), 2026, Sample.report().entries(), List.of(),
				List.of(), List.of(), Sample.origin("h"));
		assertThat(en(empty))
			.contains("No satisfaction survey is on record for this year.",
					"Neither a dissatisfied resident nor a non-conformity in writing in two years.",
					"No suggestion in two years.", "No activity has ended in two years.")
			.doesNotContain("Figures stated again");
	}

	private static String en(AnnualReport report) {
		return new Article(report, new Tongue(Locale.ENGLISH)).html();
	}

	private static String text(String html) {
		return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
	}

}
