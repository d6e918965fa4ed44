package io.linli.job;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.Survey;
import io.linli.kpi.report.Tally;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What the report tells beside the KPIs, by company: counts of complaints, answers,
 * activities, non-conformities and suggestions, and the yearly surveys.
 */
record Breakdown(Map<String, List<Tally>> tallies, Map<String, List<Survey>> surveys) {

	/** What months of a year are summed by. */
	private record Yearly(String tenantId, AnnualReport.Unit unit, int year, Tally.What what, @Nullable String name,
			String side) {

		Tally tally(long count) {
			return new Tally(this.unit, this.year, this.what, this.name, this.side, count);
		}

	}

	/** Those of complaints and answers have been counted by month. */
	static Breakdown of(Stream<Tallies.Monthly> monthly, ReportFacts more, Directory directory) {
		Map<String, List<Tally>> tallies = new TreeMap<>();
		yearly(monthly, directory).forEach((key, count) -> add(tallies, key.tenantId(), key.tally(count)));
		more.counts().collectAsList().forEach((row) -> add(tallies, row.getAs("tenant_id"), tally(row, directory)));
		Map<String, List<Survey>> surveys = new TreeMap<>();
		more.surveys().collectAsList().forEach((row) -> add(surveys, row.getAs("tenant_id"), survey(row, directory)));
		return new Breakdown(tallies, surveys);
	}

	private static Map<Yearly, Long> yearly(Stream<Tallies.Monthly> monthly, Directory directory) {
		return monthly.collect(Collectors.groupingBy(
				(month) -> new Yearly(month.tenantId(), directory.unit(month.tenantId(), month.projectId()),
						month.month().getYear(), month.what(), month.name(), month.side()),
				Collectors.summingLong(Tallies.Monthly::counted)));
	}

	private static <T> void add(Map<String, List<T>> all, String tenant, T one) {
		all.computeIfAbsent(tenant, (first) -> new ArrayList<>()).add(one);
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
