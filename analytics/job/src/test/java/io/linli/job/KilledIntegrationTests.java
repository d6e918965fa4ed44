package io.linli.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A run that is killed after any of its steps leaves what was published, and the next one
 * comes out as if nothing had happened.
 */
class KilledIntegrationTests {

	/** The clock of the database is the real one: an increment needs days to come. */
	private static final LocalDate FIRST = LocalDate.now(Stage.asOf("2026-01-01").zone()).plusDays(1);

	private static int day;

	private static Stage stage;

	@BeforeAll
	static void aNightThatWentWell() throws SQLException, IOException {
		stage = new Stage("killed");
		stage.execute(Stage.script("hand.sql"));
		stage.run(FIRST.toString());
	}

	@AfterAll
	static void close() {
		stage.close();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "source", "complaint", "warehouse", "inputs", "ratios", "check figures", "report", "mart" })
	void killedAfterAStepAndRunAgainItIsAsAnUnbrokenRun(String step) throws Exception {
		LocalDate next = FIRST.plusDays(++day);
		stage.write("update deadline set due_at = due_at - interval '20 days' where due_at is not null");
		stage.write("update complaint set category = category || '%d'".formatted(day));
		stage.write("update repair_request set completed_at = completed_at + interval '10 days' where not imported");
		List<String> before = stage.published();
		List<String> said = new ArrayList<>();
		assertThat(process(said, KilledRun.class, step, next.toString(), stage.lake().toString())).as("%s", said)
			.isEqualTo(KilledRun.GONE);
		assertThat(said).last().asString().startsWith(step);
		if (!step.equals("mart")) {
			assertThat(stage.published()).isEqualTo(before);
		}
		stage.run(next.toString());
		assertThat(stage.published()).isNotEqualTo(before).containsExactlyInAnyOrderElementsOf(stage.counted(next));
		assertThat(stage.rows("select status from mart.night order by started_at desc limit 2"))
			.containsExactly(step.equals("mart") ? "UNCHANGED" : "PUBLISHED", "FAILED");
	}

	@Test
	void ofTwoAtOnceOneWorksAndTheOtherSaysSo() throws Exception {
		try (Mart mart = new Mart(stage.database()); Nights nights = new Nights(stage.database())) {
			assertThat(mart.lock()).isTrue();
			UUID id = UUID.randomUUID();
			nights.begin(id, Stage.asOf("2026-04-30"));
			List<String> said = new ArrayList<>();
			assertThat(process(said, Job.class, "--as-of", "2026-04-30", "--lake", stage.lake().toString()))
				.as("%s", said)
				.isEqualTo(Job.BUSY);
			assertThat(said).singleElement()
				.asString()
				.startsWith("Another run is at work since ")
				.endsWith("UTC; this one leaves it to that one.");
			assertThat(stage.rows("select status from mart.night where id = '" + id + "'")).containsExactly("RUNNING");
			nights.end(id, NightlyRun.Outcome.UNCHANGED);
		}
	}

	/** Its exit code, and what it says. */
	private static int process(List<String> said, Class<?> main, String... args) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dspark.driver.host=127.0.0.1",
						"@" + Path.of(Stage.class.getResource("/opens.args").toURI()), "-cp",
						System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(args));
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().put("LINLI_DB_URL", stage.database().url());
		Process process = builder.start();
		try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
			lines.lines().forEach(said::add);
		}
		return process.waitFor();
	}

}
