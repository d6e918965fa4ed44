package io.linli.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

import io.linli.job.Totals.Sum;
import io.linli.kpi.Figure;

/**
 * Holds what a run has counted against what the source counts of itself. Nothing is
 * published that does not add up: rows that came in lie in the lake or were refused, and
 * each company's figures sum to its cases.
 */
record Checks(Totals totals) {

	/** More are not worth reading. */
	private static final int MOST_TOLD = 5;

	/**
	 * Every row of the source is in the lake.
	 * @return how many rows agree
	 */
	long rows(Inputs inputs) {
		List<String> differences = new ArrayList<>();
		long rows = 0;
		for (Table table : Table.values()) {
			Map<String, Long> lake = new TreeMap<>();
			inputs.tables().getOrDefault(table, Map.of()).forEach((tenant, of) -> lake.put(tenant, of.count()));
			Map<String, Long> source = this.totals.rows().getOrDefault(table, Map.of());
			differences.addAll(differences("rows of " + table.sqlName(), source, lake));
			rows += source.values().stream().mapToLong(Long::longValue).sum();
		}
		expectNone(differences, "The lake does not hold the rows that the database has.",
				"Delete the lake's folder with the schema lake's tables, and run it again: all is read anew.");
		return rows;
	}

	/**
	 * Each company's figures add up to its cases.
	 * @return how many cases agree
	 */
	long sums(List<Cell> cells) {
		List<String> differences = new ArrayList<>();
		long cases = 0;
		for (Sum sum : Sum.values()) {
			Map<String, Long> counted = new TreeMap<>();
			cells.forEach((cell) -> {
				long part = part(sum, cell);
				if (part > 0) {
					counted.merge(cell.tenantId(), part, Long::sum);
				}
			});
			Map<String, Long> source = this.totals.sums().getOrDefault(sum, Map.of());
			differences.addAll(differences(sum.name().toLowerCase(Locale.ROOT), source, counted));
			cases += source.values().stream().mapToLong(Long::longValue).sum();
		}
		expectNone(differences, "The figures do not add up to the cases that the database has.",
				"Run it again with --anew; if that fails as well, the formulas and the database disagree.");
		return cases;
	}

	/** What of a sum a figure counts: the KPIs in which every case is just once. */
	private static long part(Sum sum, Cell cell) {
		ToLongFunction<Figure> all = (figure) -> figure.denominator() + figure.unmeasured();
		return switch (sum) {
			case COMPLAINTS -> of(cell, "K11_PROPERTY", all) + of(cell, "K11_DEVELOPER", Figure::denominator);
			case REPAIRS -> of(cell, "K26_EDIT", Figure::denominator);
			case ANSWERS -> of(cell, "K16", all);
			case NOTICES -> of(cell, "K21_NOTICE", Figure::denominator);
		};
	}

	private static long of(Cell cell, String code, ToLongFunction<Figure> counted) {
		return cell.kpi().code().equals(code) ? counted.applyAsLong(cell.figure()) : 0;
	}

	private static List<String> differences(String what, Map<String, Long> source, Map<String, Long> counted) {
		Set<String> tenants = new TreeSet<>(source.keySet());
		tenants.addAll(counted.keySet());
		return tenants.stream()
			.filter((tenant) -> !source.getOrDefault(tenant, 0L).equals(counted.getOrDefault(tenant, 0L)))
			.map((tenant) -> "company %s: %d %s in the database, %d counted".formatted(tenant,
					source.getOrDefault(tenant, 0L), what, counted.getOrDefault(tenant, 0L)))
			.toList();
	}

	private static void expectNone(List<String> differences, String sentence, String remedy) {
		if (!differences.isEmpty()) {
			String more = (differences.size() > MOST_TOLD) ? ", and %d more".formatted(differences.size() - MOST_TOLD)
					: "";
			throw new UnsoundException(sentence, sentence + " " + remedy + " ("
					+ String.join("; ", differences.subList(0, Math.min(MOST_TOLD, differences.size()))) + more + ")");
		}
	}

}
