package io.linli.job;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MonthsTests {

	@ParameterizedTest
	@CsvSource({ "2026-10, 2026-10-01, 2026-10-01, 2026-10", "2026-Q1, 2026-01-01, 2026-03-01, 2026-01 to 2026-03",
			"2026-Q4, 2026-10-01, 2026-12-01, 2026-10 to 2026-12", "2026, 2026-01-01, 2026-12-01, 2026-01 to 2026-12" })
	void aPeriodIsAMonthAQuarterOrAYear(String written, String from, String to, String words) {
		Months months = Months.of(written);
		assertThat(months.from()).hasToString(from);
		assertThat(months.to()).hasToString(to);
		assertThat(months).hasToString(words);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-13", "2026-1", "2026-Q5", "26", "october", "2026-10-01" })
	void anythingElseIsNoPeriod(String written) {
		assertThatIllegalArgumentException().isThrownBy(() -> Months.of(written))
			.withMessage("--period " + written + " is no period: write it as 2026-10, 2026-Q3 or 2026.");
	}

	@Test
	void aPeriodHasEndedAtTheMidnightAfterItsLastDay() {
		ZoneId shanghai = ZoneId.of("Asia/Shanghai");
		assertThat(Months.of("2026-10").endedBy(Instant.parse("2026-10-31T16:00:00Z"), shanghai)).isTrue();
		assertThat(Months.of("2026-10").endedBy(Instant.parse("2026-10-31T15:59:59Z"), shanghai)).isFalse();
	}

}
