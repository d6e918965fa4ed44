package io.linli.console.benchmark;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodTests {

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

	private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

	private static final List<YearMonth> KNOWN = List.of(YearMonth.of(2026, 8), YearMonth.of(2026, 9), OCTOBER,
			NOVEMBER, DECEMBER);

	@Test
	void theUsualPeriodEndsWithTheMonthOfTheFiguresDay() {
		assertThat(Period.of(null, null, KNOWN, NOVEMBER, 3)).isEqualTo(new Period(YearMonth.of(2026, 9), NOVEMBER));
		assertThat(Period.of(null, null, List.of(DECEMBER), NOVEMBER, 1)).isEqualTo(Period.month(DECEMBER));
	}

	@Test
	void whatIsAskedForIsShownAlsoOfMonthsToCome() {
		assertThat(Period.of(OCTOBER, DECEMBER, KNOWN, NOVEMBER, 3)).isEqualTo(new Period(OCTOBER, DECEMBER));
		assertThat(Period.of(DECEMBER, OCTOBER, KNOWN, NOVEMBER, 3)).isEqualTo(new Period(OCTOBER, DECEMBER));
	}

	@Test
	void noPageShowsMoreThanThreeYears() {
		assertThat(Period.of(YearMonth.of(1, 1), NOVEMBER, KNOWN, NOVEMBER, 3))
			.isEqualTo(new Period(YearMonth.of(2023, 12), NOVEMBER));
	}

	@Test
	void thePeriodBeforeIsAsLongAndEndsWhereThisOneBegins() {
		assertThat(new Period(OCTOBER, DECEMBER).before())
			.isEqualTo(new Period(YearMonth.of(2026, 7), YearMonth.of(2026, 9)));
		assertThat(Period.month(YearMonth.of(2026, 1)).before()).isEqualTo(Period.month(YearMonth.of(2025, 12)));
	}

	@Test
	void periodsOverlapWhereTheyShareAMonth() {
		var autumn = new Period(OCTOBER, NOVEMBER);
		assertThat(autumn.overlaps(Period.month(NOVEMBER))).isTrue();
		assertThat(new Period(YearMonth.of(2026, 1), DECEMBER).overlaps(autumn)).isTrue();
		assertThat(autumn.overlaps(Period.month(DECEMBER))).isFalse();
		assertThat(autumn.overlaps(autumn.before())).isFalse();
	}

	@Test
	void aMonthIsCompleteOnlyWhenItIsOver() {
		Instant endOfNovember = Instant.parse("2026-11-30T16:00:00Z");
		assertThat(new Run(new UUID(0, 1), endOfNovember, "v", endOfNovember, null).completeMonth())
			.isEqualTo(NOVEMBER);
		assertThat(new Run(new UUID(0, 1), endOfNovember.minusSeconds(1), "v", endOfNovember, null).completeMonth())
			.isEqualTo(OCTOBER);
	}

	@Test
	void aRunBelongsToTheMonthOfItsLastMoment() {
		Instant firstOfDecember = Instant.parse("2026-11-30T16:00:00Z");
		assertThat(new Run(new UUID(0, 1), firstOfDecember, "v", firstOfDecember, null).month()).isEqualTo(NOVEMBER);
		assertThat(new Run(new UUID(0, 1), firstOfDecember.plusSeconds(1), "v", firstOfDecember, null).month())
			.isEqualTo(DECEMBER);
	}

}
