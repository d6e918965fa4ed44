package io.linli.api.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.linli.sla.SubjectKind;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * The steps by which a company hears of a deadline: first those who do the work, then
 * those who answer for it.
 */
record Ladder(Set<Rung> rungs) {

	private static final Duration A_DAY = Duration.ofDays(1);

	/** The platform's, for a company that has none of its own. */
	static Ladder usual(SubjectKind kind) {
		Set<Rung> rungs = switch (kind) {
			case COMPLAINT -> Set.of(Rung.at(50, Role.CUSTOMER_SERVICE_SUPERVISOR), upstairs(), breached(), dayLater());
			case REPAIR -> Set.of(Rung.at(50, Role.MAINTENANCE_WORKER), upstairs(), breached(), dayLater());
			case CALLBACK -> Set.of(Rung.at(50, Role.RECEPTIONIST), upstairs(), breached(), dayLater());
		};
		return new Ladder(rungs);
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

	private static Rung upstairs() {
		return Rung.at(80, Role.CUSTOMER_SERVICE_SUPERVISOR);
	}

	private static Rung breached() {
		return Rung.at(100, Role.PROJECT_MANAGER);
	}

	private static Rung dayLater() {
		return Rung.after(A_DAY, Role.TENANT_ADMIN);
	}

}
