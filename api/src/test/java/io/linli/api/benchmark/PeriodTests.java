package io.linli.api.benchmark;

import java.time.YearMonth;

import io.linli.api.graphql.RefusedException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PeriodTests {

	private static final YearMonth MAY = YearMonth.of(2026, 5);

	@Test
	void oneMonthIsAPeriod() {
		assertThat(Period.of(MAY, MAY)).isEqualTo(new Period(MAY, MAY));
	}

	@Test
	void thirtySixMonthsAreTheLongest() {
		assertThat(Period.of(MAY, MAY.plusMonths(35)).to()).isEqualTo(YearMonth.of(2029, 4));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Period.of(MAY, MAY.plusMonths(36)))
			.withMessage("The period has 37 months; ask for up to 36 at a time.");
	}

	@Test
	void itDoesNotEndBeforeItBegins() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Period.of(MAY, MAY.minusMonths(1)))
			.withMessage("The period from 2026-05 to 2026-04 ends before it begins.");
	}

	@Test
	void itLiesInOurCentury() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> Period.of(YearMonth.of(-999_999_999, 1), YearMonth.of(-999_999_999, 1)))
			.withMessage("There are no figures before 2000-01.");
		assertThat(Period.month(MAY)).isEqualTo(MAY);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Period.month(YearMonth.of(2100, 1)))
			.withMessage("There are no figures after 2099-12.");
	}

}
