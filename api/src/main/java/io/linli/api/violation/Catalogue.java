package io.linli.api.violation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.linli.api.renovation.Department;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of common violations 常见装修违章 in one version (D-13), the type
 * {@code ViolationCatalogue}. It is data with sources, read from {@code catalogue.tsv}.
 *
 * @param effectiveOn the first day on which it counts, until the next version does
 * @param changeNote what it changes
 */
record Catalogue(int version, LocalDate effectiveOn, String changeNote, List<Entry> kinds) {

	/**
	 * A common violation.
	 *
	 * @param responsibleDepartment who has to see to it that it is rectified (D-26)
	 * @param basis the rule that it breaks
	 */
	record Entry(String code, String title, String titleEn, Department responsibleDepartment, String basis) {
	}

	private static final String FILE = "catalogue.tsv";

	private static final List<Catalogue> VERSIONS = read();

	/** All versions, the oldest first. */
	static List<Catalogue> versions() {
		return VERSIONS;
	}

	/** The version that counts on a day; null before the first one. */
	static @Nullable Catalogue on(LocalDate day) {
		return VERSIONS.reversed().stream().filter((each) -> !each.effectiveOn.isAfter(day)).findFirst().orElse(null);
	}

	/** What it says of a kind; empty where it does not know it. */
	Optional<Entry> kind(String code) {
		return this.kinds.stream().filter((kind) -> kind.code().equals(code)).findFirst();
	}

	private static List<Catalogue> read() {
		try (InputStream file = Catalogue.class.getResourceAsStream(FILE)) {
			if (file == null) {
				throw new IllegalStateException(FILE + " is missing from the jar");
			}
			BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
			List<Catalogue> versions = new ArrayList<>();
			for (String line : lines.lines().filter((line) -> !line.startsWith("#")).toList()) {
				String[] cells = line.split("\t", -1);
				if (cells[0].equals("=")) {
					versions.add(new Catalogue(Integer.parseInt(cells[1]), LocalDate.parse(cells[2]), cells[3],
							new ArrayList<>()));
				}
				else {
					versions.getLast().kinds
						.add(new Entry(cells[0], cells[1], cells[2], Department.valueOf(cells[3]), cells[4]));
				}
			}
			return versions.stream().map(Catalogue::closed).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Catalogue closed() {
		return new Catalogue(this.version, this.effectiveOn, this.changeNote, List.copyOf(this.kinds));
	}

}
