package io.linli.api.sla;

import io.linli.sla.DeadlineRows;
import io.linli.sla.Limit;
import io.linli.sla.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a deadline pinned when it started. It is asked for where one goes on after a
 * pause, and nowhere else.
 */
interface Pins {

	/** Of clocks that have just started, of which none stands still. */
	Pins NONE = (row) -> {
		throw new IllegalStateException("A new clock has nothing to go on from");
	};

	Pinned of(DeadlineRows.Row row);

	/**
	 * A limit and the calendar that counts it.
	 *
	 * @param limit null where the due time was promised for the one case, or there is
	 * none
	 */
	record Pinned(@Nullable Limit limit, WorkCalendar calendar) {
	}

}
