package io.linli.api.visit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import io.linli.api.escalation.Sweeping;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Starts the clocks of what contracts have come to owe, in all companies, each behind its
 * own wall. What cannot be started waits for the next time and keeps nobody waiting.
 */
@Component
class OwedSweep implements Sweeping {

	private static final int MOST = 200;

	private static final Logger LOG = LoggerFactory.getLogger(OwedSweep.class);

	private final ComeOwed owed;

	private final ServiceCallbackDesk desk;

	private final InstantSource time;

	OwedSweep(ComeOwed owed, ServiceCallbackDesk desk, InstantSource time) {
		this.owed = owed;
		this.desk = desk;
		this.time = time;
	}

	@Override
	public void run() {
		Instant now = this.time.instant();
		ComeOwed.Found last = ComeOwed.Found.NONE;
		List<ComeOwed.Found> found;
		do {
			found = this.owed.before(now, MOST, last);
			found.forEach(this::begin);
			last = found.isEmpty() ? last : found.getLast();
		}
		while (found.size() == MOST);
	}

	private void begin(ComeOwed.Found found) {
		try {
			CurrentCaller.as(new Caller.Machine(found.tenantId()), () -> {
				this.desk.begin(found.id());
				return found;
			});
		}
		catch (RuntimeException ex) {
			LOG.warn("The clock of callback {} waits for the next sweep: {}", found.id(), ex.toString());
		}
	}

}
