package io.linli.api.escalation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.linli.sla.PlatformLadder;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * The steps by which a company hears of a deadline: first those who do the work, then
 * those who answer for it.
 */
record Ladder(Set<Rung> rungs) {

	/** The platform's, for a company that has none of its own. */
	static Ladder usual(SubjectKind kind) {
		return new Ladder(PlatformLadder.of(kind)
			.stream()
			.map((step) -> new Rung(step.percent(), step.later(), Role.valueOf(step.role())))
			.collect(Collectors.toUnmodifiableSet()));
	}

	/** The steps that a deadline has passed by now, in their order. */
	List<Rung> passed(Instant start, Instant due, Instant now) {
		return this.rungs.stream()
			.filter((rung) -> rung.moment(start, due).isBefore(now))
			.sorted(Comparator.comparing((Rung rung) -> rung.moment(start, due)).thenComparing(Rung::role))
			.toList();
	}

	/** When the next step comes; null: there is none any more. */
	@Nullable Instant next(Instant start, Instant due, Instant now) {
		return this.rungs.stream()
			.map((rung) -> rung.moment(start, due))
			.filter((moment) -> !moment.isBefore(now))
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/** Who is told first: whoever does the work. */
	Role responsible() {
		return this.rungs.stream()
			.min(Comparator.comparingInt(Rung::percent).thenComparing(Rung::later).thenComparing(Rung::role))
			.orElseThrow()
			.role();
	}

}
