package io.linli.job;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.linli.kpi.report.Tally;
import io.linli.kpi.Subject;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.expr;

/**
 * What the report counts beside the KPIs: complaints by category and receiving
 * department, answers from 1 to 5.
 */
record Breakdown(List<Tally> complaints, List<Tally> answers) {

	private static final String SATISFACTION = "satisfaction";

	static Breakdown of(FactTables facts) {
		Dataset<Row> complaints = facts.of(Subject.COMPLAINT);
		List<Row> counted = tallies(complaints, "category", "coalesce(responsibility, '')")
			.union(tallies(complaints, "receiving_department", "coalesce(responsibility, '')"))
			.union(tallies(facts.of(Subject.ANSWER), SATISFACTION, "kind"))
			.collectAsList();
		Map<Boolean, List<Tally>> tallies = counted.stream()
			.map(Breakdown::tally)
			.collect(Collectors.partitioningBy((tally) -> tally.what().equals(SATISFACTION)));
		return new Breakdown(tallies.getOrDefault(false, List.of()), tallies.getOrDefault(true, List.of()));
	}

	private static Dataset<Row> tallies(Dataset<Row> facts, String what, String side) {
		return facts
			.groupBy(expr("tenant_id"), expr("year(month) as year"), expr("'" + what + "' as what"),
					expr("string(" + what + ") as name"), expr(side + " as side"))
			.count();
	}

	private static Tally tally(Row row) {
		return new Tally(row.getAs("tenant_id"), row.<Integer>getAs("year"), row.getAs("what"), row.getAs("name"),
				row.getAs("side"), row.<Long>getAs("count"));
	}

}
