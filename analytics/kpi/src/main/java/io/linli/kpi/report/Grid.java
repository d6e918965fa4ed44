package io.linli.kpi.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of a page: on a narrow screen each of its rows becomes a list.
 *
 * @param heads of all columns, as HTML
 * @param rows with a cell for each head, as HTML
 */
record Grid(List<String> heads, List<List<String>> rows) {

	/** As many columns as a page is wide. */
	private static final int ABREAST = 5;

	/** Columns in the fewest tables that are narrow enough, of about the same width. */
	static <T> List<List<T>> abreast(List<T> columns) {
		int tables = (columns.size() + ABREAST - 1) / ABREAST;
		return IntStream.range(0, tables)
			.mapToObj(
					(table) -> columns.subList(table * columns.size() / tables, (table + 1) * columns.size() / tables))
			.toList();
	}

	String html() {
		StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
		this.heads.forEach((head) -> html.append("<th scope=\"col\">").append(head).append("</th>"));
		html.append("</tr></thead>\n<tbody>\n");
		for (List<String> row : this.rows) {
			html.append("<tr><th scope=\"row\">").append(row.getFirst()).append("</th>");
			for (int column = 1; column < row.size(); column++) {
				html.append("<td data-label=\"")
					.append(this.heads.get(column))
					.append("\"><span>")
					.append(row.get(column))
					.append("</span></td>");
			}
			html.append("</tr>\n");
		}
		return html.append("</tbody>\n</table>\n").toString();
	}

}
