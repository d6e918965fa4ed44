package io.linli.job;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param lake the folder of the lake's files
 * @param reports where the annual reports are left as files; null for nowhere
 */
record Arguments(AsOf asOf, Path lake, @Nullable Path reports) {

	static final String HELP = """
			Computes the KPIs and the annual satisfaction reports as they stood at the end of a day.

			  java -jar linli-job.jar --as-of DAY [--time-zone ZONE] [--lake DIR] [--reports DIR]

			  --as-of DAY       the day, for example 2026-11-23
			  --time-zone ZONE  where that day ends; Asia/Shanghai if not given
			  --lake DIR        folder of the lake's files; .linli/lake if not given
			  --reports DIR     also leave annual-report-<company>-<year>.html there

			Environment: LINLI_DB_URL, LINLI_READER_PASSWORD, LINLI_MART_PASSWORD. Settings of Spark: -Dspark.NAME=VALUE.
			""";

	private static final List<String> NAMES = List.of("--as-of", "--time-zone", "--lake", "--reports");

	static Arguments of(String... args) {
		Map<String, String> given = new HashMap<>();
		for (int i = 0; i < args.length; i += 2) {
			if (!NAMES.contains(args[i])) {
				throw new IllegalArgumentException("Unknown argument " + args[i] + ": --help lists them.");
			}
			if (i + 1 == args.length) {
				throw new IllegalArgumentException("Argument " + args[i] + " needs a value.");
			}
			if (given.put(args[i], args[i + 1]) != null) {
				throw new IllegalArgumentException("Argument " + args[i] + " is given twice.");
			}
		}
		AsOf asOf = new AsOf(day(given.get("--as-of")), zone(given.getOrDefault("--time-zone", "Asia/Shanghai")));
		String reports = given.get("--reports");
		return new Arguments(asOf, Path.of(given.getOrDefault("--lake", ".linli/lake")),
				(reports != null) ? Path.of(reports) : null);
	}

	/** A day that still goes on would judge open cases before their time. */
	void expectEnded(Instant now) {
		if (this.asOf.instant().isAfter(now)) {
			throw new IllegalArgumentException("The day %s has not ended in %s: name an earlier one."
				.formatted(this.asOf.day(), this.asOf.zone()));
		}
	}

	private static LocalDate day(@Nullable String day) {
		if (day == null) {
			throw new IllegalArgumentException("Say the day to compute with --as-of, for example --as-of 2026-11-23.");
		}
		try {
			return LocalDate.parse(day);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("--as-of " + day + " is no day: write it as 2026-11-23.", ex);
		}
	}

	private static ZoneId zone(String zone) {
		try {
			return ZoneId.of(zone);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("--time-zone " + zone + " is not known: write it as Asia/Shanghai.", ex);
		}
	}

}
