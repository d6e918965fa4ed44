package io.linli.console.bring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.linli.ledger.Formula;
import io.linli.ledger.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values, or such by semicolons or tabs, in one of the encodings in which
 * spreadsheets write them.
 */
final class Text implements TableFile {

	private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

	private static final int LONGEST_LINE = 100_000;

	/** In characters: enough to tell what separates cells. */
	private static final int BEGINNING = 4000;

	private final byte[] bytes;

	private final Charset encoding;

	private final char separator;

	private Text(byte[] bytes, Charset encoding, char separator) {
		this.bytes = bytes;
		this.encoding = encoding;
		this.separator = separator;
	}

	static TableFile of(byte[] bytes) {
		var encoding = encoding(bytes);
		var text = new String(bytes, 0, Math.min(bytes.length, BEGINNING), encoding);
		if (new String(bytes, encoding).indexOf('\0') >= 0) {
			throw new FileRefused(FileProblem.UNREADABLE);
		}
		char separator = Stream.of(',', ';', '\t')
			.max(Comparator.comparingLong((candidate) -> text.chars().filter((each) -> each == candidate).count()))
			.orElseThrow();
		return new Text(bytes, encoding, separator);
	}

	private static Charset encoding(byte[] bytes) {
		if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
			return StandardCharsets.UTF_16;
		}
		return ENCODINGS.stream()
			.filter((encoding) -> reads(bytes, encoding))
			.findFirst()
			.orElseThrow(() -> new FileRefused(FileProblem.UNREADABLE));
	}

	private static boolean begins(byte[] bytes, int first, int second) {
		return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
	}

	private static boolean reads(byte[] bytes, Charset encoding) {
		try {
			encoding.newDecoder().decode(ByteBuffer.wrap(bytes));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	@Override
	public List<String> sheets() {
		return List.of("");
	}

	@Override
	public TableFile only(List<Integer> sheets) {
		return this;
	}

	@Override
	public long size() {
		return this.bytes.length;
	}

	@Override
	public Cells open(int sheet) {
		boolean marked = begins(this.bytes, 0xEF, 0xBB);
		int from = marked ? 3 : 0;
		var text = new InputStreamReader(new ByteArrayInputStream(this.bytes, from, this.bytes.length - from),
				this.encoding);
		var reader = CsvReader.builder()
			.fieldSeparator(this.separator)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.maxBufferSize(2 * LONGEST_LINE)
			.build(CsvRecordHandler
				.of((limits) -> limits.maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_LINE).maxRecordSize(LONGEST_LINE)),
					text);
		return new Records(reader);
	}

	/** The records that are not blank. */
	private static final class Records implements Cells {

		private final CsvReader<CsvRecord> reader;

		private final Iterator<CsvRecord> records;

		Records(CsvReader<CsvRecord> reader) {
			this.reader = reader;
			this.records = reader.iterator();
		}

		@Override
		public Rows.@Nullable Row next() {
			try {
				while (this.records.hasNext()) {
					var record = this.records.next();
					var cells = record.getFields().stream().map(String::strip).map(Formula::plain).toList();
					if (!cells.stream().allMatch(String::isEmpty)) {
						return new Rows.Row(record.getStartingLineNumber(), cells, Set.of());
					}
				}
				return null;
			}
			catch (CsvParseException | UncheckedIOException ex) {
				throw new FileRefused(FileProblem.UNREADABLE);
			}
		}

		@Override
		public void close() {
			try {
				this.reader.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
