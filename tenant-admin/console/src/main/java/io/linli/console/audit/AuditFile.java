package io.linli.console.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

import io.linli.console.csv.Csv;
import io.linli.console.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines of a ledger as comma-separated values for a spreadsheet: with the mark by
 * which Excel knows UTF-8, every cell in quotes, and none that a spreadsheet would take
 * for a formula.
 */
final class AuditFile {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
		.withZone(Words.ZONE);

	private final Writer out;

	private final Ledger ledger;

	private final Words words;

	private final AuditWords say;

	AuditFile(Writer out, Ledger ledger, Words words) {
		this.out = out;
		this.ledger = ledger;
		this.words = words;
		this.say = new AuditWords(words);
	}

	void begin() {
		write(Csv.BYTE_ORDER_MARK);
		line(Stream
			.of("file.at", "file.claimed-at", "column.who", "column.roles", "column.channel", "column.what",
					"column.subject", "column.before", "column.after", "column.details", "column.proof")
			.map((column) -> this.words.say("audit." + column))
			.toList());
	}

	void write(Entry entry) {
		line(List.of(TIME.format(entry.at()), time(entry.claimedAt()), this.say.actor(entry), this.say.roles(entry),
				this.say.channel(entry), this.say.kind(this.ledger, entry.kind()), this.say.said(entry.subject()),
				said(entry.before()), said(entry.after()), this.say.details(this.ledger, entry), entry.proof()));
	}

	/** Says that there are more. */
	void cut(int most) {
		line(List.of(this.words.say("audit.cut", this.words.number(most))));
	}

	/** Says that nothing is missing behind this line. */
	void end(int lines) {
		line(List.of(this.words.say("audit.end", this.words.number(lines))));
	}

	private String said(io.linli.sla.@Nullable Words said) {
		return (said != null) ? this.say.said(said) : "";
	}

	private static String time(@Nullable Instant instant) {
		return (instant != null) ? TIME.format(instant) : "";
	}

	private void line(List<String> cells) {
		write(Csv.line(cells.stream().map(Csv::text)));
	}

	private void write(String text) {
		try {
			this.out.write(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
