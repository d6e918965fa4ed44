package io.linli.job;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.linli.kpi.Figure;
import io.linli.kpi.Formula;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.Subject;
import org.apache.spark.sql.Column;
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

	private static final String[] CELL = { "tenant_id", "project_id", "level_rank", "month" };

	private static final String COUNTS = "numerator, denominator, proven_numerator, proven_denominator, open_overdue, unmeasured";

	private static final String HOUSEHOLD_DAYS = "household_days";

	private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::tenantId)
		.thenComparing((cell) -> cell.kpi().code())
		.thenComparing(Cell::month)
		.thenComparing(Cell::projectId)
		.thenComparing(Cell::levelRank);

	private Ratios() {
	}

	/** All cells that have a case, in an order that is always the same. */
	static List<Cell> cells(FactTables facts) {
		List<Cell> cells = new ArrayList<>();
		count(facts).toLocalIterator().forEachRemaining((row) -> cells.add(cell(row)));
		return inOrder(cells);
	}

	static List<Cell> inOrder(List<Cell> cells) {
		return cells.stream().sorted(ORDER).toList();
	}

	/** A row a cell and KPI. */
	static Dataset<Row> count(FactTables facts) {
		@Nullable Dataset<Row> all = null;
		for (Subject subject : facts.tables().keySet()) {
			if (!Registry.of(subject).isEmpty()) {
				Dataset<Row> counted = rows(subject, counted(subject, facts));
				all = (all != null) ? all.unionByName(counted) : counted;
			}
		}
		if (all == null) {
			throw new IllegalStateException("The registry declares no KPI");
		}
		return all.where("numerator + denominator + proven_denominator + open_overdue + unmeasured > 0");
	}

	/** A row a cell, with a column for each count of each KPI. */
	private static Dataset<Row> counted(Subject subject, FactTables facts) {
		List<Column> counts = new ArrayList<>();
		Registry.of(subject).forEach((kpi) -> counts.addAll(columns(kpi)));
		Column first = counts.removeFirst();
		Dataset<Row> counted = facts.of(subject)
			.groupBy(CELL[0], CELL[1], CELL[2], CELL[3])
			.agg(first, counts.toArray(Column[]::new));
		if (Registry.of(subject).stream().allMatch((kpi) -> kpi.formula().denominator() != null)) {
			return counted;
		}
		Dataset<Row> days = facts.of(Subject.HOUSEHOLD_DAYS)
			.groupBy(CELL[0], CELL[1], CELL[2], CELL[3])
			.agg(expr("sum(households) as " + HOUSEHOLD_DAYS));
		return counted.join(days, CELL, "full").na().fill(0);
	}

	private static List<Column> columns(Kpi kpi) {
		Formula formula = kpi.formula();
		List<Column> columns = new ArrayList<>();
		columns.add(count(kpi, "numerator", formula.numerator()));
		if (formula.denominator() != null) {
			columns.add(count(kpi, "denominator", formula.denominator()));
		}
		columns.add(count(kpi, "proven_numerator", formula.provenNumerator()));
		columns.add(count(kpi, "proven_denominator", formula.provenDenominator()));
		columns.add(count(kpi, "open_overdue", formula.openOverdue()));
		columns.add(count(kpi, "unmeasured", formula.unmeasured()));
		return columns;
	}

	private static Column count(Kpi kpi, String name, String predicate) {
		return expr("count_if(" + predicate + ")").as(kpi.code() + "_" + name);
	}

	private static Dataset<Row> rows(Subject subject, Dataset<Row> counted) {
		List<String> values = new ArrayList<>();
		for (Kpi kpi : Registry.of(subject)) {
			values.add("'" + kpi.code() + "'");
			for (String name : COUNTS.split(", ")) {
				boolean household = name.equals("denominator") && kpi.formula().denominator() == null;
				values.add(household ? HOUSEHOLD_DAYS : kpi.code() + "_" + name);
			}
		}
		return counted.selectExpr("tenant_id", "project_id", "level_rank", "month", "stack("
				+ Registry.of(subject).size() + ", " + String.join(", ", values) + ") as (kpi, " + COUNTS + ")");
	}

	private static Cell cell(Row row) {
		Figure figure = new Figure(row.<Long>getAs("numerator"), row.<Long>getAs("denominator"),
				row.<Long>getAs("proven_numerator"), row.<Long>getAs("proven_denominator"),
				row.<Long>getAs("open_overdue"), row.<Long>getAs("unmeasured"));
		return new Cell(row.getAs("tenant_id"), row.getAs("project_id"), row.<Integer>getAs("level_rank"),
				row.<Date>getAs("month").toLocalDate(), Registry.find(row.getAs("kpi")).orElseThrow(), figure);
	}

}
