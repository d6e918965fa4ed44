package io.linli.api.violation;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("D-07")
class DeliverersTests {

	@Test
	void nobodyElseIsOneOfThemHoweverTheNameIsWritten() {
		Deliverers deliverers = new Deliverers("孙波", "李伟");
		for (String same : List.of("孙波", "孙 波", "孙　波")) {
			assertThat(deliverers.include(same)).isTrue();
		}
		assertThat(deliverers.include("李伟")).isTrue();
		assertThat(deliverers.include("李伟伟")).isFalse();
	}

}
