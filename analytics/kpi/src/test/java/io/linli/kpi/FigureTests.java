package io.linli.kpi;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class FigureTests {

	@Test
	void sumsInsteadOfAveraging() {
		var small = new Figure(1, 1, 1, 1, 0, 0);
		var large = new Figure(10, 99, 5, 49, 3, 2);
		var company = Figure.sum(List.of(small, large));
		assertThat(company).isEqualTo(new Figure(11, 100, 6, 50, 3, 2));
		assertThat(company.value(Scale.PROPORTION)).isEqualTo(0.11);
		assertThat(company.provenValue(Scale.PROPORTION)).isEqualTo(0.12);
	}

	@Test
	void noCasesAreNotZeroPerCent() {
		assertThat(Figure.NONE.value(Scale.PROPORTION)).isNull();
		assertThat(Figure.NONE.interval(Scale.PROPORTION)).isNull();
		assertThat(new Figure(0, 4, 0, 4, 4, 0).value(Scale.PROPORTION)).isZero();
	}

	/** 3 complaints in 200 households over the 30 days of June: 3 * 365000 / 6000. */
	@Test
	void ratesArePer1000HouseholdsAndYear() {
		var june = new Figure(3, 200 * 30, 0, 0, 0, 0);
		assertThat(june.value(Scale.PER_1000_HOUSEHOLDS_A_YEAR)).isEqualTo(182.5);
		assertThat(june.interval(Scale.PER_1000_HOUSEHOLDS_A_YEAR)).isNull();
	}

	/** An imported month beside one of our own: the server saw only the latter. */
	@Test
	void whatTheServerDidNotSeeIsNeitherProvenNorDisproven() {
		var imported = new Figure(90, 100, 0, 0, 0, 0);
		assertThat(imported.provenValue(Scale.PROPORTION)).isNull();
		assertThat(imported.plus(new Figure(8, 10, 6, 10, 0, 0)).provenValue(Scale.PROPORTION)).isEqualTo(0.6);
	}

	@Test
	void responseRateIsAnswersOutOfCallbacks() {
		assertThat(new Figure(20, 30, 0, 0, 0, 10).measuredShare()).isCloseTo(0.75, within(1e-12));
		assertThat(Figure.NONE.measuredShare()).isNull();
	}

	@Test
	void countsAreNeverNegative() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Figure(0, -1, 0, 0, 0, 0))
			.withMessage("counts are never negative");
	}

}
