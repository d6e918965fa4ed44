package io.linli.kpi.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTests {

	private static final Figure TWO_OF_TWO = new Figure(2, 2, 0, 0, 0, 0);

	private static final Figure NINETY_OF_100 = new Figure(90, 100, 0, 0, 0, 0);

	/** Wilson's lower bounds are 34 % and 83 %. */
	@Test
	void nobodyLeadsByAHandfulOfCases() {
		assertThat(sorted("K04", Figure.NONE, TWO_OF_TWO, NINETY_OF_100)).containsExactly(NINETY_OF_100, TWO_OF_TWO,
				Figure.NONE);
	}

	/** None of two may be up to 66 %, 10 of 100 up to 17 %. */
	@Test
	void whereLessIsBetterTheUpperBoundDecides() {
		Figure none = new Figure(0, 2, 0, 0, 0, 0);
		Figure tenth = new Figure(10, 100, 0, 0, 0, 0);
		assertThat(sorted("K07", none, tenth)).containsExactly(tenth, none);
	}

	@Test
	void ratesGoByTheirExactUpperBound() {
		Figure small = new Figure(0, 1_000, 0, 0, 0, 0);
		Figure large = new Figure(3, 100_000, 0, 0, 0, 0);
		assertThat(sorted("K09_PROPERTY", small, large)).containsExactly(large, small);
	}

	private static List<Figure> sorted(String code, Figure... figures) {
		Kpi kpi = Registry.find(code).orElseThrow();
		return Stream.of(figures)
			.sorted(Comparator.comparing((figure) -> Comparison.interval(kpi, figure), Comparison.bestFirst(kpi)))
			.toList();
	}

}
