package io.linli.console.level;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A contract level; rank 1 is best, whatever the label says.
 *
 * @param projects how many have it now or later
 * @param setBy who added it or renamed it last; null: it was set up with the company
 * @param retiredBy null: it is not retired
 * @param renames the last one first
 */
record Level(UUID id, String label, int rank, int version, long projects, @Nullable String setBy, Instant setAt,
		@Nullable String retiredBy, @Nullable Instant retiredAt, List<Rename> renames) {

	/** A label that it had, and who gave it the next one. */
	record Rename(String before, String after, String by, Instant at) {
	}

	public boolean retired() {
		return this.retiredAt != null;
	}

}
