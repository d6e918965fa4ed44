package io.linli.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.kpi.Figure;
import io.linli.kpi.Formula;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.Subject;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

import static org.apache.spark.sql.functions.expr;

/**
 * Counts facts into numerators and denominators by project, level and month: all KPIs of
 * a subject in one pass, by the registry's own predicates. Integers only, so that the
 * order of summation cannot show.
 */
final class Ratios {

	private static final String NEVER = "0L";

	private static final List<Kpi> BY_HOUSEHOLD_DAYS = Registry.all()
		.stream()
		.filter((kpi) -> kpi.formula().denominator() == null)
		.toList();

	private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::tenantId)
		.thenComparing((cell) -> cell.kpi().code())
		.thenComparing(Cell::month)
		.thenComparing(Cell::projectId)
		.thenComparing(Cell::levelRank);

	private Ratios() {
	}

	/** The place of a figure. */
	private record Place(String tenantId, String projectId, int levelRank, LocalDate month, Kpi kpi) {
	}

	/** Passes over all facts once. */
	static List<Part> parts(FactTables facts) {
		Words words = new Words();
		return facts.tables()
			.entrySet()
			.stream()
			.map((entry) -> counted(entry.getKey(), entry.getValue()))
			.reduce(Dataset::unionByName)
			.map(Dataset::collectAsList)
			.orElse(List.of())
			.stream()
			.map((row) -> Part.of(row, words))
			.toList();
	}

	/** All cells that have a case, in an order that is always the same. */
	static List<Cell> cells(List<Part> parts) {
		Map<Place, Figure> figures = new LinkedHashMap<>();
		for (Part part : parts) {
			if (part.subject() == Subject.HOUSEHOLD_DAYS) {
				Figure days = new Figure(0, part.householdDays(), 0, 0, 0, 0);
				BY_HOUSEHOLD_DAYS.forEach((kpi) -> figures.merge(place(part, kpi), days, Figure::plus));
			}
			else {
				List<Kpi> kpis = Registry.of(part.subject());
				for (int i = 0; i < kpis.size(); i++) {
					figures.merge(place(part, kpis.get(i)), part.figure(i), Figure::plus);
				}
			}
		}
		List<Cell> cells = new ArrayList<>();
		figures.forEach((place, figure) -> {
			if (hasCase(figure)) {
				cells.add(new Cell(place.tenantId(), place.projectId(), place.levelRank(), place.month(), place.kpi(),
						figure));
			}
		});
		return inOrder(cells);
	}

	static List<Cell> inOrder(List<Cell> cells) {
		return cells.stream().sorted(ORDER).toList();
	}

	private static Place place(Part part, Kpi kpi) {
		return new Place(part.tenantId(), part.projectId(), part.levelRank(), part.month(), kpi);
	}

	private static boolean hasCase(Figure figure) {
		return figure.numerator() + figure.denominator() + figure.provenDenominator() + figure.openOverdue()
				+ figure.unmeasured() > 0;
	}

	/** All KPIs of a subject in one pass over its facts. */
	static Dataset<Row> counted(Subject subject, Dataset<Row> facts) {
		Stream<String> counts = (subject == Subject.HOUSEHOLD_DAYS) ? Stream.of("coalesce(sum(households), 0L)")
				: Registry.of(subject).stream().flatMap((kpi) -> counts(kpi.formula()));
		return facts
			.groupBy(expr("tenant_id"), expr("project_id"), expr("level_rank"), expr("month"),
					expr(kind(subject) + " as stratum"))
			.agg(expr(counts.collect(Collectors.joining(", ", "array(count(*), ", ")"))).as("counts"))
			.withColumn("subject", expr("'" + subject.name() + "'"));
	}

	private static String kind(Subject subject) {
		return subject.strata().isEmpty() ? "''"
				: subject.strata()
					.stream()
					.map((column) -> "coalesce(" + column + ", '')")
					.collect(Collectors.joining(", ", "concat_ws('/', ", ")"));
	}

	private static Stream<String> counts(Formula formula) {
		return Stream.of(count(formula.numerator()), count(formula.denominator()),
				formula.hasProof() ? count(formula.provenNumerator()) : NEVER,
				formula.hasProof() ? count(formula.provenDenominator()) : NEVER,
				formula.hasOverdue() ? count(formula.openOverdue()) : NEVER,
				formula.hasUnmeasured() ? count(formula.unmeasured()) : NEVER);
	}

	private static String count(@Nullable String predicate) {
		return (predicate != null) ? "count_if(" + predicate + ")" : NEVER;
	}

}
