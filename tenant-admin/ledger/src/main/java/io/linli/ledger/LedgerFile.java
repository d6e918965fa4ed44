package io.linli.ledger;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

/**
 * A ledger's lines, one by one; however long a line is, no more than a bounded part of it
 * is held.
 */
final class LedgerFile implements AutoCloseable {

	/** In characters. */
	static final int LONGEST_LINE = 1024 * 1024;

	private static final int MOST_CELLS = 1000;

	private static final Pattern LINE = Pattern.compile("line \\d+");

	private final String name;

	private final CsvReader<CsvRecord> reader;

	private final Iterator<CsvRecord> records;

	private final Header header;

	private LedgerFile(String name, InputStream bytes, FileFormat mapping) throws LedgerException {
		this.name = name;
		this.reader = CsvReader.builder()
			.fieldSeparator(mapping.separator())
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.maxBufferSize(2 * LONGEST_LINE)
			.build(CsvRecordHandler
				.of((limits) -> limits.maxFields(MOST_CELLS).maxFieldSize(LONGEST_LINE).maxRecordSize(LONGEST_LINE)),
					new LedgerText(bytes, mapping.encoding()));
		this.records = this.reader.iterator();
		@Nullable CsvRecord first = record();
		if (first == null) {
			throw new LedgerException("Ledger " + name + " is empty: it has not even a line with column names");
		}
		this.header = Header.of(first.getFields(), mapping, name);
	}

	/** Opens a file, which may be compressed by gzip whatever its name. */
	static LedgerFile open(Path file, FileFormat mapping) throws LedgerException {
		try {
			if (Files.isDirectory(file)) {
				throw new LedgerException("Ledger " + file + " is a folder, not a file");
			}
			return of(file.toString(), Files.newInputStream(file), mapping);
		}
		catch (NoSuchFileException ex) {
			throw new LedgerException("Ledger " + file + " does not exist", ex);
		}
		catch (IOException ex) {
			throw new LedgerException("Ledger " + file + " cannot be read: " + LedgerException.reason(ex), ex);
		}
	}

	static LedgerFile of(String name, InputStream bytes, FileFormat mapping) throws LedgerException, IOException {
		try {
			return new LedgerFile(name, plain(bytes), mapping);
		}
		catch (LedgerException | IOException ex) {
			bytes.close();
			throw ex;
		}
	}

	private static InputStream plain(InputStream bytes) throws IOException {
		InputStream buffered = new BufferedInputStream(bytes, 64 * 1024);
		buffered.mark(2);
		boolean compressed = buffered.read() == 0x1f && buffered.read() == 0x8b;
		buffered.reset();
		try {
			return compressed ? new GZIPInputStream(buffered, 64 * 1024) : buffered;
		}
		catch (EOFException | ZipException ex) {
			throw new UnreadableException("the compressed file is damaged at its beginning", ex);
		}
	}

	/** Null: there is none left. */
	@Nullable Line next() throws LedgerException {
		@Nullable CsvRecord record = record();
		return (record != null) ? new Line(record.getStartingLineNumber(), this.header, record.getFields()) : null;
	}

	private @Nullable CsvRecord record() throws LedgerException {
		try {
			return this.records.hasNext() ? this.records.next() : null;
		}
		catch (CsvParseException | UncheckedIOException ex) {
			throw new LedgerException("Ledger " + this.name + ": " + reason(ex), ex);
		}
	}

	private static String reason(Throwable problem) {
		for (@Nullable
		Throwable cause = problem; cause != null; cause = cause.getCause()) {
			if (cause instanceof IOException) {
				return LedgerException.reason(cause);
			}
		}
		String reason = LedgerException.reason(problem);
		Matcher line = LINE.matcher(reason);
		return (reason.contains("maximum") && line.find())
				? "%s is longer than %,d characters or %,d cells, or a quotation mark in it is never closed"
					.formatted(line.group(), LONGEST_LINE, MOST_CELLS)
				: reason;
	}

	@Override
	public void close() throws LedgerException {
		try {
			this.reader.close();
		}
		catch (IOException ex) {
			throw new LedgerException("Ledger " + this.name + " cannot be closed: " + LedgerException.reason(ex), ex);
		}
	}

}
