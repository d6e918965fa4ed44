package io.linli.console.report;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.linli.console.language.Words;
import io.linli.console.monthly.Months;
import io.linli.console.plan.PlanQueries;
import org.springframework.stereotype.Component;

/**
 * What a company, or the projects that the reader sees, should have filed and have not;
 * to be asked inside the wall.
 */
@Component
public class OverdueFilings {

	private final FilingQueries filings;

	private final PlanQueries plans;

	private final Months months;

	private final InstantSource time;

	OverdueFilings(FilingQueries filings, PlanQueries plans, Months months, InstantSource time) {
		this.filings = filings;
		this.plans = plans;
		this.months = months;
		this.time = time;
	}

	/** Of this year and the one before. */
	public List<Overdue> now() {
		int year = LocalDate.ofInstant(this.time.instant(), Words.ZONE).getYear();
		return Stream.of(year - 1, year).flatMap((each) -> of(each).stream()).toList();
	}

	/** What was due in a year: its report, the next year's plans, and its months. */
	List<Overdue> of(int year) {
		var overdue = new ArrayList<Overdue>();
		if (this.filings.report(year).missed()) {
			overdue.add(new Overdue(Overdue.Kind.REPORT, year, 1));
		}
		var plans = this.plans.duty(year + 1);
		if (plans.late()) {
			overdue.add(new Overdue(Overdue.Kind.PLANS, year + 1,
					plans.projectsWithout() + (plans.companyWithout() ? 1 : 0)));
		}
		var missing = this.months.missing(year);
		if (missing.statistics() > 0) {
			overdue.add(new Overdue(Overdue.Kind.STATISTICS, year, missing.statistics()));
		}
		if (missing.ledgers() > 0) {
			overdue.add(new Overdue(Overdue.Kind.LEDGERS, year, missing.ledgers()));
		}
		return overdue;
	}

}
