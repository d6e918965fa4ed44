package io.linli.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RestateArgumentsTests {

	private static final List<String> ALL = List.of("--restate", "--tenant", "jinxiu", "--period", "2026-10",
			"--limits-of", "2026-11-15", "--by", "chen", "--reason", "The limit was typed wrongly");

	@Test
	void sayWhoseFiguresUnderWhichLimitsByWhomAndWhy() {
		RestateArguments arguments = RestateArguments.of(ALL.toArray(String[]::new));
		assertThat(arguments.alias()).isEqualTo("jinxiu");
		assertThat(arguments.months()).isEqualTo(Months.of("2026-10"));
		assertThat(arguments.limitsOn()).hasToString("2026-11-15");
		assertThat(arguments.by()).isEqualTo("chen");
		assertThat(arguments.reason()).isEqualTo("The limit was typed wrongly");
		assertThat(arguments.zone()).hasToString("Asia/Shanghai");
	}

	@ParameterizedTest
	@CsvSource({ "--tenant, Say the company with --tenant", "--period, Say the period with --period",
			"--limits-of, Say whose limits count with --limits-of", "--by, Say who states the figures again with --by",
			"--reason, Say why with --reason" })
	void whatIsMissingOrEmptyIsAskedFor(String name, String sentence) {
		List<String> without = new ArrayList<>(ALL);
		int at = without.indexOf(name);
		without.subList(at, at + 2).clear();
		assertRefused(without, sentence);
		assertRefused(with(name, " "), sentence);
	}

	@ParameterizedTest
	@CsvSource({ "--period, 2026-13, --period 2026-13 is no period", "--limits-of, soon, --limits-of soon is no day" })
	void whatCannotBeIsRefused(String name, String value, String sentence) {
		assertRefused(with(name, value), sentence);
	}

	@Test
	void theArgumentsOfANightAreNotMixedIn() {
		List<String> mixed = new ArrayList<>(ALL);
		mixed.addAll(List.of("--as-of", "2026-11-23"));
		assertRefused(mixed, "Unknown argument --as-of");
		assertRefused(with("--reason", "x".repeat(1001)), "A reason has up to 1000 characters.");
	}

	@Test
	void onlyWhatIsOverIsRestatedAndOnlyUnderLimitsThatHaveCome() {
		RestateArguments arguments = RestateArguments.of(ALL.toArray(String[]::new));
		arguments.expectPast(Instant.parse("2026-11-14T16:00:00Z"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> arguments.expectPast(Instant.parse("2026-10-31T15:59:59Z")))
			.withMessage("The period 2026-10 has not ended in Asia/Shanghai: only what is over is stated again.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> arguments.expectPast(Instant.parse("2026-11-14T15:59:59Z")))
			.withMessage("The day 2026-11-15 has not come in Asia/Shanghai: nobody knows its limits.");
	}

	private static List<String> with(String name, String value) {
		List<String> changed = new ArrayList<>(ALL);
		changed.set(changed.indexOf(name) + 1, value);
		return changed;
	}

	private static void assertRefused(List<String> arguments, String sentence) {
		assertThatIllegalArgumentException().isThrownBy(() -> RestateArguments.of(arguments.toArray(String[]::new)))
			.withMessageContaining(sentence);
	}

}
