package io.linli.console.escalation;

import java.time.LocalTime;
import java.util.List;

import io.linli.sla.PlatformLadder;

/**
 * A stretch of a day in which nobody is told anything but emergencies, by the clocks on
 * site.
 *
 * @param until before {@code from}: of the next day; the same: never
 */
record Quiet(LocalTime from, LocalTime until) {

	/** The platform's, for a company that says nothing. */
	static final List<Quiet> USUAL = List.of(new Quiet(PlatformLadder.QUIET_FROM, PlatformLadder.QUIET_UNTIL));

	/** Of a company that is told at any hour. */
	static final Quiet NEVER = new Quiet(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

	/** Whether nothing is quiet. */
	public boolean never() {
		return this.from.equals(this.until);
	}

	boolean covers(LocalTime time) {
		return this.from.isBefore(this.until) ? !time.isBefore(this.from) && time.isBefore(this.until)
				: !never() && (!time.isBefore(this.from) || time.isBefore(this.until));
	}

	/** As the record of changes keeps it. */
	String said() {
		return this.from + " " + this.until;
	}

	static Quiet of(String said) {
		var words = said.split(" ");
		return new Quiet(LocalTime.parse(words[0]), LocalTime.parse(words[1]));
	}

}
