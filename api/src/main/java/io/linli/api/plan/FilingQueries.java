package io.linli.api.plan;

import java.time.InstantSource;
import java.util.List;

import io.linli.tenancy.TenantReads;
import io.linli.tenancy.filing.Filing;
import io.linli.tenancy.filing.GroupFiling;
import io.linli.tenancy.filing.ReportDuty;
import io.linli.tenancy.filing.WorkPlanDuty;
import org.springframework.stereotype.Component;

/**
 * Reads by when things are to be filed, and what has been.
 */
@Component
class FilingQueries {

	private final TenantReads reads;

	private final InstantSource time;

	FilingQueries(TenantReads reads, InstantSource time) {
		this.reads = reads;
		this.time = time;
	}

	/** Of the caller's company or group, the one that counts first. */
	List<FilingLimit> limits(Filing filing, int year) {
		return this.reads.list(FilingLimit.SELECT, List.of(filing.name(), year), FilingLimit::of);
	}

	/** Of all companies of the caller's group. */
	List<CompanyFiling> ofGroup(int year) {
		return this.reads.list(GroupFiling.SELECT, List.of(year, this.time.instant()),
				(row, number) -> CompanyFiling.of(GroupFiling.of(row), year));
	}

	/** How the plans of a year stand today. */
	WorkPlanDuty plans(int year) {
		return this.reads
			.list(WorkPlanDuty.SELECT, List.of(this.time.instant(), year), (row, number) -> WorkPlanDuty.of(row))
			.getFirst();
	}

	/** How a year's report stands today. */
	ReportDuty report(int year) {
		return this.reads
			.list(ReportDuty.SELECT, List.of(this.time.instant(), year), (row, number) -> ReportDuty.of(row))
			.getFirst();
	}

}
