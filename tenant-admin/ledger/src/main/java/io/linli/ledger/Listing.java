package io.linli.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * The rejects file: every row that was not taken, or taken with a mark, or kept as it
 * was, with line, column and reason. Made for a spreadsheet: it begins with a byte-order
 * mark, and no cell is a formula.
 */
final class Listing implements AutoCloseable {

	private final Path file;

	private final CsvWriter writer;

	private Listing(Path file, Writer out) {
		this.file = file;
		this.writer = CsvWriter.builder().build(out);
		this.writer.writeRecord("line", "outcome", "key", "column", "value", "reason");
	}

	static Listing open(Path file) throws LedgerException {
		try {
			Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
			out.write('\uFEFF');
			return new Listing(file, out);
		}
		catch (IOException ex) {
			throw new LedgerException("The rejects file " + file + " cannot be written: " + LedgerException.reason(ex)
					+ "; name another one with --rejects", ex);
		}
	}

	void write(List<Remark> remarks) throws LedgerException {
		try {
			for (Remark remark : remarks) {
				this.writer.writeRecord(Long.toString(remark.line()), remark.outcome().name(),
						Formula.harmless(remark.key()), Formula.harmless(remark.column()),
						Formula.harmless(remark.value()), Formula.harmless(remark.reason().sentence()));
			}
			this.writer.flush();
		}
		catch (IOException | UncheckedIOException ex) {
			throw failed(ex);
		}
	}

	private LedgerException failed(Exception ex) {
		return new LedgerException(
				"The rejects file " + this.file + " cannot be written further: " + LedgerException.reason(ex), ex);
	}

	@Override
	public void close() throws LedgerException {
		try {
			this.writer.close();
		}
		catch (IOException ex) {
			throw failed(ex);
		}
	}

}
