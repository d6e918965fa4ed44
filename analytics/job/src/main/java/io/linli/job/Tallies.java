package io.linli.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.linli.kpi.Subject;
import io.linli.kpi.report.Tally;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

import static org.apache.spark.sql.functions.expr;

/**
 * Counts complaints and answers as the annual report tells them apart, by project and
 * month.
 */
final class Tallies {

	/** Those whose facts are told apart. */
	static final Set<Subject> SUBJECTS = Set.of(Subject.COMPLAINT, Subject.ANSWER);

	/**
	 * What was counted of a month.
	 *
	 * @param name null where a case has none
	 * @param side whose it is, or a kind of callback
	 */
	record Monthly(String tenantId, String projectId, LocalDate month, Tally.What what, @Nullable String name,
			String side, long counted) {
	}

	private Tallies() {
	}

	static List<Monthly> of(FactTables facts) {
		Words words = new Words();
		Dataset<Row> complaints = facts.of(Subject.COMPLAINT);
		return count(complaints, Tally.What.COMPLAINT_CATEGORY, "category", "coalesce(responsibility, '')")
			.unionByName(count(complaints, Tally.What.RECEIVING_DEPARTMENT, "receiving_department",
					"coalesce(responsibility, '')"))
			.unionByName(count(facts.of(Subject.ANSWER), Tally.What.SATISFACTION, "string(satisfaction)", "kind"))
			.collectAsList()
			.stream()
			.map((row) -> monthly(row, words))
			.toList();
	}

	private static Dataset<Row> count(Dataset<Row> facts, Tally.What what, String name, String side) {
		return facts
			.groupBy(expr("tenant_id"), expr("project_id"), expr("month"), expr("'" + what.name() + "' as what"),
					expr(name + " as name"), expr(side + " as side"))
			.count();
	}

	private static Monthly monthly(Row row, Words words) {
		return new Monthly(words.of(row, "tenant_id"), words.of(row, "project_id"), words.month(row),
				Tally.What.valueOf(row.getAs("what")), words.orNull(row, "name"), words.of(row, "side"),
				row.<Long>getAs("count"));
	}

}
