package io.linli.console.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.kpi.Figure;
import io.linli.kpi.report.AnnualReport;
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
	void aGroupsContentsAreThoseThatItsReportWouldHave() {
		var hall = new Unit(UUID.randomUUID().toString(), "大厅");
		var reports = List.of(Published.report(UUID.randomUUID(), "锦绣物业", GARDEN, LAKE, 2026, 35),
				Published.report(UUID.randomUUID(), "和园物业", hall, LAKE, 2026, 20),
				Published.report(UUID.randomUUID(), "海棠物业", GARDEN, hall, 2026, 40));
		var missing = List.of(new Unit(UUID.randomUUID().toString(), "西苑物业"));
		var group = new Contents.Unit(UUID.randomUUID().toString(), "安居集团");
		var expected = contents(AnnualReport.group(group.id(), group.name(), reports, missing));
		var summed = Contents.group(group, reports.stream().map(ContentsTests::contents).toList(), missing);
		assertThat(summed.chapters()).isEqualTo(expected.chapters());
		assertThat(summed.units()).isEqualTo(expected.units());
		assertThat(summed.gaps()).isEqualTo(expected.gaps());
		for (var unit : expected.units()) {
			assertThat(summed.survey(unit.id())).isEqualTo(expected.survey(unit.id()));
			assertThat(summed.unmeasured(unit)).isEqualTo(expected.unmeasured(unit));
		}
		assertThat(Shortfall.of(summed)).filteredOn((shortfall) -> shortfall.kind() != Shortfall.Kind.NO_SURVEY)
			.isEqualTo(Shortfall.of(expected)
				.stream()
				.filter((shortfall) -> shortfall.kind() != Shortfall.Kind.NO_SURVEY)
				.toList());
		assertThat(summed.unasked().projects()).as("projects, not companies").isEqualTo(3);
	}

	@Test
	void aCentresContentsAreThoseThatItsReportWouldHave() {
		var report = Published.report(UUID.randomUUID(), "锦绣物业", GARDEN, LAKE, 2026, 35);
		for (var unit : List.of(GARDEN, LAKE)) {
			var expected = contents(report.centre(unit));
			var part = contents(report).centre(unit.id()).orElseThrow();
			assertThat(part.chapters()).isEqualTo(expected.chapters());
			assertThat(part.whole()).isEqualTo(expected.whole());
			assertThat(Shortfall.of(part)).isEqualTo(Shortfall.of(expected));
		}
		assertThat(contents(report).centre(UUID.randomUUID().toString())).isEmpty();
	}

	@Test
	void theFiguresOfMonthsAreNotReadAndNothingElseIsMissed() {
		var json = ReportData.json(Published.report(UUID.randomUUID(), "锦绣物业", GARDEN, LAKE, 2026, 35));
		var excerpt = Excerpt.of(JsonMapper.shared(), json);
		assertThat(excerpt).usingRecursiveComparison()
			.isEqualTo(new Contents(JsonMapper.shared().readValue(json, Map.class)));
		var broken = json.replaceFirst("(?s)(\"months\":\\{\"columns\":.*?\"rows\":).*?]](?=})", "$1[[7]]");
		assertThat(broken).hasSizeLessThan(json.length());
		assertThat(Excerpt.of(JsonMapper.shared(), broken)).usingRecursiveComparison().isEqualTo(excerpt);
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
		return contents(Published.report(UUID.randomUUID(), "锦绣物业", GARDEN, LAKE, 2026, 35));
	}

	private static Contents contents(AnnualReport report) {
		return new Contents(JsonMapper.shared().readValue(ReportData.json(report), Map.class));
	}

}
