package io.linli.ledger;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What was asked for on the command line. */
record Arguments(String tenant, Path mapping, ZoneId zone, Path ledger, Path listing) {

	static final String USAGE = """
			Loads the ledger of a company's old system as complaints, repairs, households, renovations or survey answers.

			  --tenant T --mapping FILE --time-zone ZONE [--rejects FILE] LEDGER.csv[.gz]

			  --tenant     the company's alias or id
			  --mapping    YAML file that says what the ledger's columns mean
			  --time-zone  where the ledger's clocks hang, such as Asia/Shanghai
			  --rejects    where rows that were not taken, or taken with a mark, are listed;
			               otherwise <ledger's name>.rejects.csv in the current folder

			The database is that of LINLI_DB_URL. Importing the same file again changes nothing.""";

	private static final List<String> OPTIONS = List.of("--tenant", "--mapping", "--time-zone", "--rejects");

	static Arguments of(String... words) throws LedgerException {
		Map<String, String> options = new HashMap<>();
		@Nullable String ledger = null;
		Deque<String> rest = new ArrayDeque<>(List.of(words));
		while (!rest.isEmpty()) {
			String word = rest.remove();
			if (OPTIONS.contains(word)) {
				@Nullable String value = rest.poll();
				if (value == null || options.put(word, value) != null) {
					throw wrong(word + ((value == null) ? " needs a value" : " stands twice"));
				}
			}
			else if (word.startsWith("--") || ledger != null) {
				throw wrong("'" + word + "' is not understood");
			}
			else {
				ledger = word;
			}
		}
		if (ledger == null) {
			throw wrong("the ledger is missing");
		}
		Path file = path(ledger);
		Path mapping = path(required(options, "--mapping"));
		Path rejects = path(Objects.requireNonNullElseGet(options.get("--rejects"), () -> listing(file)));
		for (Path read : List.of(file, mapping)) {
			if (read.toAbsolutePath().normalize().equals(rejects.toAbsolutePath().normalize())) {
				throw wrong("--rejects names " + read + ", which is read and would be lost");
			}
		}
		return new Arguments(required(options, "--tenant"), mapping, zone(options), file, rejects);
	}

	private static String required(Map<String, String> options, String name) throws LedgerException {
		@Nullable String value = options.get(name);
		if (value == null) {
			throw wrong(name + " is missing");
		}
		return value;
	}

	private static ZoneId zone(Map<String, String> options) throws LedgerException {
		String zone = required(options, "--time-zone");
		try {
			return ZoneId.of(zone);
		}
		catch (DateTimeException ex) {
			throw wrong("there is no time zone '" + zone + "'; expected one such as Asia/Shanghai");
		}
	}

	private static Path path(String name) throws LedgerException {
		try {
			return Path.of(name);
		}
		catch (InvalidPathException ex) {
			throw wrong("'" + name + "' is no name of a file");
		}
	}

	private static String listing(Path ledger) {
		@Nullable Path name = ledger.getFileName();
		String base = (name != null) ? name.toString() : "ledger";
		return base.replaceFirst("(\\.csv)?(\\.gz)?$", "") + ".rejects.csv";
	}

	private static LedgerException wrong(String reason) {
		return new LedgerException("Arguments: " + reason + " (--help explains them)");
	}

}
