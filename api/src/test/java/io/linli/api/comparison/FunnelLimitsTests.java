package io.linli.api.comparison;

import io.linli.kpi.Registry;
import io.linli.kpi.compare.Dispersion;
import io.linli.kpi.compare.Funnel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FunnelLimitsTests {

	@Test
	void ofADenominatorAreComputedOnce() {
		Funnel funnel = new Funnel(Registry.find("K05").orElseThrow(), 0.9, new Dispersion(1, 0));
		FunnelLimits limits = new FunnelLimits(funnel);
		assertThat(limits.of(40)).isEqualTo(funnel.limits(40)).isSameAs(limits.of(40));
	}

}
