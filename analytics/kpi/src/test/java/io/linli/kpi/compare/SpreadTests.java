package io.linli.kpi.compare;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadTests {

	@Test
	void quartilesLieBetweenValuesAsPercentileContPutsThem() {
		assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Spread(1.75, 2.5, 3.25));
	}

	@Test
	void aLargeProjectIsOneProject() {
		assertThat(Spread.of(List.of(0.0, 1.0, 1.0))).isEqualTo(new Spread(0.5, 1, 1));
	}

	@Test
	void oneValueIsAllOfThem() {
		assertThat(Spread.of(List.of(0.7))).isEqualTo(new Spread(0.7, 0.7, 0.7));
		assertThat(Spread.of(List.of())).isNull();
	}

}
