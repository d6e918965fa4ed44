package io.linli.console.benchmark.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a sheet, with a second one that says what it is. Texts are cells of text,
 * and none is a formula.
 */
public final class Spreadsheet {

	private static final int WIDTH_OF_TEXT = 24;

	private static final int WIDTH_OF_FIGURES = 14;

	private Spreadsheet() {
	}

	/**
	 * Writes it.
	 * @param name of the sheet with the table
	 * @param about of the other sheet
	 * @param remarks the lines of the other sheet
	 */
	public static byte[] of(Table table, String name, String about, List<String> remarks) {
		var file = new ByteArrayOutputStream();
		try (var book = new Workbook(file, "Linli", "1.0")) {
			write(book.newWorksheet(name), table);
			var said = book.newWorksheet(about);
			for (int line = 0; line < remarks.size(); line++) {
				text(said, line, 0, remarks.get(line));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	private static void write(Worksheet sheet, Table table) {
		for (int column = 0; column < table.columns().size(); column++) {
			text(sheet, 0, column, table.columns().get(column).title());
			sheet.width(column, table.columns().get(column).figures() ? WIDTH_OF_FIGURES : WIDTH_OF_TEXT);
		}
		sheet.range(0, 0, 0, Math.max(0, table.columns().size() - 1)).style().bold().set();
		sheet.freezePane(1, 1);
		for (int row = 0; row < table.rows().size(); row++) {
			var cells = table.rows().get(row);
			for (int column = 0; column < cells.size(); column++) {
				write(sheet, row + 1, column, cells.get(column));
			}
		}
	}

	private static void write(Worksheet sheet, int row, int column, Cell cell) {
		var number = cell.number();
		if (number == null) {
			text(sheet, row, column, cell.shown());
		}
		else {
			sheet.value(row, column, number);
			sheet.style(row, column).format(cell.kind().format()).set();
		}
	}

	private static void text(Worksheet sheet, int row, int column, String text) {
		sheet.value(row, column, text);
		sheet.style(row, column).format(Cell.Kind.TEXT.format()).set();
	}

}
