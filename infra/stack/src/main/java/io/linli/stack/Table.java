package io.linli.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of text in columns as wide as their widest line, the first row underlined. The
 * first column gives way: its words go on in the next line where the others leave no
 * room.
 */
final class Table {

	/** Words in a column that is narrower are hard to read. */
	private static final int LEAST = 20;

	private static final String GAP = "  ";

	private final List<List<List<String>>> rows = new ArrayList<>();

	/** A row whose cells may have several lines. */
	void row(List<String> cells) {
		this.rows.add(cells.stream().map((cell) -> cell.lines().toList()).toList());
	}

	/**
	 * All of it.
	 * @param columns the width that it may have, unless the first column would become too
	 * narrow
	 */
	List<String> lines(int columns) {
		int[] widths = IntStream.range(0, this.rows.getFirst().size()).map(this::width).toArray();
		int others = IntStream.of(widths).skip(1).map((width) -> GAP.length() + width).sum();
		widths[0] = Math.min(widths[0], Math.max(LEAST, columns - GAP.length() - others));
		List<String> lines = new ArrayList<>();
		for (List<List<String>> row : this.rows) {
			List<List<String>> cells = new ArrayList<>(row);
			cells.set(0, row.getFirst().stream().flatMap((line) -> Width.fold(line, widths[0]).stream()).toList());
			lines.addAll(lines(cells, widths));
			if (row == this.rows.getFirst()) {
				lines.add(GAP + "─".repeat(widths[0] + others));
			}
		}
		return lines;
	}

	private int width(int column) {
		return this.rows.stream().flatMap((row) -> row.get(column).stream()).mapToInt(Width::of).max().orElse(0);
	}

	private static List<String> lines(List<List<String>> cells, int[] widths) {
		int height = cells.stream().mapToInt(List::size).max().orElse(0);
		return IntStream.range(0, height).mapToObj((line) -> line(cells, line, widths)).toList();
	}

	private static String line(List<List<String>> cells, int line, int[] widths) {
		return GAP + IntStream.range(0, cells.size())
			.mapToObj((column) -> Width.pad((line < cells.get(column).size()) ? cells.get(column).get(line) : "",
					widths[column]))
			.collect(Collectors.joining(GAP))
			.stripTrailing();
	}

}
