package io.linli.api.procedure;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.Lines;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Projects;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a company publishes its own version of a procedure (G-01). What is in force is
 * never changed: the next version takes its place from its day on.
 */
@Component
class ProcedureDesk {

	private static final String TODAY = "select (? at time zone " + Projects.COMPANY_ZONE + ")::date";

	private static final String PUBLISH = """
			insert into procedure_version (tenant_id, id, kind, revision, effective_on, issuer, change_note, text, recorded_at, \
			recorded_by)
			select ?, ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ?, ?, ?, ? from procedure_version where kind = ?
			having (max(effective_on) filter (where withdrawn_at is null) < ?) is not false
			on conflict do nothing returning 1""";

	// Whoever withdraws it waits for it.
	private static final String FIND = """
			select effective_on > (? at time zone %s)::date, withdrawn_at is not null from procedure_version where id = ? for update"""
		.formatted(Projects.COMPANY_ZONE);

	private static final String WITHDRAW = """
			update procedure_version set withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ? where id = ?""";

	// Further ahead a day is rather a slip of the pen.
	private static final int MOST_YEARS_AHEAD = 2;

	private static final String POINTS = """
			insert into procedure_point (tenant_id, id, procedure_version_id, seq, point, problem, requirement, inspection, form)
			select ?, line.id, ?, line.seq, line.point, line.problem, line.requirement, line.inspection, line.form
			  from jsonb_to_recordset(?::jsonb) as line(id uuid, seq int, point text, problem text, requirement text,
			                                             inspection text, form text)""";

	private static final String FORMS = """
			insert into procedure_form (tenant_id, id, procedure_version_id, seq, code, title, checks)
			select ?, line.id, ?, line.seq, line.code, line.title, line.checks
			  from jsonb_to_recordset(?::jsonb) as line(id uuid, seq int, code text, title text, checks boolean)""";

	private static final String FIELDS = """
			insert into form_field (tenant_id, id, procedure_form_id, seq, label)
			select ?, line.id, line.form, line.seq, line.label
			  from jsonb_to_recordset(?::jsonb) as line(id uuid, form uuid, seq int, label text)""";

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final InstantSource time;

	ProcedureDesk(Idempotency idempotency, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.time = time;
	}

	/** In force from a day that is not over, after those of the versions before. */
	@Transactional
	UUID publish(PublishProcedure command) {
		PublishProcedure.Checked input = command.check();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		Instant now = this.time.instant();
		LocalDate today = this.writes.ask((row, number) -> row.getObject(1, LocalDate.class), TODAY, now)
			.get()
			.getFirst();
		LocalDate last = today.plusYears(MOST_YEARS_AHEAD);
		if (command.effectiveOn().isBefore(today) || command.effectiveOn().isAfter(last)) {
			throw new RefusedException(UserError.of(UserError.Code.IMPOSSIBLE_TIME,
					"A version is in force from a day from today, " + today + ", to " + last + " on.", "effectiveOn"));
		}
		UUID company = CurrentCaller.tenantId();
		String kind = command.kind().name();
		if (this.writes
			.ask((row, number) -> 1, PUBLISH, company, id, kind, command.effectiveOn(), input.issuer(),
					input.changeNote(), input.text(), now, CurrentCaller.get().name(), kind, command.effectiveOn())
			.get()
			.isEmpty()) {
			throw RefusedException.wrongState("There is a version in force from this day on or from a later one.",
					"effectiveOn");
		}
		this.writes.tell(POINTS, company, id, Lines.json(input.points()));
		this.writes.tell(FORMS, company, id, Lines.json(input.forms()));
		this.writes.tell(FIELDS, company, Lines.json(input.fields()));
		return id;
	}

	/** Never comes into force, and stays on record. */
	@Transactional
	UUID withdraw(WithdrawProcedureVersion command) {
		Checks checks = new Checks();
		UUID id = checks.key("procedureVersionId", "ProcedureVersion", command.procedureVersionId());
		String reason = checks.text("reason", command.reason(), 2_000);
		checks.pass();
		this.idempotency.claim(command, id);
		Instant now = this.time.instant();
		Found found = this.writes.ask((row, number) -> new Found(row.getBoolean(1), row.getBoolean(2)), FIND, now, id)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("ProcedureVersion", "procedureVersionId")));
		if (found.withdrawn() || !found.toCome()) {
			throw RefusedException.wrongState(found.withdrawn() ? "It is withdrawn already."
					: "It is in force, or was: publish the next version.");
		}
		this.writes.tell(WITHDRAW, now, CurrentCaller.get().name(), reason, id);
		return id;
	}

	private record Found(boolean toCome, boolean withdrawn) {
	}

}
