package io.linli.api.comparison;

import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a company gives its consent to the comparison between groups, and withdraws it.
 */
@Component
class PeerConsentDesk {

	/** The console decides by the same function. */
	private static final String DECIDE = "select decide_peer_consent(?, ?, ?)";

	private final Idempotency idempotency;

	private final TenantWrites writes;

	PeerConsentDesk(Idempotency idempotency, TenantWrites writes) {
		this.idempotency = idempotency;
		this.writes = writes;
	}

	/** From now on this counts; what counted before stays on record. */
	@Transactional
	UUID decide(PeerDecision command) {
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		boolean withdraws = command.withdraws();
		List<Boolean> decided = this.writes
			.ask((row, number) -> row.getBoolean(1), DECIDE, id, withdraws, CurrentCaller.get().name())
			.get();
		if (!decided.getFirst()) {
			throw new RefusedException(UserError.of(UserError.Code.WRONG_STATE,
					withdraws ? "The company does not take part." : "The company takes part already."));
		}
		return id;
	}

}
