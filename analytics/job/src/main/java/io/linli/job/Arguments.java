package io.linli.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the command line asks of a night.
 *
 * @param lake the folder of the lake's files
 * @param reports where the annual reports are left as files; null for nowhere
 * @param anew every month is counted, not only what has been touched
 */
record Arguments(AsOf asOf, Path lake, @Nullable Path reports, boolean anew) {

	static final String LAKE = ".linli/lake";

	static final String HELP = """
			Computes the KPIs and the annual satisfaction reports as they stood at the end of a day.
			  java -jar linli-job.jar --as-of DAY [--time-zone ZONE] [--lake DIR] [--reports DIR] [--anew]
			  --as-of DAY       the day, for example 2026-11-23
			  --time-zone ZONE  where that day ends; Asia/Shanghai if not given
			  --lake DIR        folder of the lake's files; .linli/lake if not given
			  --reports DIR     also leave annual-report-<company>-<year>.html there
			  --anew            counts every month; without it only those that have been touched since the last run,
			                    which what is imported late does, however old it is
			Last, the lake's small files are written together, and versions go that neither a kept run nor a report names.
			With --restate, states again what a company kept of its promises in months that are over; both figures stay.
			  java -jar linli-job.jar --restate --tenant ALIAS --period PERIOD --limits-of DAY --by NAME --reason TEXT
			                          [--time-zone ZONE] [--lake DIR]
			  --tenant ALIAS    the company
			  --period PERIOD   2026-10, 2026-Q3 or 2026
			  --limits-of DAY   the limits and work calendars that are in force on this day count
			  --by NAME         who states it again
			  --reason TEXT     why; it stands beside the figures
			Ends with 0 when it is done, 3 when another one is at work, 1 when it has failed.
			Environment: LINLI_DB_URL, LINLI_READER_PASSWORD, LINLI_MART_PASSWORD. Settings of Spark: -Dspark.NAME=VALUE.
			""";

	private static final List<String> NAMES = List.of("--as-of", "--time-zone", "--lake", "--reports");

	private static final String ANEW = "--anew";

	static Arguments of(String... args) {
		List<String> said = List.of(args);
		Given given = Given.of(NAMES, said.stream().filter((arg) -> !arg.equals(ANEW)).toList());
		AsOf asOf = new AsOf(
				given.day("--as-of", "Say the day to compute with --as-of, for example --as-of 2026-11-23."),
				given.zone());
		String reports = given.value("--reports");
		return new Arguments(asOf, Path.of(given.value("--lake", LAKE)), (reports != null) ? Path.of(reports) : null,
				said.contains(ANEW));
	}

	/** A day that still goes on would judge open cases before their time. */
	void expectEnded(Instant now) {
		if (this.asOf.instant().isAfter(now)) {
			throw new IllegalArgumentException("The day %s has not ended in %s: name an earlier one."
				.formatted(this.asOf.day(), this.asOf.zone()));
		}
	}

}
