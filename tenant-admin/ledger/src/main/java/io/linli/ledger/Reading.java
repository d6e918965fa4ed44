package io.linli.ledger;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A ledger read from its beginning to its end, batch by batch; a row key counts once. */
final class Reading {

	private final LedgerFile file;

	private final Mapping mapping;

	private final EntryReader reader;

	private final Map<String, Long> lines = new HashMap<>();

	Reading(LedgerFile file, Mapping mapping, EntryReader reader) {
		this.file = file;
		this.mapping = mapping;
		this.reader = reader;
	}

	/** Null: there are no more lines. */
	@Nullable Batch next(int size) throws LedgerException {
		Batch batch = new Batch();
		while (batch.size() < size) {
			@Nullable Line line = this.file.next();
			if (line == null) {
				return (batch.size() > 0) ? batch : null;
			}
			read(line, batch);
		}
		return batch;
	}

	private void read(Line line, Batch batch) {
		String key = "";
		try {
			line.complete();
			key = this.mapping.key().read(line);
			@Nullable Long before = this.lines.putIfAbsent(key, line.number());
			if (before != null) {
				throw this.mapping.key().refusal(key, "is the key of line " + before + " already");
			}
			batch.add(this.reader.read(line));
		}
		catch (Refusal refusal) {
			batch.reject(line.number(), key, refusal);
		}
	}

}
