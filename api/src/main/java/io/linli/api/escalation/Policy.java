package io.linli.api.escalation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.linli.sla.SubjectKind;

/**
 * How a company wants its people to be told.
 */
record Policy(Map<SubjectKind, Ladder> ladders, List<QuietTime> quiet) {

	Ladder ladder(SubjectKind kind) {
		return this.ladders.getOrDefault(kind, Ladder.usual(kind));
	}

	/** When something that comes up now is told: an emergency at once. */
	Instant tell(Instant now, ZoneId zone, boolean emergency) {
		Instant told = now;
		// The end of a quiet stretch may lie in another one.
		for (int i = 0; i < this.quiet.size() && !emergency; i++) {
			for (QuietTime stretch : this.quiet) {
				told = stretch.tell(told, zone);
			}
		}
		return told;
	}

}
