package io.linli.api.graphql;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.Scale;

/**
 * Scorecards for the {@link Reference}: each figure is computed from a whole row of
 * counts as the KPI's definition says.
 */
final class Scorecards {

	private Scorecards() {
	}

	static Map<String, Object> card(Map<String, Object> row) {
		Map<String, Object> card = new HashMap<>(row);
		card.put("unit", Map.of("company_id", new GlobalId("Company", (UUID) row.get("tenant_id")).encode(), "company",
				row.get("tenant_name"), "project_id", new GlobalId("Project", (UUID) row.get("project_id")).encode(),
				"project", row.get("project_name"), "month", YearMonth.from((LocalDate) row.get("month"))));
		Registry.all().forEach((kpi) -> card.put(kpi.column(), counts(kpi, row)));
		return card;
	}

	private static Map<String, Object> counts(Kpi kpi, Map<String, Object> row) {
		Function<String, Long> count = (name) -> (Long) row.get(kpi.column() + "_" + name);
		Figure figure = new Figure(count.apply("numerator"), count.apply("denominator"),
				count.apply("proven_numerator"), count.apply("proven_denominator"), count.apply("open_overdue"),
				count.apply("unmeasured"));
		boolean cases = kpi.scale() == Scale.PROPORTION;
		Map<String, Object> counts = new HashMap<>();
		Stream.of("numerator", "denominator", "proven_numerator", "proven_denominator", "open_overdue", "unmeasured")
			.forEach((name) -> counts.put(name, count.apply(name)));
		counts.put("value", kpi.value(figure));
		counts.put("proven_value", kpi.provenValue(figure));
		counts.put("closed", cases ? figure.denominator() - figure.openOverdue() : null);
		counts.put("measured_share", cases ? figure.measuredShare() : null);
		counts.put("thin", kpi.thin(figure));
		counts.put("interval", (kpi.interval(figure) != null)
				? Map.of("low", kpi.interval(figure).low(), "high", kpi.interval(figure).high()) : null);
		return counts;
	}

}
