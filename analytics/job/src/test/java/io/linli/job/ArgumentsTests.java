package io.linli.job;

import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ArgumentsTests {

	@Test
	void aDayEndsInShanghaiUnlessSaidOtherwise() {
		Arguments arguments = Arguments.of("--as-of", "2026-11-23");
		assertThat(arguments.asOf().instant()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
		assertThat(arguments.lake()).isEqualTo(Path.of(".linli/lake"));
		assertThat(arguments.reports()).isNull();
		assertThat(arguments.anew()).isFalse();
	}

	@Test
	void allIsCountedAnewWhereThatIsSaid() {
		Arguments arguments = Arguments.of("--anew", "--as-of", "2026-11-23");
		assertThat(arguments.anew()).isTrue();
		assertThat(arguments.asOf()).isEqualTo(Stage.asOf("2026-11-23"));
	}

	@Test
	void aDayOfTwentyFiveHoursEndsWithItsLastOne() {
		Arguments arguments = Arguments.of("--as-of", "2026-11-01", "--time-zone", "America/New_York");
		assertThat(arguments.asOf().instant()).isEqualTo(Instant.parse("2026-11-02T05:00:00Z"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--lake x                                        | Say the day
			--as-of                                         | needs a value
			--as-of 2026-11-31                              | --as-of 2026-11-31 is no day
			--as-of 2026-11-23 --time-zone Mars/Olympus     | --time-zone Mars/Olympus is not known
			--as-of 2026-11-23 --as-of 2026-11-24           | given twice
			--asof 2026-11-23                               | Unknown argument --asof
			""")
	void badArgumentsGetOneSentence(String line, String sentence) {
		assertThatIllegalArgumentException().isThrownBy(() -> Arguments.of(line.split(" ")))
			.withMessageContaining(sentence);
	}

	@Test
	void aDayThatHasNotEndedIsRefused() {
		Arguments arguments = Arguments.of("--as-of", "2026-11-23");
		arguments.expectEnded(Instant.parse("2026-11-23T16:00:00Z"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> arguments.expectEnded(Instant.parse("2026-11-23T15:59:59Z")))
			.withMessage("The day 2026-11-23 has not ended in Asia/Shanghai: name an earlier one.");
	}

}
