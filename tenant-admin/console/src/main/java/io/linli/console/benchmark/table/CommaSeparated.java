package io.linli.console.benchmark.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.linli.console.benchmark.table.Table.Column;
import io.linli.console.csv.Csv;

/**
 * A table as CSV in UTF-8. Shares are written as they are reckoned with: 0.95 for 95 %. A
 * value of too few cases has a * in a column of its own, and what holds for all rows
 * stands in each of them, so that files can be put together.
 */
public final class CommaSeparated {

	private static final String FOOTNOTE = "*";

	private static final int DECIMALS = 6;

	private CommaSeparated() {
	}

	/**
	 * Writes it.
	 * @param everywhere what holds for all rows, by the titles of its columns
	 */
	public static byte[] of(Table table, SequencedMap<String, String> everywhere) {
		var written = table.inFile();
		var file = new StringBuilder(Csv.BYTE_ORDER_MARK);
		var titles = written.columns()
			.stream()
			.flatMap((column) -> column.footnoted() ? Stream.of(column.title(), column.title() + " " + FOOTNOTE)
					: Stream.of(column.title()));
		file.append(Csv.line(Stream.concat(titles, everywhere.sequencedKeySet().stream()).map(Csv::text)));
		for (var row : written.rows()) {
			file.append(Csv.line(Stream.concat(fields(written.columns(), row),
					everywhere.sequencedValues().stream().map(Csv::text))));
		}
		if (written.end() != null) {
			file.append(Csv.line(Stream.of(Csv.text(written.end()))));
		}
		return file.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static Stream<String> fields(List<Column> columns, List<Cell> row) {
		return IntStream.range(0, row.size())
			.boxed()
			.flatMap((place) -> columns.get(place).footnoted()
					? Stream.of(field(row.get(place)), Csv.text(row.get(place).thin() ? FOOTNOTE : ""))
					: Stream.of(field(row.get(place))));
	}

	private static String field(Cell cell) {
		return (cell.number() != null) ? plain(cell.number()) : Csv.text(cell.inFile());
	}

	private static String plain(double number) {
		return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
	}

}
