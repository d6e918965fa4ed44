package io.linli.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;

/**
 * What was counted in one project and month, all KPIs side by side: the levels are
 * summed.
 *
 * @param month its first day
 * @param figures by the code of the KPI
 */
record Scorecard(String tenantId, LocalDate month, String projectId, Map<String, Figure> figures) {

	/** The columns of {@code mart.scorecard} for {@link #counts}, in the same order. */
	static final List<String> COLUMNS = Registry.all().stream().flatMap(Scorecard::columns).toList();

	/** A card for every project and month that has a cell. */
	static List<Scorecard> of(List<Cell> cells) {
		Map<List<Object>, Scorecard> cards = new LinkedHashMap<>();
		for (Cell cell : cells) {
			cards
				.computeIfAbsent(List.of(cell.tenantId(), cell.month(), cell.projectId()),
						(key) -> new Scorecard(cell.tenantId(), cell.month(), cell.projectId(), new HashMap<>()))
				.figures()
				.merge(cell.kpi().code(), cell.figure(), Figure::plus);
		}
		return new ArrayList<>(cards.values());
	}

	/** Every count of every KPI; zeros where nothing was counted. */
	List<Long> counts() {
		return Registry.all()
			.stream()
			.map((kpi) -> this.figures.getOrDefault(kpi.code(), Figure.NONE))
			.flatMap((figure) -> Stream.of(figure.numerator(), figure.denominator(), figure.provenNumerator(),
					figure.provenDenominator(), figure.openOverdue(), figure.unmeasured()))
			.toList();
	}

	private static Stream<String> columns(Kpi kpi) {
		return Stream
			.of("numerator", "denominator", "proven_numerator", "proven_denominator", "open_overdue", "unmeasured")
			.map((count) -> kpi.column() + "_" + count);
	}

}
