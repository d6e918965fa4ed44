package io.linli.tenancy.filing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;

import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;

/**
 * Drafts, reviews and files the annual satisfaction report (P-02); to be called in a
 * transaction of its company. It is what the published run made when it was drafted; that
 * page stays on record, whatever is published afterwards.
 */
public final class ReportBook {

	/** So long may the reason be for which a draft is dropped. */
	public static final int LONGEST_REASON = 2_000;

	private static final String PUBLISHED = """
			select 1 from mart.annual_report where tenant_id = ? and run_id = (select run_id from mart.publication) and year = ?""";

	// The next revision, where none is under way.
	private static final String DRAFT = """
			insert into report_filing (tenant_id, id, year, revision, status, run_id, input_hash, html, json, as_of, snapshot, \
			drafted_at, drafted_by)
			select report.tenant_id, ?, report.year, coalesce((select max(f.revision) from report_filing f where f.year = report.year), 0) + 1,
			       'DRAFT', report.run_id, report.input_hash, report.html, report.json, report.as_of, run.snapshot, ?, ?
			  from mart.annual_report report join mart.run run on run.id = report.run_id
			 where report.tenant_id = ? and report.run_id = (select run_id from mart.publication) and report.year = ?
			   and not exists (select from report_filing f where f.year = report.year and f.status in ('DRAFT', 'REVIEWED'))
			on conflict do nothing""";

	// Whoever moves it waits for it.
	private static final String FIND = "select year, status, drafted_by from report_filing where id = ? for update";

	private static final String DUE = """
			select (? at time zone company_zone())::date, due_on, company_came_by(due_on)
			  from (select filing_due_on(current_tenant(), 'SATISFACTION_REPORT', ?) as due_on) due""";

	private final TenantWrites writes;

	private final InstantSource time;

	private final Function<ReportRule, RuntimeException> refusals;

	/**
	 * A book that refuses in its application's own way.
	 * @param refusals what is thrown for a rule, at the latest before the commit
	 */
	public ReportBook(TenantWrites writes, InstantSource time, Function<ReportRule, RuntimeException> refusals) {
		this.writes = writes;
		this.time = time;
		this.refusals = refusals;
	}

	/** Takes the report that is published now. */
	public void draft(UUID id, int year) {
		Caller caller = CurrentCaller.get();
		if (!ReportStep.DRAFT.isOpenTo(caller)) {
			throw this.refusals.apply(new ReportRule.NotYours(ReportStep.DRAFT));
		}
		if (this.writes.ask((row, number) -> 1, PUBLISHED, CurrentCaller.tenantId(), year).get().isEmpty()) {
			throw this.refusals.apply(new ReportRule.NothingPublished());
		}
		this.writes.tellOne(() -> this.refusals.apply(new ReportRule.UnderWay()), DRAFT, id, this.time.instant(),
				caller.name(), CurrentCaller.tenantId(), year);
	}

	/**
	 * Somebody has read it who did not draft it.
	 * @param version of the filing, as it was read
	 */
	public void review(UUID id, int version) {
		expect(ReportStep.REVIEW, id);
		this.writes.update("report_filing", "id", id, version,
				new Values().name("status", ReportStatus.REVIEWED)
					.time("reviewed_at", this.time.instant())
					.text("reviewed_by", CurrentCaller.get().name()));
	}

	/**
	 * Frozen from now on; after the day that is in force it is late, and says so: unless
	 * the company came only afterwards.
	 */
	public void file(UUID id, int version) {
		ReportState found = expect(ReportStep.FILE, id);
		Instant now = this.time.instant();
		Due due = this.writes.ask((row, number) -> Due.of(row), DUE, now, found.year()).get().getFirst();
		this.writes.update("report_filing", "id", id, version,
				new Values().name("status", ReportStatus.FILED)
					.time("filed_at", now)
					.text("filed_by", CurrentCaller.get().name())
					.and(due.cells()));
	}

	/**
	 * It is out of date, or wrong: another one can be drafted, and it stays on record.
	 * @param reason not blank, and no longer than {@link #LONGEST_REASON}
	 */
	public void drop(UUID id, int version, String reason) {
		expect(ReportStep.DROP, id);
		this.writes.update("report_filing", "id", id, version,
				new Values().name("status", ReportStatus.DROPPED)
					.time("dropped_at", this.time.instant())
					.text("dropped_by", CurrentCaller.get().name())
					.text("drop_reason", reason));
	}

	private ReportState expect(ReportStep step, UUID id) {
		ReportState found = this.writes
			.ask((row, number) -> new ReportState(row.getInt(1), ReportStatus.valueOf(row.getString(2)),
					row.getString(3)), FIND, id)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> this.refusals.apply(new ReportRule.Unknown()));
		found.obstacle(step, CurrentCaller.get()).ifPresent((rule) -> {
			throw this.refusals.apply(rule);
		});
		return found;
	}

}
