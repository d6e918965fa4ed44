package io.linli.kpi.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;

/**
 * What a company's report of one year says (P-02), before it is a page.
 *
 * @param entries of all years, for the comparison with the one before
 * @param complaints by category and by receiving department
 * @param answers by satisfaction
 */
public record AnnualReport(Company company, int year, List<Entry> entries, List<Tally> complaints, List<Tally> answers,
		Origin origin) {

	/** A project with its service centre. */
	public record Project(String id, String name) {
	}

	/** What was counted for one KPI in one project and month. */
	public record Entry(Project project, LocalDate month, Kpi kpi, Figure figure) {
	}

	List<Project> projects() {
		return this.entries.stream()
			.filter((entry) -> entry.month().getYear() == this.year)
			.map(Entry::project)
			.distinct()
			.sorted(Comparator.comparing(Project::name).thenComparing(Project::id))
			.toList();
	}

	Figure figure(Kpi kpi) {
		return sum(kpi, (entry) -> entry.month().getYear() == this.year);
	}

	Figure figure(Kpi kpi, int month) {
		return sum(kpi, (entry) -> entry.month().equals(LocalDate.of(this.year, month, 1)));
	}

	Figure figure(Kpi kpi, Project project) {
		return sum(kpi, (entry) -> entry.month().getYear() == this.year && entry.project().equals(project));
	}

	Figure lastYear(Kpi kpi) {
		return sum(kpi, (entry) -> entry.month().getYear() == this.year - 1);
	}

	/** The year is not over yet. */
	boolean running() {
		return this.origin.day().isBefore(LocalDate.of(this.year, 12, 31));
	}

	private Figure sum(Kpi kpi, Predicate<Entry> which) {
		return Figure.sum(this.entries.stream()
			.filter((entry) -> entry.kpi().equals(kpi))
			.filter(which)
			.map(Entry::figure)
			.toList());
	}

}
