package io.linli.console.monthly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.linli.paper.TableBook.Table;
import org.jspecify.annotations.Nullable;

/**
 * What was filed as it is printed: a title, facts, a table and what somebody has written.
 *
 * @param filedAt which the file names as the instant of its making
 * @param note null: there is none
 */
record Paper(String title, String of, Instant filedAt, Table facts, Table table, @Nullable Note note) {

	/** The same for a workbook; what was written stands among the facts. */
	List<Table> sheets() {
		if (this.note == null) {
			return List.of(this.table, this.facts);
		}
		List<List<@Nullable Object>> rows = new ArrayList<>(this.facts.rows());
		rows.add(List.of(this.note.title(), this.note.text()));
		return List.of(this.table, new Table(this.facts.name(), this.facts.heads(), rows));
	}

	/** Words below the table. */
	record Note(String title, String text) {
	}

}
