package io.linli.console.benchmark.table;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.web.util.HtmlUtils;

/**
 * A table's head and rows as HTML, every text escaped. A template asks some twenty
 * questions of each cell, which for 200 projects took longer than all the rest of a page.
 */
public final class Markup {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private final StringBuilder html = new StringBuilder();

	private Markup() {
	}

	public static String of(Table whole) {
		var table = whole.onPage();
		var markup = new Markup();
		markup.head(table);
		markup.html.append("<tbody>\n");
		table.rows().forEach((row) -> markup.row(table, row));
		return markup.html.append("</tbody>").toString();
	}

	private void head(Table table) {
		this.html.append("<thead><tr>");
		for (var column : table.columns()) {
			this.html.append("<th scope=\"col\"").append(column.figures() ? " class=\"num\">" : ">");
			text(column.title());
			this.html.append("</th>");
		}
		this.html.append("</tr></thead>\n");
	}

	private void row(Table table, List<Cell> row) {
		this.html.append("<tr><th scope=\"row\">");
		content(row.getFirst(), false);
		this.html.append("</th>");
		for (int column = 1; column < row.size(); column++) {
			cell(row.get(column), table.columns().get(column).figures());
		}
		this.html.append("</tr>\n");
	}

	/** The mark of a figure is the ground of its cell, that of a text lies around it. */
	private void cell(Cell cell, boolean figure) {
		this.html.append("<td class=\"").append(figure ? "num" : "short");
		if (figure && cell.mark() != null) {
			this.html.append(' ');
			text(cell.mark());
			this.html.append(cell.thin() ? " few" : "");
		}
		this.html.append("\">");
		content(cell, !figure && cell.mark() != null);
		this.html.append("</td>");
	}

	private void content(Cell cell, boolean marked) {
		if (cell.address() != null) {
			this.html.append("<a href=\"");
			text(cell.address());
			this.html.append("\">");
			text(cell.shown());
			this.html.append("</a>");
		}
		else if (marked) {
			this.html.append("<span class=\"mark ");
			text(String.valueOf(cell.mark()));
			this.html.append("\">");
			text(cell.shown());
			this.html.append("</span>");
		}
		else {
			text(cell.shown());
			this.html.append(cell.thin() ? " *" : "");
		}
	}

	private void text(String text) {
		this.html.append(HtmlUtils.htmlEscape(text, UTF_8));
	}

}
