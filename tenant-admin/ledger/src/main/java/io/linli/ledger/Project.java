package io.linli.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.linli.sla.Period;
import org.jspecify.annotations.Nullable;

/** A project with its zone and the contract levels that it has had. */
record Project(UUID id, ZoneId zone, List<Grant> grants) {

	/** A contract level during a period. */
	record Grant(UUID levelId, Period period) {
	}

	@Nullable UUID levelOn(LocalDate day) {
		for (Grant grant : this.grants) {
			if (grant.period().contains(day)) {
				return grant.levelId();
			}
		}
		return null;
	}

}
