package io.linli.console.benchmark.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a sheet, with a second one that says what it is. Texts are cells of text,
 * and none is a formula. A value of too few cases is a number that shows a *.
 */
public final class Spreadsheet {

	private static final int WIDTH_OF_TEXT = 24;

	private static final int WIDTH_OF_FIGURES = 14;

	/** The tones of the page in daylight. */
	private static final Map<String, String> COLORS = Map.of("tone-0", "EFAEA5", "tone-1", "F5CDC6", "tone-2", "FAE6E2",
			"tone-3", "F1F1EA", "tone-4", "DCEDE8", "tone-5", "B9DDD3", "tone-6", "8FC9BA");

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
			write(book.newWorksheet(name), table.inFile());
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
			text(sheet, row, column, cell.inFile());
		}
		else {
			sheet.value(row, column, number);
			var style = sheet.style(row, column).format(cell.kind().format() + (cell.thin() ? "\" *\"" : ""));
			var color = COLORS.get(String.valueOf(cell.mark()));
			((color != null) ? style.fillColor(color) : style).set();
		}
	}

	private static void text(Worksheet sheet, int row, int column, String text) {
		sheet.value(row, column, text);
		sheet.style(row, column).format(Cell.Kind.TEXT.format()).set();
	}

}
