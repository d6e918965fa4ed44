package io.linli.console.escalation;

import java.time.Duration;
import java.util.List;

import io.linli.sla.PlatformLadder;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Role;

/**
 * A step of a ladder.
 *
 * @param percent of the time between start and due, 50 to 100
 * @param later after the due time; only with 100
 * @param role who is told
 */
record Rung(int percent, Duration later, Role role) {

	/** The platform's, for a company that has none of its own. */
	static List<Rung> usual(SubjectKind kind) {
		return PlatformLadder.of(kind)
			.stream()
			.map((step) -> new Rung(step.percent(), step.later(), Role.valueOf(step.role())))
			.toList();
	}

	/** As the record of changes keeps it. */
	String said() {
		return this.percent + " " + this.later.toSeconds() + " " + this.role;
	}

	static Rung of(String said) {
		var words = said.split(" ");
		return new Rung(Integer.parseInt(words[0]), Duration.ofSeconds(Long.parseLong(words[1])),
				Role.valueOf(words[2]));
	}

}
