package io.linli.console.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.linli.console.workbook.Parcel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads the first sheet of a file cell by cell, without judging what stands there.
 */
final class SheetReader {

	private static final int MOST_ROWS = 2000;

	private static final long LARGEST = 20_000_000;

	private SheetReader() {
	}

	/**
	 * A row that is not empty.
	 *
	 * @param number as the program shows it, 1 being the heading
	 */
	record Line(int number, Map<SheetColumn, String> cells, List<SheetColumn> formulas) {

		String text(SheetColumn column) {
			return this.cells.getOrDefault(column, "").strip();
		}

	}

	/** The rows below the heading; empty where it is no such file, or an absurd one. */
	static Optional<List<Line>> read(byte[] file) {
		try {
			if (Parcel.of(file, LARGEST).unpacked() > LARGEST) {
				return Optional.empty();
			}
			try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
					var rows = book.getFirstSheet().openStream()) {
				var lines = rows.filter((row) -> row.getRowNum() > 1)
					.limit(MOST_ROWS + 1L)
					.map(SheetReader::line)
					.filter((line) -> !line.cells().isEmpty() || !line.formulas().isEmpty())
					.toList();
				return (lines.size() <= MOST_ROWS) ? Optional.of(lines) : Optional.empty();
			}
		}
		catch (IOException | ExcelReaderException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Line line(Row row) {
		var cells = new EnumMap<SheetColumn, String>(SheetColumn.class);
		var formulas = new ArrayList<SheetColumn>();
		for (var column : SheetColumn.values()) {
			row.getOptionalCell(column.ordinal()).ifPresent((cell) -> {
				if (cell.getFormula() != null || cell.getType() == CellType.ERROR) {
					formulas.add(column);
				}
				else if (!text(cell, column).isBlank()) {
					cells.put(column, text(cell, column));
				}
			});
		}
		return new Line(row.getRowNum(), cells, List.copyOf(formulas));
	}

	/** Programs turn what looks like a date or a time into a number. */
	private static String text(Cell cell, SheetColumn column) {
		if (cell.getType() != CellType.NUMBER) {
			return cell.getText();
		}
		return switch (column) {
			case FROM -> cell.asDate().toLocalDate().toString();
			case CUTOFF, NEXT_DAY_UNTIL -> cell.asDate().toLocalTime().toString();
			default -> cell.asNumber().stripTrailingZeros().toPlainString();
		};
	}

}
