package io.linli.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Says what past deadlines would have been under other {@link Terms}, for figures that
 * are stated again. No deadline is changed by it.
 */
public final class Restatement {

	private final Thresholds limits;

	private final WorkCalendars calendars;

	public Restatement(Terms terms) {
		this.limits = new Thresholds(terms.limits());
		this.calendars = new WorkCalendars(terms.calendars());
	}

	/**
	 * Start, pauses and stop are what they were. So is the whole deadline where nobody
	 * knows its start, where the server saw none of it, and where its time was promised
	 * for it alone.
	 */
	public Deadline judge(Deadline was, UUID projectId) {
		Instant start = was.startedAt();
		if (start == null || was.imported() || was.pin().ofOneCase()) {
			return was;
		}
		ZoneId zone = was.zone();
		var calendar = this.calendars.on(projectId, zone, LocalDate.ofInstant(start, zone));
		return was.under(this.limits.resolve(was.promise(), start, calendar), calendar);
	}

}
