package io.linli.console.benchmark;

import java.util.List;
import java.util.stream.DoubleStream;

import io.linli.console.language.TestWords;
import io.linli.kpi.Registry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TonesTests {

	@Test
	void roundBoundsLieBetweenTheBestValueAndTheWorstButForAFew() {
		var tones = of("K04", 1.0, 0.97, 0.95, 0.93, 0.91, 0.9, 0.89, 0.2);
		assertThat(tones.bounds()).hasSize(6);
		assertThat(tones.bounds().getFirst()).isCloseTo(0.88, within(1e-9));
		assertThat(tones.bounds().getLast()).isCloseTo(0.98, within(1e-9));
		assertThat(tones.of(1)).isEqualTo(6);
		assertThat(tones.of(0.98)).isEqualTo(6);
		assertThat(tones.of(0.979)).isEqualTo(5);
		assertThat(tones.of(0.2)).isZero();
		assertThat(meanings(tones)).startsWith("0 below 88%", "1 88% to 90%").endsWith("6 98% or more");
	}

	@Test
	void whereLessIsBetterTheFewestComplaintsHaveTheBestTone() {
		var tones = of("K09_PROPERTY", 10, 20, 30, 40, 70);
		assertThat(tones.of(10)).isEqualTo(6);
		assertThat(tones.of(70)).isZero();
		assertThat(meanings(tones).getFirst()).startsWith("0 ").endsWith("or more");
		assertThat(meanings(tones).getLast()).startsWith("6 below");
	}

	@Test
	void whereAllIsTheSameNothingIsBestOrWorst() {
		for (var value : new double[] { 0, 0.5, 1 }) {
			var tones = of("K04", value, value, value);
			assertThat(tones.of(value)).isEqualTo(3);
			assertThat(meanings(tones)).containsExactly("3 all the same");
		}
		assertThat(of("K09_PROPERTY", 7, 7).of(7)).isEqualTo(3);
	}

	@Test
	void noBoundLiesWhereNoShareCanBe() {
		var tones = of("K04", 0, 0.01, 0.02);
		assertThat(tones.bounds()).containsExactly(0.005, 0.01, 0.015);
		assertThat(meanings(tones)).containsExactly("3 below 0.5%", "4 0.5% to 1.0%", "5 1.0% to 1.5%",
				"6 1.5% or more");
		assertThat(tones.of(0)).isEqualTo(3);
		assertThat(tones.of(0.02)).isEqualTo(6);
		assertThat(of("K26_PAUSE", 0.98, 0.99, 1).bounds()).containsExactly(0.985, 0.99, 0.995, 1.0);
	}

	@Test
	void onlyWhatReachesTheTargetHasTheBestTone() {
		var target = Registry.all()
			.stream()
			.filter((kpi) -> kpi.target() != null && kpi.target() == 1)
			.findFirst()
			.orElseThrow();
		var tones = of(target.code(), 0.9, 0.8, 0.7, 0.4);
		assertThat(tones.bounds().getLast()).isEqualTo(1);
		assertThat(tones.of(0.9)).isLessThan(6);
		assertThat(tones.of(1)).isEqualTo(6);
		assertThat(of(target.code(), 1, 1).of(1)).isEqualTo(6);
	}

	private static List<String> meanings(Tones tones) {
		return tones.meanings().stream().map((each) -> each.tone() + " " + each.meaning()).toList();
	}

	private static Tones of(String kpi, double... values) {
		var say = new FigureWords(Registry.find(kpi).orElseThrow(), TestWords.ENGLISH);
		return Tones.of(say, DoubleStream.of(values).boxed().toList());
	}

}
