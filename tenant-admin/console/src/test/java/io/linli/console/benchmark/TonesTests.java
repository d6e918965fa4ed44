package io.linli.console.benchmark;

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
		assertThat(tones.meanings()).startsWith("below 88%", "88% to 90%").endsWith("98% and more");
	}

	@Test
	void whereLessIsBetterTheFewestComplaintsHaveTheBestTone() {
		var tones = of("K09_PROPERTY", 10, 20, 30, 40, 70);
		assertThat(tones.of(10)).isEqualTo(6);
		assertThat(tones.of(70)).isZero();
		assertThat(tones.meanings().getFirst()).endsWith("and more");
		assertThat(tones.meanings().getLast()).startsWith("below");
	}

	@Test
	void equalValuesHaveOneToneAndNoneAreNoMistake() {
		assertThat(of("K04", 1, 1, 1).of(1)).isEqualTo(6);
		assertThat(of("K04").meanings()).hasSize(7);
	}

	private static Tones of(String kpi, double... values) {
		var say = new FigureWords(Registry.find(kpi).orElseThrow(), TestWords.ENGLISH);
		return Tones.of(say, DoubleStream.of(values).boxed().toList());
	}

}
