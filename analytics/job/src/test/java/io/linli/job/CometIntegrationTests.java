package io.linli.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Nights whose native code fails, and nights that fail in a task of Spark's.
 */
class CometIntegrationTests {

	private static final String SHARE_OF_MEMORY = "spark.comet.exec.memoryPool.fraction";

	private static Stage stage;

	@BeforeAll
	static void aNightThatWentWell() throws SQLException, IOException {
		assumeTrue(Comet.fits());
		stage = new Stage("comet");
		stage.execute(Stage.script("hand.sql"));
		stage.run("2026-03-31");
	}

	@AfterAll
	static void close() {
		if (stage != null) {
			stage.close();
		}
	}

	@Test
	void whatNativeCodeHasNoMemoryForSparkDoes() throws SQLException, IOException {
		stage.spark().conf().set(SHARE_OF_MEMORY, "0.0000001");
		try {
			assertThat(said("2026-04-01")).contains("Native code has failed");
			assertThat(stage.spark().conf().get("spark.comet.enabled")).isEqualTo("false");
			assertThat(stage.published()).isNotEmpty().isEqualTo(stage.counted(LocalDate.parse("2026-04-01")));
		}
		finally {
			stage.spark().conf().unset(SHARE_OF_MEMORY);
			stage.spark().conf().unset("spark.comet.enabled");
		}
	}

	@Test
	void aNightThatFailsInATaskIsSaidToHaveFailedAtOnce() throws SQLException, IOException {
		Path files = stage.lake().resolve("linli/complaint/data");
		Path away = Files.move(files, files.resolveSibling("away"));
		try {
			assertThatThrownBy(() -> stage.run("2026-04-02")).hasStackTraceContaining("complaint");
			assertThat(stage.rows("select status, failure from mart.night order by started_at desc limit 1"))
				.singleElement()
				.asString()
				.startsWith("FAILED, It stopped with an error");
		}
		finally {
			Files.move(away, files);
			stage.spark().conf().unset("spark.comet.enabled");
		}
	}

	private static String said(String day) throws SQLException, IOException {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		new NightlyRun(stage.spark(), stage.database(), new RunLog(new PrintStream(said, true, StandardCharsets.UTF_8)))
			.run(Stage.asOf(day), new Shelf(null), false);
		return said.toString(StandardCharsets.UTF_8);
	}

}
