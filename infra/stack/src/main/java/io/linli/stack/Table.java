package io.linli.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text in columns as wide as their widest cell, the first row underlined. */
final class Table {

	private final List<List<String>> rows = new ArrayList<>();

	void row(List<String> cells) {
		this.rows.add(List.copyOf(cells));
	}

	List<String> lines() {
		int[] widths = IntStream.range(0, this.rows.getFirst().size())
			.map((column) -> this.rows.stream().mapToInt((row) -> Width.of(row.get(column))).max().orElse(0))
			.toArray();
		List<String> lines = new ArrayList<>();
		for (List<String> row : this.rows) {
			lines.add(line(row, widths));
			if (lines.size() == 1) {
				lines.add("  " + "─".repeat(IntStream.of(widths).sum() + 2 * (widths.length - 1)));
			}
		}
		return lines;
	}

	private static String line(List<String> row, int[] widths) {
		return "  " + IntStream.range(0, row.size())
			.mapToObj((column) -> Width.pad(row.get(column), widths[column]))
			.collect(Collectors.joining("  "))
			.stripTrailing();
	}

}
