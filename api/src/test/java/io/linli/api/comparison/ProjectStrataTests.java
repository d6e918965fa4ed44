package io.linli.api.comparison;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import io.linli.api.benchmark.KpiUnit;
import io.linli.api.comparison.ProjectStrata.Stratum;
import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.compare.CaseMix;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ProjectStrataTests {

	private static final Kpi ON_TIME = Registry.find("K05").orElseThrow();

	private static final KpiUnit LARGE = project("large");

	private static final KpiUnit SMALL = project("small");

	/** 90 of 100 cases are one project's: 72 in time where the other's rate gives 90. */
	@Test
	void aProjectIsNoPartOfItsOwnReference() {
		ProjectStrata strata = ProjectStrata.of(List.of(of(LARGE, "general", 72, 90), of(SMALL, "general", 10, 10)));
		CaseMix mix = strata.caseMix(ON_TIME, LARGE);
		assertThat(mix.expected()).isCloseTo(90, within(1e-12));
		assertThat(mix.ratio()).isCloseTo(0.8, within(1e-12));
	}

	@Test
	void kindsThatNobodyElseHasAreNotCompared() {
		ProjectStrata strata = ProjectStrata
			.of(List.of(of(LARGE, "general", 72, 90), of(LARGE, "emergency", 5, 9), of(SMALL, "general", 10, 10)));
		assertThat(strata.caseMix(ON_TIME, LARGE).cases()).isEqualTo(90);
		assertThat(ProjectStrata.of(List.of(of(LARGE, "emergency", 5, 9))).caseMix(ON_TIME, LARGE).ratio()).isNull();
	}

	private static KpiUnit project(String name) {
		UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
		return KpiUnit.project(id, name, id, name);
	}

	private static Stratum of(KpiUnit project, String kind, long numerator, long denominator) {
		return new Stratum(String.valueOf(project.projectId()), kind, new Figure(numerator, denominator, 0, 0, 0, 0));
	}

}
