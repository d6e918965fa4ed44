package io.linli.stack;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NightlyJobTests {

	@Test
	void aDateIsReadAndAnythingElseRefused() {
		assertThat(NightlyJob.asOf("2026-11-23")).isEqualTo(LocalDate.of(2026, 11, 23));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> NightlyJob.asOf("2026-02-30"))
			.withMessageContaining("not \"2026-02-30\"");
	}

}
