package io.linli.console.benchmark;

import java.util.List;

import io.linli.console.benchmark.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a view shows: large figures, a chart, the same figures as a table, and the notes
 * without which they would be misread.
 *
 * @param plot null where there is nothing to be drawn
 * @param table null where the reader may not see it; the notes say so
 * @param legend of the tones of the table's cells, the worst first
 */
record Drawing(List<Headline> headlines, @Nullable Plot plot, @Nullable Table table, List<String> notes,
		List<Plot.Map.Tone> legend) {

	Drawing(List<Headline> headlines, @Nullable Plot plot, @Nullable Table table, List<String> notes) {
		this(headlines, plot, table, notes, List.of());
	}

	/** A large figure. */
	record Headline(String title, String value, String small) {
	}

	public boolean empty() {
		return this.table == null || this.table.rows().isEmpty();
	}

}
