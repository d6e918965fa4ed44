package io.linli.api.renovation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The papers of a renovation of which there come more: passes, patrol records, notices.
 *
 * @param all those kinds of which there is one
 */
record Papers(Map<MaterialKind, Some> all) {

	/**
	 * Papers of one kind.
	 *
	 * @param firstAt when the first of them came to be, as claimed
	 * @param lastAt when the last of them did, or was signed
	 * @param filedAt when they were put into the archive last; null: never
	 */
	record Some(Instant firstAt, Instant lastAt, @Nullable Instant filedAt) {
	}

	/** Whether there was a paper of a kind by then. */
	boolean exist(MaterialKind kind, Instant at) {
		Some some = this.all.get(kind);
		return some != null && !at.isBefore(some.firstAt());
	}

	/** Those of which the last ones are not in the archive. */
	Set<MaterialKind> unfiled() {
		Set<MaterialKind> unfiled = EnumSet.noneOf(MaterialKind.class);
		this.all.forEach((kind, some) -> {
			if (some.filedAt() == null || some.filedAt().isBefore(some.lastAt())) {
				unfiled.add(kind);
			}
		});
		return unfiled;
	}

}
