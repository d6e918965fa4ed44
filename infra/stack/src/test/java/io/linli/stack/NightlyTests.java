package io.linli.stack;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NightlyTests {

	@Test
	void aRestatementIsAskedForInItsOwnWords() {
		Options options = Nightly.restatement(List.of("--restate", "--tenant", "jinxiu", "--period", "2026-10",
				"--limits-of", "2026-11-15", "--by", "chen", "--reason", "typed wrongly", "--data", "there"));
		assertThat(options.values()).containsEntry("--reason", "typed wrongly").hasSize(6);
	}

	@Test
	void whatBelongsToANightIsRefused() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> Nightly.restatement(List.of("--restate", "--as-of", "2026-11-23")))
			.withMessageContaining("--as-of");
	}

}
