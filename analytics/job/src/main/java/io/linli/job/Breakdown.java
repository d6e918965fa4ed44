package io.linli.job;

import java.util.ArrayList;
import java.util.List;

import io.linli.job.report.Tally;
import io.linli.kpi.Subject;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.expr;

/**
 * What the report counts beside the KPIs: complaints by category and receiving
 * department, answers from 1 to 5.
 */
record Breakdown(List<Tally> complaints, List<Tally> answers) {

	static Breakdown of(FactTables facts) {
		List<Tally> complaints = new ArrayList<>();
		complaints.addAll(tallies(facts.of(Subject.COMPLAINT), "category", "coalesce(responsibility, '')"));
		complaints.addAll(tallies(facts.of(Subject.COMPLAINT), "receiving_department", "coalesce(responsibility, '')"));
		return new Breakdown(complaints, tallies(facts.of(Subject.ANSWER), "satisfaction", "kind"));
	}

	private static List<Tally> tallies(Dataset<Row> facts, String what, String side) {
		return facts
			.groupBy(expr("tenant_id"), expr("year(month) as year"), expr("string(" + what + ") as name"),
					expr(side + " as side"))
			.count()
			.collectAsList()
			.stream()
			.map((row) -> new Tally(row.getAs("tenant_id"), row.<Integer>getAs("year"), what, row.getAs("name"),
					row.getAs("side"), row.<Long>getAs("count")))
			.toList();
	}

}
