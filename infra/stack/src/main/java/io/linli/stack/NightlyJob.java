package io.linli.stack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One nightly run, in a process of its own.
 *
 * @param folder of the running stack
 * @param asOf the last day that counts
 * @param zone where that day ends
 * @param anew every month is counted, not only what has been touched
 */
record NightlyJob(DataFolder folder, Ports ports, LocalDate asOf, ZoneId zone, boolean anew) {

	/** Where the demonstration's companies are. */
	static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final String WHAT = "nightly run";

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
		new SparkJob(this.folder, this.ports).run(WHAT, told(), progress);
	}

	/** The same, and the next one starts faster. */
	void runAndLearn(Consumer<String> progress) {
		new SparkJob(this.folder, this.ports).runAndLearn(WHAT, told(), progress);
	}

	private List<String> told() {
		List<String> told = new ArrayList<>(List.of("--as-of", this.asOf.toString(), "--time-zone", this.zone.getId(),
				"--reports", this.folder.reports().toString()));
		if (this.anew) {
			told.add("--anew");
		}
		return told;
	}

}
