package io.linli.job;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JobTests {

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	private final PrintStream stream = new PrintStream(this.said, true, StandardCharsets.UTF_8);

	@Test
	void helpNamesEveryArgument() {
		assertThat(Job.run(new String[] { "--help" }, Map.of(), this.stream, Stage.quiet())).isZero();
		assertThat(said()).contains("--as-of", "--time-zone", "--lake", "--reports", "--restate", "--tenant",
				"--period", "--limits-of", "--by", "--reason", "LINLI_DB_URL");
	}

	@Test
	void aFailureIsOneSentence() {
		assertThat(run("jdbc:postgresql://localhost:1/linli", "--as-of", "2026-11-23")).isEqualTo(1);
		assertThat(said()).startsWith("The nightly run failed, and what was published before stands: ")
			.contains("localhost:1 refused")
			.hasLineCount(1);
	}

	@Test
	void aRestatementThatFailsSaysThatItIsNone() {
		assertThat(run("jdbc:postgresql://localhost:1/linli", "--restate", "--tenant", "jinxiu", "--period", "2025-10",
				"--limits-of", "2025-11-15", "--by", "chen", "--reason", "why"))
			.isEqualTo(1);
		assertThat(said()).startsWith("The restatement failed, and nothing is stated again: ").hasLineCount(1);
	}

	@Test
	void aRestatementOfWhatGoesOnIsRefusedAtOnce() {
		assertThat(run("jdbc:postgresql://localhost:1/linli", "--restate", "--tenant", "jinxiu", "--period", "2099",
				"--limits-of", "2025-11-15", "--by", "chen", "--reason", "why"))
			.isEqualTo(1);
		assertThat(said()).startsWith("The period 2099-01 to 2099-12 has not ended").hasLineCount(1);
	}

	@Test
	void anAddressOfAnotherDatabaseIsRefused() {
		assertThat(run("jdbc:mysql://localhost/linli", "--as-of", "2026-11-23")).isEqualTo(1);
		assertThat(said()).startsWith("LINLI_DB_URL is jdbc:mysql://localhost/linli, but").hasLineCount(1);
	}

	private int run(String url, String... args) {
		return Job.run(args, Map.of("LINLI_DB_URL", url), Stage.quiet(), this.stream);
	}

	private String said() {
		return this.said.toString(StandardCharsets.UTF_8);
	}

}
