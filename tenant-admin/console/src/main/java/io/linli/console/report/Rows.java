package io.linli.console.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.linli.kpi.Figure;
import io.linli.kpi.report.ReportTable;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report's data, read by the names of its columns: they stand in the data
 * themselves, so that those of earlier releases are read as well.
 */
final class Rows {

	private Rows() {
	}

	/** Its rows; none where the data have no such table. */
	static List<Row> of(Map<?, ?> data, ReportTable table) {
		List<Row> found = new ArrayList<>();
		if (data.get(table.key()) instanceof Map<?, ?> content && content.get("columns") instanceof List<?> columns
				&& content.get("rows") instanceof List<?> rows) {
			Map<Object, Integer> places = new HashMap<>();
			columns.forEach((column) -> places.put(String.valueOf(column), places.size()));
			rows.forEach((row) -> found.add(new Row(places, (List<?>) row)));
		}
		return found;
	}

	/** A row with its values. */
	record Row(Map<Object, Integer> places, List<?> values) {

		@Nullable Object of(String column) {
			var place = this.places.get(column);
			return (place != null && place < this.values.size()) ? this.values.get(place) : null;
		}

		String text(String column) {
			var value = of(column);
			return (value != null) ? value.toString() : "";
		}

		long count(String column) {
			return (of(column) instanceof Number number) ? number.longValue() : 0;
		}

		/** The counts of a figure. */
		Figure figure() {
			return new Figure(count("numerator"), count("denominator"), count("provenNumerator"),
					count("provenDenominator"), count("openOverdue"), count("unmeasured"));
		}

	}

}
