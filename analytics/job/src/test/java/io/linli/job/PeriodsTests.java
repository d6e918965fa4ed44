package io.linli.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.linli.kpi.Subject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodsTests {

	private static final Instant READ = Instant.parse("2026-11-24T18:00:00Z");

	@Test
	void aMarkTouchesItsCompanysMonthsFromTheFirstToTheLast() {
		Periods periods = Periods.of(List.of(mark("one", "2026-03-01", "2026-05-01")));
		assertThat(periods.touches("one", month("2026-02"))).isFalse();
		assertThat(periods.touches("one", month("2026-03"))).isTrue();
		assertThat(periods.touches("one", month("2026-05"))).isTrue();
		assertThat(periods.touches("one", month("2026-06"))).isFalse();
		assertThat(periods.touches("two", month("2026-04"))).isFalse();
		assertThat(periods).hasToString("3 touched months of companies");
	}

	@Test
	void whatDoesNotEndTouchesAllLaterMonths() {
		Periods periods = Periods
			.of(List.of(new Mark("one", LocalDate.parse("2026-03-01"), Periods.FOR_EVER, false, READ)));
		assertThat(periods.touches("one", month("2026-02"))).isFalse();
		assertThat(periods.touches("one", month("2031-01"))).isTrue();
	}

	@Test
	void timeTouchesTheMonthsInWhichARepairMayBeJudged() {
		Periods periods = Periods.since(Instant.parse("2026-11-02T16:00:00Z"), List.of());
		assertThat(periods.touches("one", month("2026-08"))).isFalse();
		assertThat(periods.touches("one", month("2026-09"))).isTrue();
		assertThat(periods.touches("one", month("2027-01"))).isTrue();
		assertThat(periods.none()).isFalse();
	}

	@Test
	void aMonthThatIsEveryCompanysIsNoMonthOfOneBeside() {
		Periods periods = Periods.since(Instant.parse("2026-11-02T16:00:00Z"),
				List.of(mark("one", "2026-07-01", "2026-10-01"),
						new Mark("two", LocalDate.parse("2026-09-01"), Periods.FOR_EVER, false, READ)));
		assertThat(periods).hasToString("every month since 2026-09-01 and 2 touched months of companies");
		assertThat(periods.touches("one", month("2026-08"))).isTrue();
		assertThat(periods.touches("two", month("2026-08"))).isFalse();
		assertThat(periods.touches("two", month("2026-12"))).isTrue();
		assertThat(periods.sql()).isEqualTo("month >= date'2026-09-01' or "
				+ "tenant_id in ('one') and (month in (date'2026-07-01', date'2026-08-01'))");
	}

	@Test
	void companiesWithTheSameMonthsShareATerm() {
		Periods periods = Periods
			.of(List.of(mark("one", "2026-03-01", "2026-03-01"), mark("two", "2026-03-01", "2026-03-01"),
					new Mark("three", LocalDate.parse("2026-05-01"), Periods.FOR_EVER, false, READ)));
		assertThat(periods.sql().split(" or ")).containsExactlyInAnyOrder(
				"tenant_id in ('one', 'two') and (month in (date'2026-03-01'))",
				"tenant_id in ('three') and (month >= date'2026-05-01')");
		assertThat(Periods.ALL.sql()).isEqualTo("true");
		assertThat(Periods.of(List.of()).sql()).isEqualTo("false");
	}

	@Test
	void aJanuaryStandsForTheVisitsOfItsYearAndForNothingElse() {
		LocalDate january = LocalDate.parse("2026-01-01");
		Periods periods = Periods.of(List.of(new Mark("one", january, january, true, READ)));
		LocalDate may = LocalDate.parse("2026-05-01");
		assertThat(periods.none()).isFalse();
		assertThat(periods.touches("one", january)).isFalse();
		assertThat(periods.touches(Subject.HOUSEHOLD, "one", january)).isTrue();
		assertThat(periods.touches(Subject.HOUSEHOLD, "one", may)).isTrue();
		assertThat(periods.touches(Subject.DEADLINE, "one", may)).isFalse();
		assertThat(periods.touches(Subject.HOUSEHOLD, "one", may.plusYears(1))).isFalse();
		assertThat(periods.touches(Subject.HOUSEHOLD, "other", may)).isFalse();
	}

	@Test
	void withoutMarksAndWithoutTimeNothingIsTouched() {
		assertThat(Periods.of(List.of()).none()).isTrue();
	}

	@Test
	void aTableThatWasReadAnewTouchesEverything() {
		assertThat(Periods.of(List.of(mark("one", "2026-03-01", "2026-05-01"), Mark.everything(READ))).everything())
			.isTrue();
		assertThat(Periods.ALL).hasToString("all months");
	}

	private static Mark mark(String tenant, String since, String until) {
		return new Mark(tenant, LocalDate.parse(since), LocalDate.parse(until), false, READ);
	}

	private static LocalDate month(String month) {
		return LocalDate.parse(month + "-01");
	}

}
