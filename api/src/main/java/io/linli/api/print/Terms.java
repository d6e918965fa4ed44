package io.linli.api.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.core.io.ClassPathResource;

/**
 * The procedures' words for the values of the schema's enums, in the order in which forms
 * list them.
 */
final class Terms {

	private static final Map<String, Map<String, String>> ALL = read();

	private Terms() {
	}

	static String of(String type, String value) {
		return Objects.requireNonNull(all(type).get(value), () -> "no word for " + type + "." + value);
	}

	static Map<String, String> all(String type) {
		return Objects.requireNonNull(ALL.get(type), () -> "no words for " + type);
	}

	/** The types that have words. */
	static Map<String, Map<String, String>> types() {
		return ALL;
	}

	private static Map<String, Map<String, String>> read() {
		try {
			Map<String, Map<String, String>> all = new LinkedHashMap<>();
			new ClassPathResource("terms.tsv", Terms.class).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.map((line) -> line.split("\t"))
				.forEach((cells) -> all.computeIfAbsent(cells[0], (type) -> new LinkedHashMap<>())
					.put(cells[1], cells[2]));
			return all;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
