package io.linli.console.report;

import java.util.List;
import java.util.function.Predicate;

import io.linli.tenancy.filing.Filing;
import io.linli.tenancy.filing.GroupFiling;
import org.jspecify.annotations.Nullable;

/**
 * How the companies of a group stand in a year, company by company.
 */
record GroupPage(int year, List<Integer> years, List<Line> lines) {

	/**
	 * A company.
	 *
	 * @param published null: there is no report of it that the group may read
	 * @param report what it has filed of the year's report
	 * @param plan what it has filed of the next year's plan
	 */
	record Line(GroupFiling report, GroupFiling plan, @Nullable Edition published) {
	}

	static GroupPage of(int year, List<Integer> years, List<Edition> published, List<GroupFiling> ofYear,
			List<GroupFiling> ofNext) {
		var lines = ofYear.stream()
			.filter((filing) -> filing.filing() == Filing.SATISFACTION_REPORT)
			.map((report) -> new Line(report, ofNext.stream()
				.filter((plan) -> plan.filing() == Filing.WORK_PLAN && plan.companyId().equals(report.companyId()))
				.findFirst()
				.orElseThrow(),
					published.stream()
						.filter((edition) -> edition.companyId().equals(report.companyId()))
						.findFirst()
						.orElse(null)))
			.toList();
		return new GroupPage(year, years, lines);
	}

	/** The one whose report is due first and is not filed; null: all are. */
	public @Nullable GroupFiling next() {
		return first((line) -> line.report().filedAt() == null);
	}

	public long reportsFiled() {
		return count((line) -> line.report().filedAt() != null);
	}

	public long reportsLate() {
		return count((line) -> line.report().late());
	}

	public long plansFiled() {
		return count((line) -> line.plan().filedAt() != null);
	}

	public long plansLate() {
		return count((line) -> line.plan().late());
	}

	private long count(Predicate<Line> which) {
		return this.lines.stream().filter(which).count();
	}

	private @Nullable GroupFiling first(Predicate<Line> which) {
		return this.lines.stream()
			.filter(which)
			.map(Line::report)
			.min((one, other) -> one.dueOn().compareTo(other.dueOn()))
			.orElse(null);
	}

}
