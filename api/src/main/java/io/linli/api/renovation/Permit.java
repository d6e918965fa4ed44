package io.linli.api.renovation;

import java.time.Instant;
import java.time.LocalDate;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;

/**
 * The permit 装修许可证 of a renovation (D-03).
 *
 * @param startsOn the first day on which works are allowed
 * @param endsOn the last one
 * @param sealedAt when the company's seal was put on it, as the person attests
 */
record Permit(String number, LocalDate startsOn, LocalDate endsOn, Instant sealedAt) {

	/** The same with a later last day. */
	Permit until(LocalDate later) {
		if (!later.isAfter(this.endsOn)) {
			throw new RefusedException(
					UserError.invalid("The permit lasts until " + this.endsOn + " already.", "endsOn"));
		}
		return new Permit(this.number, this.startsOn, later, this.sealedAt);
	}

	/** Nobody works longer than the permit allows (D-17). */
	void expectWithin(LocalDate from, LocalDate until) {
		if (from.isBefore(this.startsOn)) {
			throw new RefusedException(
					UserError.invalid("The permit begins only on " + this.startsOn + ".", "startsOn"));
		}
		if (until.isAfter(this.endsOn)) {
			throw new RefusedException(UserError.invalid("The permit ends on " + this.endsOn + ".", "endsOn"));
		}
	}

}
