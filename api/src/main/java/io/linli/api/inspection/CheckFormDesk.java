package io.linli.api.inspection;

import java.time.InstantSource;
import java.util.UUID;

import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where check forms get their versions (G-04): a version that took effect stays as it is,
 * and none slips in behind what was scored.
 */
@Component
class CheckFormDesk {

	private static final String LAST = """
			select coalesce(max(form_version), 0), coalesce(bool_or(effective_on >= ?), false) from check_form where kind = ?""";

	private static final String SET = """
			insert into check_form (tenant_id, id, kind, form_version, effective_on, change_note, set_by, set_at)
			values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, kind, form_version) do nothing""";

	private static final String SCORED = """
			select 1 from inspection i join check_form f on f.tenant_id = i.tenant_id and f.id = i.check_form_id
			 where f.kind = ? and i.inspected_on >= ? limit 1""";

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final InstantSource time;

	CheckFormDesk(Idempotency idempotency, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.time = time;
	}

	/** A new version of a form. */
	@Transactional
	UUID set(SetCheckForm command) {
		command.check();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		Last last = this.writes
			.ask((row, number) -> new Last(row.getInt(1), row.getBoolean(2)), LAST, command.effectiveOn(),
					command.kind().name())
			.get()
			.getFirst();
		if (last.laterOrSame()) {
			throw new RefusedException(
					UserError.invalid("A version takes effect after the one before it.", "effectiveOn"));
		}
		if (!this.writes.ask((row, number) -> 1, SCORED, command.kind().name(), command.effectiveOn())
			.get()
			.isEmpty()) {
			throw RefusedException.wrongState("Records were inspected on that day or later by the form before it.",
					"effectiveOn");
		}
		this.writes.tellOne(() -> new OptimisticLockingFailureException("Somebody else set this form"), SET,
				CurrentCaller.tenantId(), id, command.kind().name(), last.version() + 1, command.effectiveOn(),
				command.changeNote().strip(), CurrentCaller.get().name(), this.time.instant());
		for (int i = 0; i < command.items().size(); i++) {
			SetCheckForm.Item item = command.items().get(i);
			this.writes.insert("check_form_item",
					new Values().key("check_form_id", id)
						.number("seq", i + 1)
						.text("requirement", item.requirement())
						.text("wording", item.wording().strip())
						.number("points", item.points()));
		}
		return id;
	}

	private record Last(int version, boolean laterOrSame) {
	}

}
