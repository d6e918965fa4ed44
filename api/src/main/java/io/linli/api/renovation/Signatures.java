package io.linli.api.renovation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;

/**
 * The signatures below an acceptance form (D-05), by the clocks of the project.
 */
record Signatures(List<Signature> all, ZoneId zone) {

	private static final Set<Signature.Party> NEEDED = EnumSet.of(Signature.Party.OWNER,
			Signature.Party.CUSTOMER_SERVICE, Signature.Party.REPAIR);

	/** Held against the rules of their fields: names, and one for each party. */
	static List<Signature> check(List<Signature> signed) {
		Checks checks = new Checks();
		Set<Signature.Party> parties = EnumSet.noneOf(Signature.Party.class);
		List<Signature> all = new ArrayList<>();
		for (Signature each : signed) {
			Checks line = checks.line("signatures", all.size());
			line.require(parties.add(each.party()), "Each party signs once.", "party");
			all.add(new Signature(each.party(), line.text("name", each.name(), 100), each.signedOn()));
		}
		checks.require(parties.containsAll(NEEDED),
				"The owner, customer service and the repair department have to sign.", "signatures");
		checks.pass();
		return all;
	}

	/** Nobody signs before the works are done, nor after they were accepted (D-05). */
	void expectBetween(Instant completed, Instant accepted) {
		LocalDate first = completed.atZone(this.zone).toLocalDate();
		LocalDate last = accepted.atZone(this.zone).toLocalDate();
		List<UserError> wrong = new ArrayList<>();
		for (int line = 0; line < this.all.size(); line++) {
			Signature each = this.all.get(line);
			if (each.signedOn().isBefore(first) || each.signedOn().isAfter(last)) {
				wrong.add(UserError.of(UserError.Code.IMPOSSIBLE_TIME,
						"The signature of " + each.party() + " is not from " + first + " to " + last + ".", "signedOn")
					.ofLine("signatures", line));
			}
		}
		if (!wrong.isEmpty()) {
			throw new RefusedException(wrong);
		}
	}

}
