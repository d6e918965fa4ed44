package io.linli.api.escalation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Organization;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks at what is due in all companies, for each company behind its own wall. Any number
 * of sweeps may run at once: what one has in hand, the others leave.
 */
@Component
class Sweep {

	/** Deadlines that are found at once. */
	static final int MOST = 500;

	/** Deadlines of a transaction. */
	private static final int TOGETHER = 50;

	private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

	private final DueDeadlines deadlines;

	private final EscalationDesk desk;

	private final InstantSource time;

	Sweep(DueDeadlines deadlines, EscalationDesk desk, InstantSource time) {
		this.deadlines = deadlines;
		this.desk = desk;
		this.time = time;
	}

	/** Looks until nothing is left that waited when it began. */
	void run() {
		Instant now = this.time.instant();
		List<DueDeadline> due;
		int looked;
		do {
			due = this.deadlines.before(now, MOST);
			looked = escalate(due, now);
		}
		while (due.size() == MOST && looked > 0);
	}

	private int escalate(List<DueDeadline> due, Instant now) {
		Map<UUID, List<DueDeadline>> companies = due.stream().collect(Collectors.groupingBy(DueDeadline::tenantId));
		int looked = 0;
		for (List<DueDeadline> ofOne : companies.values()) {
			for (List<DueDeadline> some : parts(ofOne)) {
				looked += together(some, now);
			}
		}
		return looked;
	}

	/** In one transaction; where one of them cannot be done, each in its own. */
	private int together(List<DueDeadline> some, Instant now) {
		try {
			return CurrentCaller.as(of(some.getFirst().tenantId()), () -> this.desk.escalate(some, now));
		}
		catch (NonTransientDataAccessException | DateTimeException ex) {
			if (some.size() > 1) {
				return some.stream().mapToInt((each) -> together(List.of(each), now)).sum();
			}
			LOG.warn("Deadline {} cannot be escalated: {}", some.getFirst().id(), ex.getMessage());
			return 0;
		}
	}

	/** Nobody, who works for a company. */
	private static Caller of(UUID tenantId) {
		return new Caller.Staff("system", "system", Set.of(), new Organization("system", tenantId));
	}

	private static List<List<DueDeadline>> parts(List<DueDeadline> all) {
		List<List<DueDeadline>> parts = new ArrayList<>();
		for (int from = 0; from < all.size(); from += TOGETHER) {
			parts.add(all.subList(from, Math.min(all.size(), from + TOGETHER)));
		}
		return parts;
	}

}
