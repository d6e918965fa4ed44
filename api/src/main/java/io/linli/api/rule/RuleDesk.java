package io.linli.api.rule;

import java.time.InstantSource;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a company decides.
 */
@Component
class RuleDesk {

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final InstantSource time;

	RuleDesk(Idempotency idempotency, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.time = time;
	}

	/** From now on this counts; what counted before stays on record. */
	@Transactional
	UUID set(SetCompanyRule command) {
		Checks checks = new Checks();
		String reason = checks.text("reason", command.reason(), 500);
		checks.require(command.name().allows(command.value()), command.name().range(), "value");
		checks.pass();
		command.name().expectSetBy(CurrentCaller.get());
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		this.writes.insert("company_rule",
				new Values().key("id", id)
					.name("name", command.name())
					.number("value", command.value())
					.text("reason", reason)
					.time("set_at", this.time.instant())
					.text("set_by", CurrentCaller.get().name()));
		return id;
	}

}
