package io.linli.kpi;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KpiTests {

	@Test
	void aPromiseStillOpenAfterItsDueTimeIsAMiss() {
		var arrival = Registry.find("K04").orElseThrow();
		assertThat(arrival.formula().numerator())
			.isEqualTo("clock = 'ARRIVE' and urgency = 'EMERGENCY' and claimed_verdict = 'MET'");
		assertThat(arrival.formula().denominator()).contains("OVERDUE").doesNotContain("PENDING", "UNMEASURED");
	}

	/** Seven met, one late, two overdue, one not due, one without a limit: 7 of 10. */
	@Test
	void aMonthCountedByHand() {
		var recording = Registry.find("K01").orElseThrow();
		var month = new Figure(7, 7 + 1 + 2, 6, 10, 2, 1);
		assertThat(recording.value(month)).isEqualTo(0.7);
		assertThat(recording.provenValue(month)).isEqualTo(0.6);
		assertThat(recording.thin(month)).isTrue();
		assertThat(recording.interval(month)).isEqualTo(Interval.wilson(7, 10));
	}

	@Test
	void kindsOfOneKpiShareItsFamily() {
		assertThat(Registry.find("K09_PROPERTY").orElseThrow().family()).isEqualTo("K09");
		assertThat(Registry.find("K13").orElseThrow().family()).isEqualTo("K13");
	}

}
