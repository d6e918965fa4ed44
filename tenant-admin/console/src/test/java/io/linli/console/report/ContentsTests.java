package io.linli.console.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.kpi.Figure;
import io.linli.kpi.report.AnnualReport.Unit;
import io.linli.kpi.report.ReportData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ContentsTests {

	private static final Unit GARDEN = new Unit(UUID.randomUUID().toString(), "锦绣花园");

	private static final Unit LAKE = new Unit(UUID.randomUUID().toString(), "湖畔");

	private final Contents contents = contents();

	@Test
	void eachChapterHasItsFiguresWithTheCountsOfAllCentresAndOfTheYearBefore() {
		var repairs = this.contents.chapters()
			.stream()
			.filter((chapter) -> chapter.id().equals("repairs"))
			.findFirst()
			.orElseThrow();
		var arrival = repairs.lines()
			.stream()
			.filter((line) -> line.kpi().code().equals("K04"))
			.findFirst()
			.orElseThrow();
		assertThat(arrival.figure()).isEqualTo(new Figure(125, 140, 123, 140, 2, 3));
		assertThat(arrival.before()).isEqualTo(new Figure(80, 100, 78, 100, 0, 0));
		assertThat(arrival.kpi().title().en()).isNotBlank();
		assertThat(this.contents.lines().map((line) -> line.kpi().code())).doesNotHaveDuplicates()
			.contains("K16", "K25");
	}

	@Test
	void aCentreHasItsOwnCountsAndSurvey() {
		var lake = this.contents.units().stream().filter((unit) -> unit.name().equals("湖畔")).findFirst().orElseThrow();
		// 3 arrivals without a limit and 4 ratings that nobody gave.
		assertThat(this.contents.unmeasured(lake)).isEqualTo(2);
		assertThat(this.contents.survey(LAKE.id())).isNull();
		assertThat(this.contents.survey(GARDEN.id())).isEqualTo(new Contents.Sample(100, 60));
	}

	@Test
	void whatIsMissingIsNamedByItsKindWithTheCentreThatHasIt() {
		var all = Shortfall.of(this.contents);
		assertThat(all).filteredOn((shortfall) -> shortfall.kind() == Shortfall.Kind.NO_LIMIT)
			.singleElement()
			.satisfies((shortfall) -> {
				assertThat(shortfall.count()).isEqualTo(3);
				assertThat(shortfall.units()).containsExactly(new Shortfall.Part("湖畔", 3));
			});
		assertThat(all).filteredOn((shortfall) -> shortfall.kind() == Shortfall.Kind.NO_ANSWER)
			.extracting(Shortfall::count)
			.containsExactly(4L);
		assertThat(all).filteredOn((shortfall) -> shortfall.kind() == Shortfall.Kind.OPEN_OVERDUE)
			.extracting(Shortfall::count)
			.containsExactly(2L);
		assertThat(all).filteredOn((shortfall) -> shortfall.kind() == Shortfall.Kind.NO_SURVEY)
			.extracting(Shortfall::units)
			.containsExactly(List.of(new Shortfall.Part("湖畔", 0)));
	}

	@Test
	void dataOfAnotherReleaseAreReadByTheNamesOfTheirColumns() {
		var other = new Contents(Map.of("year", 2024, "kpis",
				Map.of("columns", List.of("code", "titleEn", "titleZhCn", "unit"), "rows",
						List.of(List.of("K99", "Something old", "旧指标", "PERCENT"))),
				"figures", Map.of("columns", List.of("year", "denominator", "numerator", "kpi"), "rows",
						List.of(List.of(2024, 8, 6, "K99")))));
		assertThat(other.chapters()).singleElement().satisfies((chapter) -> {
			assertThat(chapter.id()).isEqualTo("others");
			assertThat(chapter.lines()).singleElement()
				.extracting(Contents.Line::figure)
				.isEqualTo(new Figure(6, 8, 0, 0, 0, 0));
		});
	}

	private static Contents contents() {
		var report = Published.report(UUID.randomUUID(), "锦绣物业", GARDEN, LAKE, 2026, 35);
		return new Contents(JsonMapper.shared().readValue(ReportData.json(report), Map.class));
	}

}
