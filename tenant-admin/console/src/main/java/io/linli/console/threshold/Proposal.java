package io.linli.console.threshold;

import java.time.LocalDate;
import java.util.UUID;

import io.linli.sla.Limit;
import io.linli.sla.Period;
import io.linli.sla.Source;
import io.linli.sla.Threshold;

/**
 * A version that passed every check and is not yet set.
 */
public record Proposal(Limit limit, Source source, String reference, boolean verify, LocalDate from, String note) {

	public Threshold at(Address address, UUID id) {
		return new Threshold(id, address.level(), address.scope(), address.clock(), this.limit, this.source,
				this.reference, this.verify, Period.since(this.from));
	}

}
