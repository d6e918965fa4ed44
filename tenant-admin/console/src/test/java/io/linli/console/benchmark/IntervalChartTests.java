package io.linli.console.benchmark;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import io.linli.kpi.Figure;
import io.linli.kpi.Registry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class IntervalChartTests {

	@Test
	void theAxisHoldsEveryIntervalBetweenRoundEnds() {
		var axis = Axis.ofShares(List.of(0.634, 0.984, 1.0), 200, 600);
		assertThat(axis.low()).isEqualTo(0.6);
		assertThat(axis.high()).isEqualTo(1.0);
		assertThat(axis.ticks()).hasSize(9)
			.last()
			.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.DOUBLE)
			.isEqualTo(1.0, within(1e-9));
		assertThat(axis.at(0.8)).isEqualTo(500);
	}

	@Test
	void anAxisOfOneValueOrNoneIsStillWideEnough() {
		assertThat(Axis.ofShares(List.of(1.0), 0, 100).low()).isEqualTo(0.9, within(1e-9));
		assertThat(Axis.ofShares(List.of(0.0), 0, 100).high()).isEqualTo(0.1, within(1e-9));
		assertThat(Axis.ofShares(List.of(), 0, 100).ticks()).hasSize(11);
		assertThat(Axis.ofRates(List.of(), 0, 100).high()).isEqualTo(1);
		assertThat(Axis.ofRates(List.of(60.6, 35.3), 0, 100).ticks()).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0);
	}

	@Test
	void aProjectWithoutCasesHasALineAndNothingOnIt() {
		var chart = IntervalChart.of(benchmark("K04", new Figure(0, 0, 0, 0, 0, 7)));
		assertThat(chart.marks()).singleElement().satisfies((mark) -> {
			assertThat(mark.at()).isNull();
			assertThat(mark.low()).isNull();
			assertThat(mark.proven()).isNull();
		});
	}

	@Test
	void theMarkLiesInsideItsInterval() {
		var mark = IntervalChart.of(benchmark("K04", new Figure(95, 100, 87, 100, 3, 4))).marks().getFirst();
		assertThat(mark.at()).isGreaterThan(mark.low()).isLessThan(mark.high());
		assertThat(mark.proven()).isLessThan(mark.at());
	}

	@Test
	void theTargetIsDrawnWhereTheKpiHasOne() {
		assertThat(IntervalChart.of(benchmark("K12_REPAIR", new Figure(50, 100, 0, 0, 0, 0))).target())
			.isEqualTo(IntervalChart.WIDTH - 120.0, within(1.0));
		assertThat(IntervalChart.of(benchmark("K04", new Figure(50, 100, 0, 0, 0, 0))).target()).isNull();
	}

	private static Benchmark benchmark(String kpi, Figure figure) {
		var month = YearMonth.of(2026, 11);
		return Benchmark.of(Registry.find(kpi).orElseThrow(), new Period(month, month),
				List.of(new Benchmark.Row(UUID.randomUUID(), "锦绣物业", "锦绣花园", figure)));
	}

}
