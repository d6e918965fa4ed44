package io.linli.console.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.linli.kpi.report.ReportTable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of a report's data what pages show. The figures of months, which are most of it, are
 * passed over and never become objects.
 */
final class Excerpt {

	private static final Set<String> SHOWN = Set.of("year", "scope", "origin", ReportTable.UNITS.key(),
			ReportTable.KPIS.key(), ReportTable.FIGURES.key(), ReportTable.SURVEYS.key(), ReportTable.GAPS.key());

	private Excerpt() {
	}

	/** The contents of some data, as JSON. */
	static Contents of(JsonMapper mapper, String json) {
		Map<String, Object> found = new HashMap<>();
		try (var parser = mapper.createParser(json)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				var name = parser.currentName();
				parser.nextToken();
				if (SHOWN.contains(name)) {
					found.put(name, parser.readValueAs(Object.class));
				}
				else {
					parser.skipChildren();
				}
			}
		}
		return new Contents(found);
	}

}
