package io.linli.api.procedure;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

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
			having (max(effective_on) < ?) is not false
			on conflict do nothing returning 1""";

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
		if (command.effectiveOn().isBefore(today) || command.effectiveOn().getYear() > 2200) {
			throw new RefusedException(UserError.of(UserError.Code.IMPOSSIBLE_TIME,
					"A version is in force from today, " + today + ", on, or from a later day.", "effectiveOn"));
		}
		UUID company = CurrentCaller.tenantId();
		String kind = command.kind().name();
		if (this.writes
			.ask((row, number) -> 1, PUBLISH, company, id, kind, command.effectiveOn(), input.issuer(),
					input.changeNote(), input.text(), now, CurrentCaller.get().name(), kind, command.effectiveOn())
			.get()
			.isEmpty()) {
			throw new RefusedException(UserError.of(UserError.Code.WRONG_STATE,
					"There is a version in force from this day on or from a later one.", "effectiveOn"));
		}
		this.writes.tell(POINTS, company, id, Lines.json(input.points()));
		this.writes.tell(FORMS, company, id, Lines.json(input.forms()));
		this.writes.tell(FIELDS, company, Lines.json(input.fields()));
		return id;
	}

}
