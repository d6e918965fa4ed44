package io.linli.console.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.linli.tenancy.filing.Filing;
import io.linli.tenancy.filing.GroupFiling;
import org.jspecify.annotations.Nullable;

/**
 * How the companies of a group stand in a year, company by company.
 *
 * @param before whether something of the year before is still missed
 */
record GroupPage(int year, List<Integer> years, boolean before, List<Line> lines) {

	/**
	 * A company.
	 *
	 * @param published null: there is no report of it that the group may read
	 * @param report what it has filed of the year's report
	 * @param plan what it has filed of the next year's plan
	 */
	record Line(GroupFiling report, GroupFiling plan, @Nullable Edition published) {
	}

	static GroupPage of(int year, List<Integer> years, List<Edition> published, List<GroupFiling> ofBefore,
			List<GroupFiling> ofYear, List<GroupFiling> ofNext) {
		var lines = of(Filing.SATISFACTION_REPORT, ofYear).map((report) -> new Line(report,
				of(Filing.WORK_PLAN, ofNext).filter((plan) -> plan.companyId().equals(report.companyId()))
					.findFirst()
					.orElseThrow(),
				published.stream()
					.filter((edition) -> edition.companyId().equals(report.companyId()))
					.findFirst()
					.orElse(null)))
			.toList();
		// The plans of a year are due in the year before, as the report on that is.
		boolean before = Stream.concat(of(Filing.SATISFACTION_REPORT, ofBefore), of(Filing.WORK_PLAN, ofYear))
			.anyMatch(GroupFiling::missed);
		return new GroupPage(year, years, before, lines);
	}

	private static Stream<GroupFiling> of(Filing what, List<GroupFiling> all) {
		return all.stream().filter((filing) -> filing.filing() == what);
	}

	/** What is due first and not filed, report or plan; null: all is. */
	public @Nullable GroupFiling next() {
		return this.lines.stream()
			.flatMap((line) -> Stream.of(line.plan(), line.report()))
			.filter(GroupFiling::open)
			.min(Comparator.comparing(GroupFiling::dueOn))
			.orElse(null);
	}

	/** How many companies owe the report, or have filed it all the same. */
	public long reportsWanted() {
		return count((line) -> wanted(line.report()));
	}

	/** How many companies owe plans, or have filed them all the same. */
	public long plansWanted() {
		return count((line) -> wanted(line.plan()));
	}

	private static boolean wanted(GroupFiling filing) {
		return filing.open() || filing.filedAt() != null;
	}

	/**
	 * A published report whose figures have replaced newer ones, as those of all have
	 * then; null: none.
	 */
	public @Nullable Edition replaced() {
		return this.lines.stream()
			.map(Line::published)
			.filter((edition) -> edition != null && edition.newer() != null)
			.findFirst()
			.orElse(null);
	}

	/** Whether there is something of which the group's own report can be made. */
	public boolean told() {
		return this.lines.stream().map(Line::published).anyMatch((edition) -> edition != null && edition.data());
	}

	public long reportsFiled() {
		return count((line) -> line.report().filedAt() != null);
	}

	public long reportsLate() {
		return count((line) -> line.report().overdue());
	}

	/** Plans are filed where that of each project is. */
	public long plansFiled() {
		return count((line) -> line.plan().filedAt() != null && !line.plan().open());
	}

	public long plansLate() {
		return count((line) -> line.plan().overdue());
	}

	private long count(Predicate<Line> which) {
		return this.lines.stream().filter(which).count();
	}

}
