package io.linli.job;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What the command line asks of a restatement.
 *
 * @param alias of the company
 * @param limitsOn the day whose limits and work calendars count
 * @param by who states it again
 * @param zone where months and days end
 * @param lake the folder of the lake's files
 */
record RestateArguments(String alias, Months months, LocalDate limitsOn, String by, String reason, ZoneId zone,
		Path lake) {

	static final String FLAG = "--restate";

	private static final List<String> NAMES = List.of("--tenant", "--period", "--limits-of", "--by", "--reason",
			"--time-zone", "--lake");

	private static final int LONGEST_REASON = 1000;

	static RestateArguments of(String... args) {
		List<String> rest = List.of(args).stream().filter((arg) -> !arg.equals(FLAG)).toList();
		Given given = Given.of(NAMES, rest);
		RestateArguments arguments = new RestateArguments(
				given.required("--tenant", "Say the company with --tenant, by its alias."),
				Months.of(given.required("--period", "Say the period with --period, for example --period 2026-10.")),
				given.day("--limits-of",
						"Say whose limits count with --limits-of, for example --limits-of 2026-11-15."),
				given.required("--by", "Say who states the figures again with --by."),
				given.required("--reason", "Say why with --reason: it stands beside the figures."), given.zone(),
				Path.of(given.value("--lake", Arguments.LAKE)));
		if (arguments.reason().length() > LONGEST_REASON) {
			throw new IllegalArgumentException("A reason has up to " + LONGEST_REASON + " characters.");
		}
		return arguments;
	}

	/** What still goes on is not filed yet, and what has not come is no limit yet. */
	void expectPast(Instant now) {
		if (!this.months.endedBy(now, this.zone)) {
			throw new IllegalArgumentException("The period %s has not ended in %s: only what is over is stated again."
				.formatted(this.months, this.zone));
		}
		if (this.limitsOn.isAfter(LocalDate.ofInstant(now, this.zone))) {
			throw new IllegalArgumentException(
					"The day %s has not come in %s: nobody knows its limits.".formatted(this.limitsOn, this.zone));
		}
	}

}
