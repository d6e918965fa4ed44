package io.linli.kpi.compare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeerMonthTests {

	private static final PeerMonth OCTOBER = new PeerMonth(YearMonth.of(2026, 10));

	/** In Shanghai it is six in the evening of the last of September. */
	@Test
	void theFirstMonthIsTheOneThatHasBegunNowhereYet() {
		assertThat(PeerMonth.after(Instant.parse("2026-09-30T09:59:59Z"))).isEqualTo(OCTOBER);
		assertThat(PeerMonth.after(Instant.parse("2026-09-30T10:00:00Z")).month()).hasToString("2026-11");
		assertThat(PeerMonth.after(Instant.parse("2026-12-31T10:00:00Z")).month()).hasToString("2027-02");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-01-01T00:00:00Z", "2026-09-30T09:59:59Z", "2026-09-30T10:00:00Z",
			"2026-12-31T23:59:59Z", "2028-02-29T12:00:00Z" })
	void whoeverDecidesTakesPartFromThatMonthOnAndInNoneBefore(String decidedAt) {
		Instant at = Instant.parse(decidedAt);
		PeerMonth first = PeerMonth.after(at);
		assertThat(first.beginsAfter(at)).isTrue();
		assertThat(new PeerMonth(first.month().minusMonths(1)).beginsAfter(at)).isFalse();
	}

	@Test
	void aMonthSettlesThirtyOneDaysAfterItsEnd() {
		assertThat(OCTOBER.settlesOn()).isEqualTo("2026-12-02");
		for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
			PeerMonth last = PeerMonth.settledBy(day.atStartOfDay().toInstant(ZoneOffset.UTC));
			assertThat(last.settlesOn()).isBeforeOrEqualTo(day);
			assertThat(new PeerMonth(last.month().plusMonths(1)).settlesOn()).isAfter(day);
		}
	}

}
