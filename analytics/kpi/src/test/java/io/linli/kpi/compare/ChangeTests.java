package io.linli.kpi.compare;

import java.util.Objects;

import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ChangeTests {

	private static final Kpi ON_TIME = Registry.find("K05").orElseThrow();

	private static final Kpi COMPLAINTS = Registry.find("K09_PROPERTY").orElseThrow();

	/** The first three columns of table II in Newcombe's paper, method 10. */
	@Test
	void theIntervalIsThatOfThePapersExamples() {
		assertInterval(change(ON_TIME, figure(48, 80), figure(56, 70)), 0.0524, 0.3339);
		assertInterval(change(ON_TIME, figure(3, 10), figure(9, 10)), 0.1705, 0.8090);
		assertInterval(change(ON_TIME, figure(2, 7), figure(6, 7)), 0.0582, 0.8062);
	}

	@Test
	void aDifferenceOfAFewCasesTellsNothing() {
		assertThat(change(ON_TIME, figure(9, 10), figure(7, 10)).tells()).isFalse();
		assertThat(change(ON_TIME, figure(900, 1000), figure(700, 1000)).tells()).isTrue();
	}

	@Test
	void whatIsBetterIsTheKpisDirection() {
		assertThat(change(ON_TIME, figure(7, 10), figure(9, 10)).better()).isTrue();
		Change fewer = change(COMPLAINTS, figure(40, 30_000), figure(10, 30_000));
		assertThat(fewer.better()).isTrue();
		assertThat(fewer.tells()).isTrue();
		assertThat(fewer.difference()).isCloseTo(-365, within(1e-9));
	}

	@Test
	void withoutACaseThereIsNoChange() {
		assertThat(Change.between(ON_TIME, Figure.NONE, figure(9, 10))).isNull();
		assertThat(Change.between(ON_TIME, figure(9, 10), Figure.NONE)).isNull();
	}

	private static void assertInterval(Change change, double low, double high) {
		Interval interval = change.interval();
		assertThat(interval.low()).isCloseTo(low, within(5e-5));
		assertThat(interval.high()).isCloseTo(high, within(5e-5));
	}

	private static Change change(Kpi kpi, Figure earlier, Figure later) {
		return Objects.requireNonNull(Change.between(kpi, earlier, later));
	}

	private static Figure figure(long numerator, long denominator) {
		return new Figure(numerator, denominator, 0, 0, 0, 0);
	}

}
