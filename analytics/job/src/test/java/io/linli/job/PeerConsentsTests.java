package io.linli.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PeerConsentsTests {

	private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

	/** In Shanghai the two decide at six in the evening of the last of September. */
	@Test
	void aMonthTakesWhoeverHadConsentedBeforeItBeganAnywhere() {
		var consents = consents(given("one", "2026-09-30T09:59:59Z"), given("two", "2026-09-30T10:00:00Z"));
		assertThat(consents.takingPart(OCTOBER)).containsExactly("one");
		assertThat(consents.takingPart(OCTOBER.plusMonths(1))).containsExactly("one", "two");
	}

	@Test
	void whoeverHasWithdrawnSinceIsNotTaken() {
		var consents = consents(given("one", "2026-09-01T00:00:00Z"), withdrawn("one", "2026-11-20T00:00:00Z"),
				given("one", "2026-11-21T00:00:00Z"));
		assertThat(consents.takingPart(OCTOBER)).isEmpty();
		assertThat(consents.takingPart(LocalDate.of(2026, 12, 1))).containsExactly("one");
		assertThat(consents.withdrawn()).isEmpty();
	}

	@Test
	void aWithdrawalBeforeAnotherConsentIsPast() {
		var consents = consents(given("one", "2026-05-01T00:00:00Z"), withdrawn("one", "2026-06-01T00:00:00Z"),
				given("one", "2026-07-01T00:00:00Z"), withdrawn("two", "2026-08-01T00:00:00Z"));
		assertThat(consents.takingPart(OCTOBER)).containsExactly("one");
		assertThat(consents.withdrawn()).containsExactly("two");
	}

	@Test
	void monthsAreDueThirtyOneDaysAfterTheirEnd() {
		var consents = consents(given("one", "2026-08-15T00:00:00Z"));
		assertThat(consents.months(Instant.parse("2026-10-31T23:59:59Z"))).isEmpty();
		assertThat(consents.months(Instant.parse("2026-11-01T00:00:00Z"))).containsExactly(LocalDate.of(2026, 9, 1));
		assertThat(consents.months(Instant.parse("2026-12-02T00:00:00Z"))).containsExactly(LocalDate.of(2026, 9, 1),
				OCTOBER);
		assertThat(consents().months(Instant.parse("2026-12-02T00:00:00Z"))).isEmpty();
	}

	private static PeerConsents consents(PeerConsents.Decision... decisions) {
		return new PeerConsents(List.of(decisions));
	}

	private static PeerConsents.Decision given(String tenant, String at) {
		return new PeerConsents.Decision(tenant, false, Instant.parse(at));
	}

	private static PeerConsents.Decision withdrawn(String tenant, String at) {
		return new PeerConsents.Decision(tenant, true, Instant.parse(at));
	}

}
