package io.linli.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs in processes of their own, on a stage.
 */
final class Children {

	private Children() {
	}

	static Process start(Stage stage, Class<?> main, String... args) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms512m", "-Xmx1g",
						"-Xmn256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m",
						"-XX:MetaspaceSize=256m", "-Dspark.sql.shuffle.partitions=2", "-Dspark.driver.host=127.0.0.1",
						"@" + Path.of(Stage.class.getResource("/opens.args").toURI()), "-cp",
						System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(args));
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().put("LINLI_DB_URL", stage.database().url());
		return builder.start();
	}

	/** Lets a {@link KilledRun} begin. */
	static void go(Process run) throws IOException {
		try (var go = run.outputWriter(StandardCharsets.UTF_8)) {
			go.newLine();
		}
	}

	/** All that it says until its end. */
	static List<String> said(Process process) throws IOException {
		try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
			return lines.lines().toList();
		}
	}

}
