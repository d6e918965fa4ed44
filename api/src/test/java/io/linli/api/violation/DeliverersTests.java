package io.linli.api.violation;

import io.linli.api.graphql.RefusedException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("D-07")
class DeliverersTests {

	@ParameterizedTest
	@CsvSource({ "孙波, 孙波", "孙波, '孙 波'", "孙波, '孙　波'", "sun-bo, SUN-BO", "sun-bo, ｓｕｎ－ｂｏ" })
	void onePersonIsNotTwoHoweverTheNameIsWritten(String first, String second) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> new Deliverers(first, second))
			.satisfies((refused) -> assertThat(refused.errors().getFirst().path()).containsExactly("secondDeliverer"));
	}

	@Test
	void twoPersonsAreTwoAndNobodyElseIsOneOfThem() {
		Deliverers deliverers = new Deliverers("孙波", "李伟");
		assertThat(deliverers.include("孙 波")).isTrue();
		assertThat(deliverers.include("李伟")).isTrue();
		assertThat(deliverers.include("李伟伟")).isFalse();
	}

}
