package io.linli.sla;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The platform's limits for a new company, read from {@code platform-defaults.tsv}: data
 * with sources, not code.
 */
public final class PlatformDefaults {

	private static final String FILE = "platform-defaults.tsv";

	private PlatformDefaults() {
	}

	public static List<PlatformDefault> all() {
		try (InputStream file = PlatformDefaults.class.getResourceAsStream(FILE)) {
			if (file == null) {
				throw new IllegalStateException(FILE + " is missing from the jar");
			}
			BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
			return lines.lines().filter(line -> !line.startsWith("#")).skip(1).map(PlatformDefaults::parse).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The thresholds of a company with these levels; a level without defaults of its own
	 * has the general ones.
	 */
	public static List<Threshold> forLevels(Collection<ContractLevel> levels, Period effective, Supplier<UUID> ids) {
		return all().stream().flatMap(each -> forLevels(each, levels, effective, ids)).toList();
	}

	private static Stream<Threshold> forLevels(PlatformDefault limit, Collection<ContractLevel> levels,
			Period effective, Supplier<UUID> ids) {
		if (limit.rank() == null) {
			return Stream.of(limit.toThreshold(ids.get(), null, effective));
		}
		return levels.stream()
			.filter(level -> level.rank() == limit.rank())
			.map(level -> limit.toThreshold(ids.get(), level.id(), effective));
	}

	private static PlatformDefault parse(String line) {
		String[] cells = line.split("\t", -1);
		Scope scope = new Scope(CaseKind.valueOf(cells[1]), optional(Urgency.class, cells[2]),
				optional(Area.class, cells[3]), optional(Severity.class, cells[4]),
				optional(Responsibility.class, cells[5]));
		@Nullable Integer rank = cells[6].isEmpty() ? null : Integer.valueOf(cells[6]);
		return new PlatformDefault(rank, Clock.valueOf(cells[0]), scope, limit(cells[7]), Source.valueOf(cells[8]),
				cells[10], "yes".equals(cells[9]));
	}

	private static Limit limit(String cell) {
		String[] words = cell.split(" ");
		return switch (words[0]) {
			case "SAME_LOCAL_DAY" -> new Limit.SameLocalDay(LocalTime.parse(words[1]), LocalTime.parse(words[2]));
			case "EVERY" -> new Limit.Every(Integer.parseInt(words[1]), ChronoUnit.valueOf(words[2]));
			case "RATE" -> new Limit.Rate(Integer.parseInt(words[1]));
			default -> new Limit.Within(Duration.parse(cell));
		};
	}

	private static <E extends Enum<E>> @Nullable E optional(Class<E> type, String cell) {
		return cell.isEmpty() ? null : Enum.valueOf(type, cell);
	}

}
