package io.linli.job;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	/**
	 * Those after which something else lies on disk. The second run finds what the first
	 * one left.
	 */
	@ParameterizedTest
	@CsvSource({ "source, complaint", "warehouse, inputs", "report, mart" })
	void killedAfterAStepAndAgainAfterALaterOneTheNextIsAsAnUnbrokenRun(String step, String later) throws Exception {
		LocalDate next = FIRST.plusDays(++day);
		stage.write("update deadline set due_at = due_at - interval '20 days' where due_at is not null");
		stage.write("update complaint set category = category || '%d'".formatted(day));
		stage.write("update repair_request set completed_at = completed_at + interval '10 days' where not imported");
		List<String> before = stage.published();
		// Both start at once, and wait: most of what they need is a processor for Spark.
		Process first = Children.start(stage, KilledRun.class, step, next.toString(), stage.lake().toString());
		Process second = Children.start(stage, KilledRun.class, later, next.toString(), stage.lake().toString());
		die(first, step);
		assertThat(stage.published()).isEqualTo(before);
		die(second, later);
		boolean published = later.equals("mart");
		if (!published) {
			assertThat(stage.published()).isEqualTo(before);
		}
		stage.run(next.toString());
		assertThat(stage.published()).isNotEqualTo(before).isEqualTo(stage.counted(next));
		assertThat(stage.rows("select status from mart.night order by started_at desc limit 3"))
			.containsExactly(published ? "UNCHANGED" : "PUBLISHED", "FAILED", "FAILED");
	}

	@Test
	void ofTwoAtOnceOneWorksAndTheOtherSaysSo() throws Exception {
		try (Mart mart = new Mart(stage.database()); Nights nights = new Nights(stage.database())) {
			assertThat(mart.lock()).isTrue();
			UUID id = UUID.randomUUID();
			nights.begin(id, Stage.asOf("2026-04-30"));
			Process other = Children.start(stage, Job.class, "--as-of", "2026-04-30", "--lake",
					stage.lake().toString());
			List<String> said = Children.said(other);
			assertThat(other.waitFor()).as("%s", said).isEqualTo(Job.BUSY);
			assertThat(said).singleElement()
				.asString()
				.startsWith("Another run is at work since ")
				.endsWith("UTC; this one leaves it to that one.");
			assertThat(stage.rows("select status from mart.night where id = '" + id + "'")).containsExactly("RUNNING");
			nights.end(id, NightlyRun.Outcome.UNCHANGED);
		}
	}

	private static void die(Process run, String step) throws Exception {
		Children.go(run);
		List<String> said = Children.said(run);
		assertThat(run.waitFor()).as("%s", said).isEqualTo(KilledRun.GONE);
		assertThat(said).last().asString().startsWith(step);
	}

}
