package io.linli.stack;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OptionsTests {

	@Test
	void valuesFollowTheirOptionsAndFlagsStandAlone() {
		Options options = parse("--once", "--data", "here").only();
		assertThat(options.has("--once")).isTrue();
		assertThat(options.value("--data", "there")).isEqualTo("here");
	}

	@Test
	void whatIsNotSaidIsAsUsual() {
		Options options = parse();
		assertThat(options.has("--once")).isFalse();
		assertThat(options.value("--data", "there")).isEqualTo("there");
	}

	@Test
	void theRestIsKeptInItsOrderForAnotherProgram() {
		assertThat(parse("--tenant", "haitang", "--data", "here", "ledger.csv").rest()).containsExactly("--tenant",
				"haitang", "ledger.csv");
	}

	@Test
	void anUnknownOptionIsRefusedByItsName() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> parse("--twice").only())
			.withMessageContaining("--twice");
	}

	@Test
	void anOptionWithoutItsValueIsRefused() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> parse("--once", "--data"))
			.withMessageContaining("--data has no value");
	}

	private static Options parse(String... arguments) {
		return Options.parse(List.of(arguments), Set.of("--data"), Set.of("--once"));
	}

}
