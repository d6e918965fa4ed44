package io.linli.console.report;

import java.util.List;

import io.linli.console.monthly.Missing;
import io.linli.console.plan.Centre;
import io.linli.tenancy.filing.ReportDuty;
import io.linli.tenancy.filing.ReportStatus;
import io.linli.tenancy.filing.WorkPlanDuty;
import org.jspecify.annotations.Nullable;

/**
 * How a company stands in a year: its report on it, the plans for the next, and its
 * centres.
 *
 * @param before whether something of the year before is still missed
 * @param published null: no run has made a report on the year
 * @param filings of the report, in their order
 * @param dutyReference who wants the report by the day that counts
 * @param planReference who wants the plans by theirs
 * @param missing what the projects should have filed of the year's months
 */
record YearPage(int year, List<Integer> years, boolean before, @Nullable Edition published, List<ReportFiling> filings,
		ReportDuty duty, String dutyReference, WorkPlanDuty plans, String planReference, List<CentreLine> centres,
		Missing missing) {

	/**
	 * A centre with what the report has of it.
	 *
	 * @param told whether the report has figures of it; null: nobody can say
	 * @param survey null: none in the year
	 * @param unmeasured how many KPIs have cases or questions that they could not count
	 */
	record CentreLine(Centre centre, @Nullable Boolean told, Contents.@Nullable Sample survey, long unmeasured) {

		static CentreLine of(Centre centre, @Nullable Contents contents) {
			if (contents == null) {
				return new CentreLine(centre, null, null, 0);
			}
			var id = centre.id().toString();
			var unit = contents.units().stream().filter((each) -> each.id().equals(id)).findFirst();
			return new CentreLine(centre, unit.map(contents::tells).orElse(false), contents.survey(id),
					unit.map(contents::unmeasured).orElse(0L));
		}

	}

	/** The filing that is under way; null: none. */
	public @Nullable ReportFiling underWay() {
		return this.filings.stream().filter((filing) -> filing.status().isUnderWay()).findFirst().orElse(null);
	}

	/** What was filed first, by which the company is in time or late; null: nothing. */
	public @Nullable ReportFiling filed() {
		return this.filings.stream().filter((filing) -> filing.status() == ReportStatus.FILED).findFirst().orElse(null);
	}

}
