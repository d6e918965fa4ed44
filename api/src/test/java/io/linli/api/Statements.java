package io.linli.api;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the API sent to its database, one element a round trip; a transaction's begin
 * travels with its first statement. The tests of a JVM count one after the other.
 *
 * @param roundTrips as SQL; statements that travelled together are separated by
 * semicolons
 */
public record Statements(List<String> roundTrips) {

	private static final List<String> SENT = new CopyOnWriteArrayList<>();

	private static final Set<String> ASIDE = Set.of("personal-readings", "closed-organizations", "client-rules",
			"client-uses");

	private static final String SWEEP = "delete from idempotency_key";

	private static final Pattern SETTINGS = Pattern.compile("\\bset_config\\b");

	private static final Pattern CHANGE = Pattern.compile("\\b(insert) into (\\w+)|\\b(update) (\\w+) .*?\\bset\\b");

	private static final Pattern READ = Pattern.compile("\\b(select)\\b.*?\\bfrom (\\w+)|\\b(select)\\b");

	/** Counts what some work makes the API send, on whatever thread. */
	public static Statements count(Runnable work) {
		SENT.clear();
		work.run();
		return new Statements(List.copyOf(SENT));
	}

	// What was read of people is written down now and then, by whatever work it was read;
	// who is suspended, and what a client may do, is looked up again and again, for
	// whatever work that may come; that it was used is written down once in a minute.
	static void sent(String sql) {
		if (ASIDE.contains(Thread.currentThread().getName())) {
			return;
		}
		SENT.add(sql.replaceAll("\\s+", " ").strip());
	}

	/** All statements, however many of them travelled together. */
	public List<String> each() {
		return this.roundTrips.stream().flatMap(Statements::parts).toList();
	}

	/**
	 * Each round trip in brief, such as "settings; select complaint"; without the sweep
	 * of old keys, which chance adds to one in sixteen.
	 */
	public List<String> brief() {
		return this.roundTrips.stream()
			.map((trip) -> parts(trip).filter((part) -> !part.startsWith(SWEEP))
				.map(Statements::brief)
				.collect(Collectors.joining("; ")))
			.toList();
	}

	private static Stream<String> parts(String roundTrip) {
		return Arrays.stream(roundTrip.split(";")).map(String::strip).filter((part) -> !part.isEmpty());
	}

	private static String brief(String statement) {
		if (SETTINGS.matcher(statement).find()) {
			return "settings";
		}
		return Stream.of(CHANGE, READ)
			.map((kind) -> kind.matcher(statement))
			.filter(Matcher::find)
			.findFirst()
			.map(Statements::words)
			.orElse(statement);
	}

	private static String words(Matcher found) {
		return IntStream.rangeClosed(1, found.groupCount())
			.mapToObj(found::group)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

}
