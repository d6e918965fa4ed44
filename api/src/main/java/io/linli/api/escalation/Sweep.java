package io.linli.api.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks at what is due in all companies, for each company behind its own wall. Any number
 * of sweeps may run at once: what one has in hand, the others leave.
 */
@Component
class Sweep implements Sweeping {

	/** Deadlines that are found at once. */
	static final int MOST = 500;

	/** Deadlines of a transaction. */
	private static final int TOGETHER = 50;

	/** How long one waits that could not be escalated. */
	static final Duration PAUSE = Duration.ofMinutes(10);

	private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

	private final DueDeadlines deadlines;

	private final EscalationDesk desk;

	private final InstantSource time;

	Sweep(DueDeadlines deadlines, EscalationDesk desk, InstantSource time) {
		this.deadlines = deadlines;
		this.desk = desk;
		this.time = time;
	}

	/**
	 * Looks once at each that waited when it began. It goes on behind those that it could
	 * not do, so that they keep nobody waiting.
	 */
	@Override
	public void run() {
		Instant now = this.time.instant();
		DueDeadline last = null;
		List<DueDeadline> due;
		do {
			due = this.deadlines.before(now, MOST, last);
			due.stream().collect(Collectors.groupingBy(DueDeadline::tenantId)).values().forEach((ofOne) -> {
				parts(ofOne).forEach((some) -> together(some, now));
			});
			last = due.isEmpty() ? null : due.getLast();
		}
		while (due.size() == MOST);
	}

	/** In one transaction; where one of them cannot be done, each in its own. */
	private void together(List<DueDeadline> some, Instant now) {
		try {
			CurrentCaller.as(of(some.getFirst()), () -> this.desk.escalate(some, now));
		}
		catch (TransientDataAccessException | RecoverableDataAccessException | DataAccessResourceFailureException
				| TransactionException ex) {
			LOG.warn("{} deadlines of {} wait for the next sweep: {}", some.size(), some.getFirst().tenantId(),
					ex.getMessage());
		}
		catch (RuntimeException ex) {
			if (some.size() > 1) {
				some.forEach((each) -> together(List.of(each), now));
			}
			else {
				postpone(some.getFirst(), now, ex);
			}
		}
	}

	private void postpone(DueDeadline due, Instant now, RuntimeException reason) {
		LOG.warn("Deadline {} cannot be escalated, and is tried again in {}: {}", due.id(), PAUSE, reason.toString());
		try {
			CurrentCaller.as(of(due), () -> {
				this.desk.postpone(due, now, now.plus(PAUSE));
				return due;
			});
		}
		catch (DataAccessException | TransactionException ex) {
			LOG.warn("Deadline {} cannot be postponed: {}", due.id(), ex.getMessage());
		}
	}

	private static Caller of(DueDeadline due) {
		return new Caller.Machine(due.tenantId());
	}

	private static List<List<DueDeadline>> parts(List<DueDeadline> all) {
		List<List<DueDeadline>> parts = new ArrayList<>();
		for (int from = 0; from < all.size(); from += TOGETHER) {
			parts.add(all.subList(from, Math.min(all.size(), from + TOGETHER)));
		}
		return parts;
	}

}
