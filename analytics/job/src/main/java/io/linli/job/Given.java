package io.linli.job;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a command line says, by the names of its arguments. What it cannot be is refused
 * with a sentence.
 */
record Given(Map<String, String> values) {

	/** Names and values in turn. */
	static Given of(Collection<String> names, List<String> args) {
		Map<String, String> given = new HashMap<>();
		for (int i = 0; i < args.size(); i += 2) {
			String name = args.get(i);
			if (!names.contains(name)) {
				throw new IllegalArgumentException("Unknown argument " + name + ": --help lists them.");
			}
			if (i + 1 == args.size()) {
				throw new IllegalArgumentException("Argument " + name + " needs a value.");
			}
			if (given.put(name, args.get(i + 1)) != null) {
				throw new IllegalArgumentException("Argument " + name + " is given twice.");
			}
		}
		return new Given(given);
	}

	@Nullable String value(String name) {
		return this.values.get(name);
	}

	String value(String name, String usual) {
		return this.values.getOrDefault(name, usual);
	}

	/** What must be said. */
	String required(String name, String sentence) {
		String value = this.values.get(name);
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException(sentence);
		}
		return value.strip();
	}

	LocalDate day(String name, String sentence) {
		String day = required(name, sentence);
		try {
			return LocalDate.parse(day);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(name + " " + day + " is no day: write it as 2026-11-23.", ex);
		}
	}

	/** Where days begin and end. */
	ZoneId zone() {
		String zone = value("--time-zone", "Asia/Shanghai");
		try {
			return ZoneId.of(zone);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("--time-zone " + zone + " is not known: write it as Asia/Shanghai.", ex);
		}
	}

}
