package io.linli.console.bring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import io.linli.ledger.Rows;

/**
 * The row that names the columns of a table.
 *
 * @param line where it stands in the file; 0: the table has none, and letters name its
 * columns
 * @param names one for each column, no two alike; what has no name is called by its
 * letter
 */
record Heading(long line, List<String> names) {

	/** In place of a line: the table has no heading. */
	static final long NONE = 0;

	private static final int LONGEST_NAME = 60;

	/**
	 * Likely the row whose words are known, or else the widest of the first; none where
	 * so few of them are known that they are likely what a table holds.
	 * @param said what the company called its columns the last time
	 */
	static long guess(Kind kind, List<Rows.Row> beginning, Set<String> said) {
		var best = beginning.getFirst();
		int most = -1;
		for (var row : beginning) {
			int filled = filled(row.cells());
			int score = ((filled > 1) ? 100 * known(kind, row.cells(), said) : 0) + Math.min(filled, 20);
			if (score > most) {
				most = score;
				best = row;
			}
		}
		return (known(kind, best.cells(), said) > 1 || mostRead(kind, best.cells())) ? best.line() : NONE;
	}

	private static int known(Kind kind, List<String> cells, Set<String> said) {
		return (int) cells.stream().filter((cell) -> Meanings.isKnown(kind, cell) || said.contains(name(cell))).count();
	}

	/** Whether most read like the names of columns. */
	private static boolean mostRead(Kind kind, List<String> cells) {
		return 2 * cells.stream().filter((cell) -> Meanings.reads(kind, cell)).count() > filled(cells);
	}

	private static int filled(List<String> cells) {
		return (int) cells.stream().filter((cell) -> !cell.isEmpty()).count();
	}

	/** Of the row that stands there, or else of the first, or of none. */
	static Heading at(long line, List<Rows.Row> beginning) {
		if (line == NONE) {
			int width = beginning.stream().mapToInt(Heading::width).max().orElse(0);
			return new Heading(NONE, IntStream.range(0, width).mapToObj(Heading::letter).toList());
		}
		var row = beginning.stream()
			.filter((candidate) -> candidate.line() == line)
			.findFirst()
			.orElse(beginning.getFirst());
		int width = beginning.stream()
			.filter((below) -> below.line() >= row.line())
			.mapToInt(Heading::width)
			.max()
			.orElse(0);
		var taken = new HashSet<String>();
		var names = new ArrayList<String>();
		for (int place = 0; place < width; place++) {
			var name = name((place < row.cells().size()) ? row.cells().get(place) : "");
			names.add((name.isEmpty() || !taken.add(name.toLowerCase(Locale.ROOT)))
					? (name + " (" + letter(place) + ")").strip() : name);
		}
		return new Heading(row.line(), List.copyOf(names));
	}

	/**
	 * Whether its names may be kept: where few read like the names of columns, they may
	 * be somebody's.
	 */
	boolean isMemorable(Kind kind) {
		return this.line != NONE && mostRead(kind, this.names);
	}

	private static int width(Rows.Row row) {
		int width = row.cells().size();
		while (width > 0 && row.cells().get(width - 1).isEmpty()) {
			width--;
		}
		return width;
	}

	private static String name(String cell) {
		var name = cell.replaceAll("\\s+", " ").replace("\0", "").strip();
		return (name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) : name;
	}

	/** As spreadsheets call a column. */
	static String letter(int place) {
		return ((place >= 26) ? letter(place / 26 - 1) : "") + (char) ('A' + place % 26);
	}

}
