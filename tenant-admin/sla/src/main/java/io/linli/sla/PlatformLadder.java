package io.linli.sla;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * How people hear of a deadline in a company that says nothing of its own, read from
 * {@code platform-ladder.tsv}: data, not code.
 */
public final class PlatformLadder {

	/**
	 * From this time on nobody is told anything but emergencies, by the clocks on site.
	 */
	public static final LocalTime QUIET_FROM = LocalTime.of(22, 0);

	/** From this time on people are told again. */
	public static final LocalTime QUIET_UNTIL = LocalTime.of(7, 0);

	private static final String FILE = "platform-ladder.tsv";

	private static final List<Step> STEPS = read();

	private PlatformLadder() {
	}

	/**
	 * A step.
	 *
	 * @param percent of the time between start and due, 50 to 100
	 * @param later after the due time; only with 100
	 * @param role who is told, as tokens name roles in capitals
	 */
	public record Step(SubjectKind kind, int percent, Duration later, String role) {
	}

	/** The steps for cases of a kind, in their order. */
	public static List<Step> of(SubjectKind kind) {
		return STEPS.stream().filter((step) -> step.kind() == kind).toList();
	}

	private static List<Step> read() {
		try (InputStream file = PlatformLadder.class.getResourceAsStream(FILE)) {
			if (file == null) {
				throw new IllegalStateException(FILE + " is missing from the jar");
			}
			BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
			return lines.lines().filter((line) -> !line.startsWith("#")).skip(1).map(PlatformLadder::parse).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Step parse(String line) {
		String[] cells = line.split("\t", -1);
		return new Step(SubjectKind.valueOf(cells[0]), Integer.parseInt(cells[1]), Duration.parse(cells[2]), cells[3]);
	}

}
