package io.linli.api.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Projects;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the annual satisfaction report is drafted, reviewed and filed (P-02). It is what
 * the published run made when it was drafted; that page stays on record, whatever is
 * published afterwards.
 */
@Component
class ReportDesk {

	/** How far it has come. */
	enum Status {

		DRAFT, REVIEWED, FILED, DROPPED

	}

	private static final String PUBLISHED = """
			select 1 from mart.annual_report where run_id = (select run_id from mart.publication) and year = ?""";

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

	private static final String DUE = "select (? at time zone " + Projects.COMPANY_ZONE
			+ ")::date, filing_due_on(current_tenant(), 'SATISFACTION_REPORT', ?)";

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final InstantSource time;

	ReportDesk(Idempotency idempotency, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.time = time;
	}

	/** Takes the report that is published now. */
	@Transactional
	UUID draft(FileReport.Draft command) {
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		if (this.writes.ask((row, number) -> 1, PUBLISHED, command.year()).get().isEmpty()) {
			throw new RefusedException(UserError.notFound("published AnnualSatisfactionReport", "year"));
		}
		this.writes.tellOne(() -> RefusedException.wrongState("A filing of this year is under way."), DRAFT, id,
				this.time.instant(), CurrentCaller.get().name(), CurrentCaller.tenantId(), command.year());
		return id;
	}

	/** Somebody has read it who did not draft it. */
	@Transactional
	UUID review(FileReport.Review command) {
		UUID id = key(command.reportFilingId());
		this.idempotency.claim(command, id);
		Found found = find(id).get();
		expect(Status.DRAFT, found);
		if (found.draftedBy().equals(CurrentCaller.get().name())) {
			throw new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED,
					"Whoever has drafted the report does not review it: somebody else has to."));
		}
		this.writes.update("report_filing", "id", id, command.expectedVersion(),
				new Values().name("status", Status.REVIEWED)
					.time("reviewed_at", this.time.instant())
					.text("reviewed_by", CurrentCaller.get().name()));
		return id;
	}

	/** Frozen from now on; after the day that is in force it is late, and says so. */
	@Transactional
	UUID file(FileReport.File command) {
		UUID id = key(command.reportFilingId());
		this.idempotency.claim(command, id);
		Instant now = this.time.instant();
		Found found = find(id).get();
		expect(Status.REVIEWED, found);
		Due due = this.writes.ask((row, number) -> Due.of(row), DUE, now, found.year()).get().getFirst();
		this.writes.update("report_filing", "id", id, command.expectedVersion(),
				new Values().name("status", Status.FILED)
					.time("filed_at", now)
					.text("filed_by", CurrentCaller.get().name())
					.and(due.cells()));
		return id;
	}

	/**
	 * It is out of date, or wrong: another one can be drafted, and it stays on record.
	 */
	@Transactional
	UUID drop(FileReport.Drop command) {
		String reason = Checks.required("reason", command.reason(), 2_000);
		UUID id = key(command.reportFilingId());
		this.idempotency.claim(command, id);
		Found found = find(id).get();
		if (found.status() != Status.DRAFT && found.status() != Status.REVIEWED) {
			throw RefusedException.wrongState("The report is " + found.status() + ".");
		}
		this.writes.update("report_filing", "id", id, command.expectedVersion(),
				new Values().name("status", Status.DROPPED)
					.time("dropped_at", this.time.instant())
					.text("dropped_by", CurrentCaller.get().name())
					.text("drop_reason", reason));
		return id;
	}

	private Asked<Found> find(UUID id) {
		return this.writes
			.ask((row, number) -> new Found(row.getInt(1), Status.valueOf(row.getString(2)), row.getString(3)), FIND,
					id)
			.then((rows) -> rows.stream()
				.findFirst()
				.orElseThrow(() -> new RefusedException(UserError.notFound("ReportFiling", "reportFilingId"))));
	}

	private static UUID key(String id) {
		Checks checks = new Checks();
		UUID key = checks.key("reportFilingId", "ReportFiling", id);
		checks.pass();
		return key;
	}

	private static void expect(Status status, Found found) {
		if (found.status() != status) {
			throw RefusedException.wrongState("The report is " + found.status() + ", not " + status + ".");
		}
	}

	private record Found(int year, Status status, String draftedBy) {
	}

}
