package io.linli.console.level;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A project and the levels that it has had, has and will have, the latest first.
 *
 * @param today in the project's time zone
 */
record ProjectLevels(UUID id, String code, String name, LocalDate today, List<Granted> granted) {

	/**
	 * A level from a day on.
	 *
	 * @param until the first day on which it no longer holds; null: open
	 * @param setBy null: set up with the project
	 */
	record Granted(UUID id, String label, LocalDate from, @Nullable LocalDate until, @Nullable String setBy,
			Instant setAt) {

		public boolean holds(LocalDate day) {
			return !this.from.isAfter(day) && (this.until == null || this.until.isAfter(day));
		}

	}

	/** What a form carries to notice that somebody else was quicker. */
	public String seen() {
		return this.granted.isEmpty() ? "" : this.granted.getFirst().id().toString();
	}

}
