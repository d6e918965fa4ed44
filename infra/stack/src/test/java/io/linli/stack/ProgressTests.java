package io.linli.stack;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProgressTests {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final PrintStream out = new PrintStream(this.bytes, true, StandardCharsets.UTF_8);

	@Test
	void aStepThatIsDoneIsALineWithItsSeconds() {
		try (Progress progress = new Progress(this.out, false, 80)) {
			progress.step("Schema", (detail) -> {
			});
		}
		assertThat(printed()).matches("  ✓ Schema {34} +\\d+\\.\\d s\\n");
	}

	@Test
	void detailsAreLinesWhereNothingCanBePaintedOver() {
		try (Progress progress = new Progress(this.out, false, 80)) {
			progress.step("History", (detail) -> detail.accept("锦绣江南 2026"));
		}
		assertThat(printed()).startsWith("    History: 锦绣江南 2026\n  ✓ History");
	}

	@Test
	void aStepThatFailsIsMarkedAndItsReasonPassedOn() {
		try (Progress progress = new Progress(this.out, false, 80)) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> progress.step("Schema", (detail) -> {
				throw new Refusal("No.");
			}));
		}
		assertThat(printed()).startsWith("  ✗ Schema");
	}

	private String printed() {
		return this.bytes.toString(StandardCharsets.UTF_8);
	}

}
