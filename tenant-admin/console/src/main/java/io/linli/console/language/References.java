package io.linli.console.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Says in English where a rule of the platform stands, which its data name in Chinese:
 * read from {@code references.tsv}. What a company has written stays as it was written.
 */
final class References {

	private static final Map<String, String> ENGLISH = read();

	private References() {
	}

	static String english(String reference) {
		return ENGLISH.getOrDefault(reference, reference);
	}

	private static Map<String, String> read() {
		try (var lines = new BufferedReader(
				new InputStreamReader(Objects.requireNonNull(References.class.getResourceAsStream("references.tsv")),
						StandardCharsets.UTF_8))) {
			return lines.lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split("\t", -1))
				.collect(Collectors.toUnmodifiableMap((cells) -> cells[0], (cells) -> cells[1]));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
