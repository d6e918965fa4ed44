package io.linli.sla;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A limit that applied to a case, the due time that it would give, and what became of it.
 *
 * @param dueAt without pauses; null where working time counts and the calendar has none
 */
public record Candidate(Threshold threshold, @Nullable Instant dueAt, Outcome outcome) {

	Candidate but(Outcome other) {
		return new Candidate(this.threshold, this.dueAt, other);
	}

}
