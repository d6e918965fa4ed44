package io.linli.job;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.Subject;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

/**
 * Counts the facts of a subject by the kind of case as well, for comparisons that take
 * the case mix into account.
 */
final class Strata {

	private static final List<String> CELL = List.of("tenant_id", "project_id", "level_rank", "month");

	/** What was counted of one kind of case. */
	record Stratum(String tenantId, String projectId, int levelRank, LocalDate month, String kpi, String stratum,
			long numerator, long denominator) {
	}

	private Strata() {
	}

	/** Of all subjects whose facts are of several kinds, those with a case. */
	static List<Stratum> of(FactTables facts) {
		List<Stratum> strata = new ArrayList<>();
		for (Subject subject : facts.tables().keySet()) {
			if (!subject.strata().isEmpty()) {
				count(subject, facts.of(subject)).toLocalIterator().forEachRemaining((row) -> strata.add(stratum(row)));
			}
		}
		return strata;
	}

	private static Dataset<Row> count(Subject subject, Dataset<Row> facts) {
		String kind = subject.strata()
			.stream()
			.map((column) -> "coalesce(" + column + ", '')")
			.collect(Collectors.joining(", ", "concat_ws('/', ", ")"));
		List<Column> counts = new ArrayList<>();
		List<String> values = new ArrayList<>();
		for (Kpi kpi : Registry.of(subject)) {
			counts.add(expr("count_if(" + kpi.formula().numerator() + ")").as(kpi.code() + "_numerator"));
			counts.add(expr("count_if(" + kpi.formula().denominator() + ")").as(kpi.code() + "_denominator"));
			values.add("'%1$s', %1$s_numerator, %1$s_denominator".formatted(kpi.code()));
		}
		Column first = counts.removeFirst();
		List<Column> by = new ArrayList<>(CELL.stream().map((column) -> col(column)).toList());
		by.add(expr(kind).as("stratum"));
		return facts.groupBy(by.toArray(Column[]::new))
			.agg(first, counts.toArray(Column[]::new))
			.selectExpr("tenant_id", "project_id", "level_rank", "month", "stratum",
					"stack(" + values.size() + ", " + String.join(", ", values) + ") as (kpi, numerator, denominator)")
			.where("denominator > 0");
	}

	private static Stratum stratum(Row row) {
		return new Stratum(row.getAs("tenant_id"), row.getAs("project_id"), row.<Integer>getAs("level_rank"),
				row.<Date>getAs("month").toLocalDate(), row.getAs("kpi"), row.getAs("stratum"),
				row.<Long>getAs("numerator"), row.<Long>getAs("denominator"));
	}

}
