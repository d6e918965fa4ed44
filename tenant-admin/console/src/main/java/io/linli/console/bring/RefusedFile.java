package io.linli.console.bring;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.console.csv.Csv;
import io.linli.console.language.Words;
import io.linli.ledger.Remark;
import io.linli.ledger.Rows;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of which something is to be said, as they stood there, with the
 * line, column and reason behind them: corrected, they can be brought again.
 */
final class RefusedFile {

	private final Words words;

	private final BringWords say;

	private final Map<Long, List<Remark>> remarks;

	RefusedFile(Words words, BringWords say, List<Remark> remarks) {
		this.words = words;
		this.say = say;
		this.remarks = remarks.stream().collect(Collectors.groupingBy(Remark::line));
	}

	void writeText(Rows rows, OutputStream out) throws IOException {
		out.write((Csv.BYTE_ORDER_MARK + line(heading(rows))).getBytes(StandardCharsets.UTF_8));
		Rows.@Nullable Row row = next(rows);
		while (row != null) {
			out.write(line(cells(row)).getBytes(StandardCharsets.UTF_8));
			row = next(rows);
		}
	}

	private static String line(Stream<String> cells) {
		return Csv.line(cells.map(Csv::text));
	}

	/** All cells are text: nothing is a formula, and a room keeps its zeros. */
	void writeBook(Rows rows, OutputStream out) throws IOException {
		try (var book = new Workbook(out, "Linli", "1.0")) {
			var sheet = book.newWorksheet(this.words.say("bring.refused.sheet"));
			write(sheet, 0, heading(rows).toList());
			int line = 1;
			Rows.@Nullable Row row = next(rows);
			while (row != null) {
				write(sheet, line++, cells(row).toList());
				row = next(rows);
			}
			sheet.freezePane(0, 1);
		}
	}

	private static void write(Worksheet sheet, int line, List<String> cells) {
		for (int place = 0; place < cells.size(); place++) {
			sheet.value(line, place, cells.get(place));
			sheet.style(line, place).format("@").set();
		}
	}

	private Stream<String> heading(Rows rows) {
		return Stream.concat(rows.columns().stream(), Stream.of(this.words.say("bring.line"),
				this.words.say("bring.column"), this.words.say("bring.reason")));
	}

	private Rows.@Nullable Row next(Rows rows) {
		Rows.@Nullable Row row = rows.next();
		while (row != null && !this.remarks.containsKey(row.line())) {
			row = rows.next();
		}
		return row;
	}

	private Stream<String> cells(Rows.Row row) {
		var said = this.remarks.getOrDefault(row.line(), List.of());
		return Stream.concat(row.cells().stream(),
				Stream.of(Long.toString(row.line()),
						said.stream()
							.map(Remark::column)
							.filter((column) -> !column.isEmpty())
							.distinct()
							.collect(Collectors.joining(", ")),
						said.stream().map(this.say::reason).collect(Collectors.joining(" "))));
	}

}
