package io.linli.sla;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A limit that every new company starts with.
 *
 * @param rank the contract level that it is for, 1 being best; null: every level
 */
public record PlatformDefault(@Nullable Integer rank, Clock clock, Scope scope, Limit limit, Source source,
		String reference, boolean verifyLocally) {

	/** The company's own threshold, to be stored with its other ones. */
	public Threshold toThreshold(UUID id, @Nullable UUID contractLevelId, Period effective) {
		return new Threshold(id, contractLevelId, this.scope, this.clock, this.limit, this.source, this.reference,
				this.verifyLocally, effective);
	}

}
