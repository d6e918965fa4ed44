package io.linli.console.bring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.linli.console.workbook.Parcel;
import io.linli.ledger.Rows;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (XLSX). Of formulas it takes the value that the program kept with them, and
 * works none out.
 */
final class Book implements TableFile {

	/** In bytes, unpacked: short texts become three times as large in memory. */
	private static final long MOST_UNPACKED = 30_000_000;

	private final byte[] bytes;

	private final List<Shown> sheets;

	private Book(byte[] bytes, List<Shown> sheets) {
		this.bytes = bytes;
		this.sheets = sheets;
	}

	/** Whether it begins as a workbook of any time does. */
	static boolean isOne(byte[] bytes) {
		return isOld(bytes) || bytes.length >= 4 && ReadableWorkbook.isOOXMLZipHeader(bytes);
	}

	private static boolean isOld(byte[] bytes) {
		return bytes.length >= 8 && ReadableWorkbook.isOLE2Header(bytes);
	}

	static TableFile of(byte[] bytes) {
		if (isOld(bytes)) {
			throw new FileRefused(FileProblem.OLD);
		}
		try {
			var parcel = Parcel.of(bytes, MOST_UNPACKED);
			if (parcel.unpacked() > MOST_UNPACKED) {
				throw new FileRefused(FileProblem.LARGE);
			}
			if (parcel.names().stream().anyMatch((name) -> name.contains("vbaProject"))) {
				throw new FileRefused(FileProblem.MACROS);
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new FileRefused(FileProblem.UNREADABLE);
		}
		try (var book = open(bytes)) {
			var names = shown(book).map(Sheet::getName).toList();
			return new Book(bytes,
					IntStream.range(0, names.size()).mapToObj((place) -> new Shown(place, names.get(place))).toList());
		}
		catch (IOException ex) {
			throw new FileRefused(FileProblem.UNREADABLE);
		}
	}

	private static ReadableWorkbook open(byte[] bytes) {
		try {
			return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
		}
		catch (IOException | RuntimeException ex) {
			// The library throws whatever a broken file brings about.
			throw new FileRefused(FileProblem.UNREADABLE);
		}
	}

	private static Stream<Sheet> shown(ReadableWorkbook book) {
		return book.getSheets().filter((sheet) -> sheet.getVisibility() == SheetVisibility.VISIBLE);
	}

	@Override
	public List<String> sheets() {
		return this.sheets.stream().map(Shown::name).toList();
	}

	@Override
	public TableFile only(List<Integer> places) {
		return new Book(this.bytes, places.stream().map(this.sheets::get).toList());
	}

	@Override
	public long size() {
		return this.bytes.length;
	}

	@Override
	public Cells open(int sheet) {
		return new Lines(open(this.bytes), this.sheets.get(sheet).place());
	}

	/** The rows of a sheet that are not blank. */
	private static final class Lines implements Cells {

		private final ReadableWorkbook book;

		private final Stream<Row> stream;

		private final Iterator<Row> rows;

		Lines(ReadableWorkbook book, int sheet) {
			this.book = book;
			try {
				this.stream = shown(book).skip(sheet).findFirst().orElseThrow().openStream();
				this.rows = this.stream.iterator();
			}
			catch (IOException | RuntimeException ex) {
				throw new FileRefused(FileProblem.UNREADABLE);
			}
		}

		@Override
		public Rows.@Nullable Row next() {
			try {
				while (this.rows.hasNext()) {
					var row = row(this.rows.next());
					if (!row.cells().stream().allMatch(String::isEmpty) || !row.faulty().isEmpty()) {
						return row;
					}
				}
				return null;
			}
			catch (RuntimeException ex) {
				throw new FileRefused(FileProblem.UNREADABLE);
			}
		}

		private Rows.Row row(Row row) {
			var faulty = new HashSet<Integer>();
			var cells = IntStream.range(0, Math.min(row.getCellCount(), MOST_COLUMNS)).mapToObj((place) -> {
				var cell = row.getCell(place);
				if (cell != null && CellText.isError(cell)) {
					faulty.add(place);
				}
				return (cell != null) ? CellText.of(cell, this.book.isDate1904()) : "";
			}).toList();
			return new Rows.Row(row.getRowNum(), cells, faulty);
		}

		@Override
		public void close() {
			try {
				this.stream.close();
				this.book.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/** A sheet that is not hidden, and which of those it is. */
	private record Shown(int place, String name) {
	}

}
