package io.linli.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Plain tables as a workbook, a sheet each. Texts are cells of text, never formulas.
 */
public record TableBook(List<Table> tables) {

	private static final int WIDTH = 18;

	/**
	 * A table.
	 *
	 * @param name of its sheet: up to 31 characters, none of {@code []:*?/\\}
	 * @param heads of its columns
	 * @param rows texts, numbers and truths; null: an empty cell
	 */
	public record Table(String name, List<String> heads, List<List<@Nullable Object>> rows) {
	}

	/**
	 * The workbook: the same bytes for the same tables.
	 * @param asOf the instant that the file names as that of its making
	 */
	public byte[] bytes(Instant asOf) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(file, "Linli", "1.0")) {
			for (Table table : this.tables) {
				write(book.newWorksheet(table.name()), table);
			}
		}
		return Workbooks.settled(file.toByteArray(), asOf);
	}

	private static void write(Worksheet sheet, Table table) {
		for (int column = 0; column < table.heads().size(); column++) {
			sheet.value(0, column, table.heads().get(column));
			sheet.width(column, WIDTH);
		}
		sheet.range(0, 0, 0, Math.max(0, table.heads().size() - 1)).style().bold().set();
		sheet.freezePane(0, 1);
		int line = 0;
		for (List<@Nullable Object> row : table.rows()) {
			line++;
			for (int column = 0; column < row.size(); column++) {
				Workbooks.cell(sheet, line, column, row.get(column));
			}
		}
	}

}
