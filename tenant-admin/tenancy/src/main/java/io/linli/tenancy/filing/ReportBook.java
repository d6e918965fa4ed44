package io.linli.tenancy.filing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

/**
 * Drafts, reviews and files the annual satisfaction report (P-02); to be called in a
 * transaction of its company. It is what the published run made when it was drafted; that
 * page stays on record, whatever is published afterwards.
 */
public final class ReportBook {

	/** So long may the reason be for which a draft is dropped. */
	public static final int LONGEST_REASON = 2_000;

	// Whether it stands beside peers that the company has no consent for any more.
	private static final String PUBLISHED = """
			select case when takes_part() then false else json::json -> 'peers' -> 'rows' -> 0 is not null end
			  from mart.annual_report where tenant_id = ? and run_id = (select run_id from mart.publication) and year = ?""";

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
	private static final String FIND = "select year, status, drafted_by, newer_as_of from report_filing where id = ? for update";

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

	/**
	 * Takes the report that is published now: not the one of before the company took its
	 * consent to peers back, for a filing keeps them for good.
	 */
	public void draft(UUID id, int year) {
		Caller caller = CurrentCaller.get();
		if (!ReportStep.DRAFT.isOpenTo(caller)) {
			throw this.refusals.apply(new ReportRule.NotYours(ReportStep.DRAFT));
		}
		boolean withdrawn = this.writes
			.ask((row, number) -> row.getBoolean(1), PUBLISHED, CurrentCaller.tenantId(), year)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> this.refusals.apply(new ReportRule.NothingPublished()));
		if (withdrawn) {
			throw this.refusals.apply(new ReportRule.StillBesidePeers());
		}
		this.writes.tellOne(() -> this.refusals.apply(new ReportRule.UnderWay()), DRAFT, id, this.time.instant(),
				caller.name(), CurrentCaller.tenantId(), year);
	}

	/**
	 * Somebody has read it who did not draft it.
	 * @param version of the filing, as it was read
	 * @param older whether its reader has confirmed that newer figures were published
	 */
	public void review(UUID id, int version, boolean older) {
		Found found = expect(ReportStep.REVIEW, id);
		found.expectConfirmed(older, this.refusals);
		this.writes.update("report_filing", "id", id, version,
				new Values().name("status", ReportStatus.REVIEWED)
					.time("reviewed_at", this.time.instant())
					.text("reviewed_by", CurrentCaller.get().name())
					.and(found.confirmed("reviewed_older")));
	}

	/**
	 * Frozen from now on; after the day that is in force it is late, and says so: unless
	 * the company came only afterwards.
	 * @param older whether whoever files it has confirmed that newer figures were
	 * published
	 */
	public void file(UUID id, int version, boolean older) {
		Found found = expect(ReportStep.FILE, id);
		found.expectConfirmed(older, this.refusals);
		Instant now = this.time.instant();
		Due due = this.writes.ask((row, number) -> Due.of(row), DUE, now, found.state().year()).get().getFirst();
		this.writes.update("report_filing", "id", id, version,
				new Values().name("status", ReportStatus.FILED)
					.time("filed_at", now)
					.text("filed_by", CurrentCaller.get().name())
					.and(due.cells())
					.and(found.confirmed("filed_older")));
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

	private Found expect(ReportStep step, UUID id) {
		Found found = this.writes
			.ask((row, number) -> new Found(
					new ReportState(row.getInt(1), ReportStatus.valueOf(row.getString(2)), row.getString(3)),
					row.getObject(4, OffsetDateTime.class)), FIND, id)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> this.refusals.apply(new ReportRule.Unknown()));
		found.state().obstacle(step, CurrentCaller.get()).ifPresent((rule) -> {
			throw this.refusals.apply(rule);
		});
		return found;
	}

	/**
	 * A filing as far as it has come.
	 *
	 * @param newerAsOf up to when newer figures had been published when it was drafted
	 */
	private record Found(ReportState state, @Nullable OffsetDateTime newerAsOf) {

		/** Nobody takes older figures on without knowing that they are. */
		void expectConfirmed(boolean older, Function<ReportRule, RuntimeException> refusals) {
			if (this.newerAsOf != null && !older) {
				throw refusals.apply(new ReportRule.OlderFigures(this.newerAsOf.toInstant()));
			}
		}

		/** That it was confirmed, where there was something to confirm. */
		Values confirmed(String column) {
			return (this.newerAsOf != null) ? new Values().flag(column, true) : new Values();
		}

	}

}
