package io.linli.console.bring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.linli.ledger.DayOrder;
import io.linli.ledger.Part;
import io.linli.ledger.Relation;
import io.linli.ledger.Rows;
import io.linli.console.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a table, and how it is likely to be read.
 *
 * @param lines where rows stand that may be the heading
 * @param examples some values of each column
 * @param plan how it is read unless somebody says otherwise
 */
record Beginning(List<Line> lines, List<List<String>> examples, Plan plan) {

	/** Of a table, so many rows are looked at. */
	static final int ROWS = 60;

	private static final int HEADINGS = 15;

	private static final int EXAMPLES = 3;

	private static final int LONGEST = 30;

	/** A row that may be the heading. */
	record Line(long number, String text) {
	}

	/** Of a table that nobody has said anything about. */
	static Beginning of(Kind kind, TableFile file, int sheet, @Nullable Long header, Known known) {
		int place = Math.clamp(sheet, 0, file.sheets().size() - 1);
		var rows = file.beginning(place, ROWS);
		if (rows.isEmpty()) {
			throw new FileRefused(FileProblem.EMPTY);
		}
		var heading = Heading.at(
				(header != null) ? header
						: Heading.guess(kind, rows.subList(0, Math.min(HEADINGS, rows.size())), known.said().keySet()),
				rows);
		var parts = Meanings.guess(kind, heading.names(), known.said());
		return of(rows,
				new Plan(place, heading, parts, DayOrder.YEAR_FIRST,
						(known.projects().size() == 1) ? known.projects().getFirst().code() : null, null,
						Relation.OWNER, null, Words.ZONE, null, continues(rows, heading, parts)));
	}

	/** Of one that is read in a certain way. */
	static Beginning of(TableFile file, Plan plan) {
		return of(file.beginning(plan.sheet(), ROWS), plan);
	}

	private static Beginning of(List<Rows.Row> rows, Plan plan) {
		var lines = rows.stream()
			.limit(HEADINGS)
			.map((row) -> new Line(row.line(),
					cut(String.join(" | ", row.cells().stream().filter((cell) -> !cell.isEmpty()).toList()),
							2 * LONGEST)))
			.toList();
		var examples = IntStream.range(0, plan.heading().names().size())
			.mapToObj((place) -> values(rows, plan.heading(), place).distinct()
				.filter((cell) -> !cell.isEmpty())
				.limit(EXAMPLES)
				.map((cell) -> cut(cell, LONGEST))
				.toList())
			.toList();
		return new Beginning(lines, examples, plan);
	}

	/**
	 * Whether cells of a place are merged, as it seems: not every house has entrances.
	 * One that is empty among many others is a mistake, and no cell of the one above.
	 */
	private static boolean continues(List<Rows.Row> rows, Heading heading, List<@Nullable Part> parts) {
		var places = new ArrayList<Integer>();
		for (var part : List.of(Part.PROJECT, Part.BUILDING)) {
			if (parts.contains(part)) {
				places.add(parts.indexOf(part));
			}
		}
		return places.stream()
			.map((place) -> values(rows, heading, place).dropWhile(String::isEmpty).toList())
			.anyMatch((cells) -> {
				long empty = cells.stream().filter(String::isEmpty).count();
				return empty > 0 && 2 * empty >= cells.size();
			});
	}

	private static Stream<String> values(List<Rows.Row> rows, Heading heading, int place) {
		return rows.stream()
			.filter((row) -> row.line() > heading.line())
			.map((row) -> (place < row.cells().size()) ? row.cells().get(place) : "");
	}

	private static String cut(String text, int longest) {
		return (text.length() > longest) ? text.substring(0, longest) + "…" : text;
	}

}
