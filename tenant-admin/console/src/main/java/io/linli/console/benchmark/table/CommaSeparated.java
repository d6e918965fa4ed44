package io.linli.console.benchmark.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as CSV (RFC 4180) in UTF-8, with the mark at its beginning by which
 * spreadsheets know that. Shares are written as they are reckoned with: 0.95 for 95 %.
 */
public final class CommaSeparated {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final String LINE = "\r\n";

	private static final int DECIMALS = 6;

	/** What makes a spreadsheet read a text as a formula, also in its wide form. */
	private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

	private CommaSeparated() {
	}

	public static byte[] of(Table table) {
		var head = table.columns().stream().map((column) -> quoted(column.title())).collect(Collectors.joining(","));
		return Stream.concat(Stream.of(head), table.rows().stream().map(CommaSeparated::line))
			.collect(Collectors.joining(LINE, BYTE_ORDER_MARK, LINE))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String line(List<Cell> row) {
		return row.stream().map(CommaSeparated::field).collect(Collectors.joining(","));
	}

	private static String field(Cell cell) {
		return (cell.number() != null) ? plain(cell.number()) : quoted(cell.shown());
	}

	private static String plain(double number) {
		return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
	}

	/** A text stays one: what would begin a formula gets an apostrophe before it. */
	private static String quoted(String text) {
		var harmless = (!text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
		return '"' + harmless.replace("\"", "\"\"") + '"';
	}

}
