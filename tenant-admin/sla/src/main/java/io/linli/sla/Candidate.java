package io.linli.sla;

import java.time.Instant;

/**
 * A limit that applied to a case, the due time that it would give, and what became of it.
 */
public record Candidate(Threshold threshold, Instant dueAt, Outcome outcome) {

	Candidate but(Outcome other) {
		return new Candidate(this.threshold, this.dueAt, other);
	}

}
