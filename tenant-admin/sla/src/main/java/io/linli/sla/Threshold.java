package io.linli.sla;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One version of a limit with its source and days of effect. It never changes: a
 * new limit is a new threshold, for cases that start while it is in force.
 *
 * @param contractLevelId null: every level of the company
 * @param reference the clause, standard or rule that says so
 * @param verifyLocally shown with "verify with your local document"
 */
public record Threshold(UUID id, @Nullable UUID contractLevelId, Scope scope, Clock clock, Limit limit, Source source,
		String reference, boolean verifyLocally, Period effective) implements Serializable {

	public Threshold {
		if (reference.isBlank()) {
			throw new IllegalArgumentException("A limit names the document that it comes from");
		}
	}

	boolean covers(Promise promise, LocalDate day) {
		return this.effective.contains(day) && concerns(promise);
	}

	/** Whether it counts for a promise on the days on which it is in force. */
	boolean concerns(Promise promise) {
		return this.clock == promise.clock() && this.scope.covers(promise.scope())
				&& (this.contractLevelId == null || this.contractLevelId.equals(promise.contractLevelId()));
	}

	/** Whether it takes the place of another one from the day on which it starts. */
	boolean succeeds(Threshold other) {
		return this.clock == other.clock && this.source == other.source && this.scope.equals(other.scope)
				&& Objects.equals(this.contractLevelId, other.contractLevelId);
	}

	/** The same limit on other days. */
	public Threshold during(Period other) {
		return new Threshold(this.id, this.contractLevelId, this.scope, this.clock, this.limit, this.source,
				this.reference, this.verifyLocally, other);
	}

}
