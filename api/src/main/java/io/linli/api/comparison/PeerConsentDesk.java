package io.linli.api.comparison;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a company gives its consent to the comparison between groups, and withdraws it.
 */
@Component
class PeerConsentDesk {

	private static final String LAST = "select withdrawn from peer_consent order by decided_at desc, id desc limit 1";

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final InstantSource time;

	PeerConsentDesk(Idempotency idempotency, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.time = time;
	}

	/** From now on this counts; what counted before stays on record. */
	@Transactional
	UUID decide(PeerDecision command) {
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		List<Boolean> last = this.writes.ask((row, number) -> row.getBoolean(1), LAST).get();
		boolean takesPart = !last.isEmpty() && !last.getFirst();
		if (takesPart != command.withdraws()) {
			throw new RefusedException(UserError.of(UserError.Code.WRONG_STATE,
					takesPart ? "The company takes part already." : "The company does not take part."));
		}
		this.writes.insert("peer_consent",
				new Values().key("id", id)
					.flag("withdrawn", command.withdraws())
					.time("decided_at", this.time.instant())
					.text("decided_by", CurrentCaller.get().name()));
		return id;
	}

}
