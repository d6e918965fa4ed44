package io.linli.tenancy.filing;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerPeriodTests {

	@Test
	void weeksBeginOnMondayAndQuartersInJanuaryAprilJulyAndOctober() {
		assertThat(LedgerPeriod.WEEK.beginsOn(LocalDate.of(2026, 3, 2))).isTrue();
		assertThat(LedgerPeriod.WEEK.beginsOn(LocalDate.of(2026, 3, 1))).isFalse();
		assertThat(LedgerPeriod.MONTH.beginsOn(LocalDate.of(2026, 3, 1))).isTrue();
		assertThat(LedgerPeriod.QUARTER.beginsOn(LocalDate.of(2026, 3, 1))).isFalse();
		assertThat(LedgerPeriod.QUARTER.beginsOn(LocalDate.of(2026, 4, 1))).isTrue();
		assertThat(LedgerPeriod.QUARTER.beginsOn(LocalDate.of(2026, 4, 2))).isFalse();
	}

	@Test
	void eachEndsWhereTheNextBegins() {
		assertThat(LedgerPeriod.WEEK.next(LocalDate.of(2026, 12, 28))).isEqualTo("2027-01-04");
		assertThat(LedgerPeriod.MONTH.next(LocalDate.of(2026, 2, 1))).isEqualTo("2026-03-01");
		assertThat(LedgerPeriod.QUARTER.next(LocalDate.of(2026, 10, 1))).isEqualTo("2027-01-01");
		assertThat(LedgerPeriod.QUARTER.firstSince(LocalDate.of(2026, 2, 2))).isEqualTo("2026-04-01");
	}

}
