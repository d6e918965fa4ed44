package io.linli.console.audit;

import java.util.List;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * Takes the lines of a filter out, the newest first. It reads them in parts, and holds no
 * connection while a part is sent.
 */
final class Export {

	static final int MOST = 100_000;

	private static final int PART = 2_000;

	private final AuditFilter filter;

	private final BiFunction<AuditFilter, Integer, List<Entry>> ledger;

	private final List<Entry> first;

	private final int part;

	private final int most;

	private Export(AuditFilter filter, BiFunction<AuditFilter, Integer, List<Entry>> ledger, int part, int most) {
		this.filter = filter;
		this.ledger = ledger;
		this.part = part;
		this.most = most;
		this.first = ledger.apply(filter, part);
	}

	/**
	 * Reads the first part, so that a ledger which cannot be read gives no file at all.
	 * @param ledger the lines of a filter, as many as are wanted
	 */
	static Export begin(AuditFilter filter, BiFunction<AuditFilter, Integer, List<Entry>> ledger) {
		return begin(filter, ledger, PART, MOST);
	}

	/** The same with parts of another length and fewer lines. */
	static Export begin(AuditFilter filter, BiFunction<AuditFilter, Integer, List<Entry>> ledger, int part, int most) {
		return new Export(filter, ledger, part, most);
	}

	/** The last line says that it is the last, and how many there are. */
	void write(AuditFile file) {
		file.begin();
		int written = 0;
		@Nullable List<Entry> entries = this.first;
		while (entries != null) {
			int room = this.most - written;
			entries.stream().limit(room).forEach(file::write);
			written += Math.min(room, entries.size());
			if (entries.size() > room) {
				file.cut(this.most);
			}
			boolean goesOn = entries.size() == this.part && entries.size() <= room;
			entries = goesOn ? this.ledger.apply(this.filter.behind(entries.getLast().place()), this.part) : null;
		}
		file.end(written);
	}

}
