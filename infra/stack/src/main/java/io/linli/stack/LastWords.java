package io.linli.stack;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a log lies and how it ends. */
final class LastWords {

	private static final int LINES = 12;

	// Whatever bytes a dying process has left, they are shown.
	private static final Charset LENIENT = StandardCharsets.ISO_8859_1;

	private LastWords() {
	}

	static String of(Path log) {
		try {
			List<String> lines = Files.readAllLines(log, LENIENT);
			List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
			return new String("Its log is %s and ends:%n%s".formatted(log, String.join("\n", last)).getBytes(LENIENT),
					StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return "Its log is %s.".formatted(log);
		}
	}

}
