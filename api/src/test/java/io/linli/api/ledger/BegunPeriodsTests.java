package io.linli.api.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import io.linli.tenancy.filing.LedgerPeriod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BegunPeriodsTests {

	private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

	private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

	private final BegunPeriods hangzhou = new BegunPeriods(ZoneId.of("Asia/Shanghai"),
			Instant.parse("2026-01-01T00:00:00Z"), Set.of(MARCH));

	@Test
	void aPeriodIsOverAtMidnightInTheProjectsOwnZone() {
		// The midnight of May 1 in Hangzhou.
		assertThat(missing("2026-04-30T15:59:59Z")).isEmpty();
		assertThat(missing("2026-04-30T16:00:00Z")).containsExactly(LocalDate.of(2026, 4, 1));
	}

	private List<LocalDate> missing(String now) {
		return this.hangzhou.missing(LedgerPeriod.MONTH, MARCH, MAY, Instant.parse(now));
	}

}
