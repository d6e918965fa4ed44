package io.linli.kpi.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class ReportDataTests {

	private static final Kpi ARRIVAL = Registry.find("K03").orElseThrow();

	private final AnnualReport report = Sample.report();

	@Test
	void theSameReportIsTheSameJsonWhateverTheOrderOfItsParts() {
		List<AnnualReport.Entry> entries = new ArrayList<>(this.report.entries());
		List<Tally> tallies = new ArrayList<>(this.report.tallies());
		Collections.reverse(entries);
		Collections.reverse(tallies);
		AnnualReport other = new AnnualReport(this.report.scope(), 2026, entries, tallies, this.report.surveys(),
				this.report.restated(), this.report.origin());
		assertThat(ReportData.json(other)).isEqualTo(ReportData.json(this.report));
	}

	@Test
	void aFigureStandsWithItsCountsItsIntervalAndWhetherItIsThin() {
		assertThat(ReportData.json(this.report))
			.contains("[\"K16\",2,2026,15,20,10,20,5,0,0.750000,0.531299,0.888138,true]");
	}

	@Test
	void whatWasWrittenIsReadAgain() {
		AnnualReport read = ReportData.read(ReportData.of(this.report));
		assertThat(ReportData.json(read)).isEqualTo(ReportData.json(this.report));
		assertThat(Document.html(read)).isEqualTo(Document.html(this.report));
	}

	@Test
	void whatOtherFormulasCountedIsNotReadAsIfTodaysHad() {
		AnnualReport old = new AnnualReport(this.report.scope(), 2026, List.of(), List.of(), List.of(), List.of(),
				new Origin(this.report.origin().day(), this.report.origin().zone(), "other", "h", "s", "r"));
		assertThatExceptionOfType(OtherFormulasException.class).isThrownBy(() -> ReportData.read(ReportData.of(old)));
	}

	@Test
	void textsAreEscaped() {
		AnnualReport odd = new AnnualReport(new Scope(Scope.Kind.COMPANY, "t", "a \"b\" \\ \n c", false), 2026,
				List.of(), List.of(), List.of(), List.of(), Sample.origin("h"));
		assertThat(ReportData.json(odd)).contains("\"name\":\"a \\\"b\\\" \\\\ \\u000a c\"");
	}

	@Test
	void aCentreHasWhatIsItsOwn() {
		AnnualReport centre = this.report.centre(Sample.LAKE);
		assertThat(centre.units()).containsExactly(Sample.LAKE);
		assertThat(centre.scope().name()).isEqualTo("锦绣物业 · 湖景苑");
		assertThat(centre.figure(ARRIVAL)).isEqualTo(new Figure(15, 20, 10, 20, 5, 0));
		assertThat(centre.surveys()).extracting(Survey::answered).containsExactly(5L);
		assertThat(centre.restated()).isEmpty();
		assertThat(Document.html(centre)).contains("湖景苑").doesNotContain("一号园");
	}

	@Test
	void aGroupAddsNumeratorsAndDenominatorsOfItsCompanies() {
		AnnualReport second = new AnnualReport(new Scope(Scope.Kind.COMPANY, "t2", "和园物业", false), 2026,
				this.report.entries(), this.report.tallies(), List.of(), List.of(), Sample.origin("h2"));
		AnnualReport group = AnnualReport.group("g", "安居集团", List.of(this.report, second), List.of());
		assertThat(group.units()).extracting(AnnualReport.Unit::name).containsExactly("和园物业", "锦绣物业");
		assertThat(group.figure(ARRIVAL)).isEqualTo(this.report.figure(ARRIVAL).plus(second.figure(ARRIVAL)));
		assertThat(group.figure(ARRIVAL, new AnnualReport.Unit("t2", "和园物业"))).isEqualTo(second.figure(ARRIVAL));
		assertThat(group.count(2026, Tally.What.COMPLAINT_CATEGORY, (tally) -> "噪声".equals(tally.name())))
			.isEqualTo(28);
		assertThat(group.scope().generated()).isTrue();
		assertThat(group.origin().inputHash()).matches("[0-9a-f]{64}")
			.isEqualTo(AnnualReport.group("g", "安居集团", List.of(second, this.report), List.of()).origin().inputHash());
	}

	@Test
	void aGroupSaysWhichCompanyIsMissingOrToldInPartOnly() {
		AnnualReport moved = this.report.within((month) -> month.getYear() == 2026 && month.getMonthValue() >= 10);
		AnnualReport group = AnnualReport.group("g", "安居集团", List.of(moved),
				List.of(new AnnualReport.Unit("t3", "海棠物业")));
		assertThat(ReportData.json(group)).contains("[\"t1\",\"锦绣物业\",\"IN_GROUP_FOR_A_PART\",\"2026-10 2026-11\"]",
				"[\"t3\",\"海棠物业\",\"NO_REPORT\",\"\"]");
		assertThat(Document.html(group)).contains("海棠物业：最近一次计算没有它的报告，未计入。",
				"海棠物业: the last run has no report of it; it is not counted.", "（2026-10 2026-11）");
		assertThat(ReportData.json(ReportData.read(ReportData.of(group)))).isEqualTo(ReportData.json(group));
	}

	@Test
	void ofMonthsThatAreNotOnesOwnNothingIsTold() {
		AnnualReport moved = this.report.within((month) -> month.getYear() == 2026 && month.getMonthValue() >= 10);
		assertThat(moved.entries()).isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.month()).isAfterOrEqualTo("2026-10-01"));
		assertThat(moved.surveys()).extracting(Survey::year).containsExactly(2026, 2026);
		assertThat(moved.tallies()).isEmpty();
		assertThat(moved.restated()).hasSize(1);
		assertThat(this.report.within((month) -> month.getYear() == 2026).tallies()).isNotEmpty()
			.allSatisfy((tally) -> assertThat(tally.year()).isEqualTo(2026));
		assertThat(this.report.within((month) -> true)).isSameAs(this.report);
	}

	@Test
	void restatementsOfDifferentCompaniesStandApart() {
		AnnualReport second = new AnnualReport(new Scope(Scope.Kind.COMPANY, "t2", "和园物业", false), 2026,
				this.report.entries(), List.of(), List.of(), this.report.restated(), Sample.origin("h2"));
		String html = Document.html(AnnualReport.group("g", "安居集团", List.of(this.report, second), List.of()));
		assertThat(html).contains("锦绣物业 · On site on time, general", "和园物业 · On site on time, general");
	}

	@Test
	void otherRestatementsAreAnotherOrigin() {
		assertThat(Origin.of(this.report.restated())).matches("[0-9a-f]{64}").isNotEqualTo(Origin.of(List.of()));
	}

	@Test
	void fiveHundredProjectsAreWrittenInSeconds() {
		List<AnnualReport.Entry> entries = new ArrayList<>();
		List<Tally> tallies = new ArrayList<>();
		for (int n = 0; n < 500; n++) {
			AnnualReport.Unit unit = new AnnualReport.Unit("p" + n, "Project " + n);
			for (AnnualReport.Entry entry : this.report.entries()) {
				if (entry.unit().equals(Sample.GARDEN)) {
					entries.add(new AnnualReport.Entry(unit, entry.month(), entry.kpi(), entry.figure()));
				}
			}
			this.report.tallies()
				.forEach((tally) -> tallies
					.add(new Tally(unit, tally.year(), tally.what(), tally.name(), tally.side(), tally.count())));
		}
		AnnualReport large = new AnnualReport(this.report.scope(), 2026, entries, tallies, List.of(), List.of(),
				this.report.origin());
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
			assertThat(ReportData.json(large)).isNotEmpty();
			assertThat(Document.html(large)).isNotEmpty();
		});
	}

}
