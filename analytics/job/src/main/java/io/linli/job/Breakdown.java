package io.linli.job;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.linli.kpi.Subject;
import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.Survey;
import io.linli.kpi.report.Tally;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.expr;

/**
 * What the report tells beside the KPIs, by company: counts of complaints, answers,
 * activities, non-conformities and suggestions, and the yearly surveys.
 */
record Breakdown(Map<String, List<Tally>> tallies, Map<String, List<Survey>> surveys) {

	static Breakdown of(FactTables facts, ReportFacts more, Directory directory) {
		Dataset<Row> complaints = facts.of(Subject.COMPLAINT);
		Map<String, List<Tally>> tallies = new TreeMap<>();
		tallies(complaints, Tally.What.COMPLAINT_CATEGORY, "category", "coalesce(responsibility, '')")
			.unionByName(tallies(complaints, Tally.What.RECEIVING_DEPARTMENT, "receiving_department",
					"coalesce(responsibility, '')"))
			.unionByName(tallies(facts.of(Subject.ANSWER), Tally.What.SATISFACTION, "string(satisfaction)", "kind"))
			.unionByName(more.counts())
			.collectAsList()
			.forEach((row) -> tallies.computeIfAbsent(row.getAs("tenant_id"), (tenant) -> new ArrayList<>())
				.add(tally(row, directory)));
		Map<String, List<Survey>> surveys = new TreeMap<>();
		more.surveys()
			.collectAsList()
			.forEach((row) -> surveys.computeIfAbsent(row.getAs("tenant_id"), (tenant) -> new ArrayList<>())
				.add(survey(row, directory)));
		return new Breakdown(tallies, surveys);
	}

	private static Dataset<Row> tallies(Dataset<Row> facts, Tally.What what, String name, String side) {
		return facts
			.groupBy(expr("tenant_id"), expr("project_id"), expr("year(month) as year"),
					expr("'" + what.name() + "' as what"), expr(name + " as name"), expr(side + " as side"))
			.count();
	}

	private static Tally tally(Row row, Directory directory) {
		return new Tally(unit(row, directory), row.<Integer>getAs("year"), Tally.What.valueOf(row.getAs("what")),
				row.getAs("name"), row.getAs("side"), row.<Long>getAs("count"));
	}

	private static Survey survey(Row row, Directory directory) {
		List<Survey.Question> questions = row.<Row>getList(row.fieldIndex("questions"))
			.stream()
			.map((question) -> new Survey.Question(question.<Integer>getAs("seq"), question.getAs("text"),
					question.getList(question.fieldIndex("scores"))))
			.toList();
		return new Survey(unit(row, directory), row.<Integer>getAs("year"), row.<Date>getAs("framed_on").toLocalDate(),
				row.<Integer>getAs("frame_size"), row.<Integer>getAs("sample_size"), row.<Long>getAs("answered"),
				questions);
	}

	private static AnnualReport.Unit unit(Row row, Directory directory) {
		return directory.unit(row.getAs("tenant_id"), row.getAs("project_id"));
	}

}
