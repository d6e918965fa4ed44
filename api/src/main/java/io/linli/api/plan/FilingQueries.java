package io.linli.api.plan;

import java.time.InstantSource;
import java.util.List;

import io.linli.api.project.Projects;
import io.linli.tenancy.TenantReads;
import org.springframework.stereotype.Component;

/**
 * Reads by when things are to be filed, and what has been.
 */
@Component
class FilingQueries {

	private static final String PLANS = """
			select filing_due_on(current_tenant(), 'WORK_PLAN', asked.year), (?::timestamptz at time zone %s)::date,
			       exists (select from work_plan w where w.project_id is null and w.year = asked.year and w.filed_at is not null),
			       (select count(*) from project p where not exists (select from work_plan w
			          where w.tenant_id = p.tenant_id and w.project_id = p.id and w.year = asked.year and w.filed_at is not null))::integer
			  from (select ?::integer as year) asked"""
		.formatted(Projects.COMPANY_ZONE);

	private static final String REPORT = """
			select filing_due_on(current_tenant(), 'SATISFACTION_REPORT', asked.year), (?::timestamptz at time zone %s)::date,
			       filed.due_on, filed.late
			  from (select ?::integer as year) asked left join lateral (select due_on, late from report_filing
			         where year = asked.year and status = 'FILED' order by revision limit 1) filed on true"""
		.formatted(Projects.COMPANY_ZONE);

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
		return this.reads.list(CompanyFiling.SELECT, List.of(year, this.time.instant()),
				(row, number) -> CompanyFiling.of(row, year));
	}

	/** How the plans of a year stand today. */
	WorkPlanDuty plans(int year) {
		return this.reads.list(PLANS, List.of(this.time.instant(), year), (row, number) -> WorkPlanDuty.of(row))
			.getFirst();
	}

	/** How a year's report stands today. */
	ReportDuty report(int year) {
		return this.reads.list(REPORT, List.of(this.time.instant(), year), (row, number) -> ReportDuty.of(row))
			.getFirst();
	}

}
