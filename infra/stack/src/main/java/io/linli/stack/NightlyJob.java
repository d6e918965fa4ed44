package io.linli.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/**
 * One nightly run, in a process of its own.
 *
 * @param folder of the running stack
 * @param asOf the last day that counts
 * @param zone where that day ends
 */
record NightlyJob(DataFolder folder, Ports ports, LocalDate asOf, ZoneId zone) {

	/** Where the demonstration's companies are. */
	static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	static LocalDate yesterday() {
		return LocalDate.now(ZONE).minusDays(1);
	}

	static LocalDate asOf(String date) {
		try {
			return LocalDate.parse(date);
		}
		catch (DateTimeException ex) {
			throw new Refusal("--as-of must be a date such as 2026-11-23, not \"%s\".".formatted(date));
		}
	}

	/** Runs it to its end, telling what it says. */
	void run(Consumer<String> progress) {
		Path log = this.folder.log("nightly");
		ProcessBuilder builder = new ProcessBuilder(command()).redirectError(log.toFile());
		builder.environment().put("LINLI_DB_URL", this.ports.database());
		try {
			Process process = builder.start();
			try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
				lines.lines().forEach(progress);
				if (process.waitFor() != 0) {
					throw new Refusal("The nightly run failed. " + LastWords.of(log));
				}
			}
			finally {
				Ending.of(process.toHandle());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The nightly run could not be started", ex);
		}
		catch (InterruptedException ex) {
			throw Lanes.interrupted();
		}
	}

	private List<String> command() {
		return Java.command("-Xmx1g", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
				"-jar", Project.jar("analytics/job/target/linli-job.jar").toString(), "--as-of", this.asOf.toString(),
				"--time-zone", this.zone.getId(), "--lake", this.folder.lake().toString(), "--reports",
				this.folder.reports().toString());
	}

}
