package io.linli.console.threshold;

import java.time.Instant;
import java.util.UUID;

import io.linli.sla.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * A limit that somebody proposes and that does not count yet. It is never changed: who
 * drafts again for the same address and source takes its place.
 *
 * @param threshold as it would stand, with the id that it would keep
 * @param seen the newest version of its address when it was drafted; null: there was none
 * @param submittedAt when a second person was asked; null: nobody is
 * @param returned why it came back; null: it did not
 */
public record Draft(Threshold threshold, String note, @Nullable UUID seen, String draftedBy, Instant draftedAt,
		@Nullable Instant submittedAt, @Nullable Returned returned) {

	/** A second person sent it back. */
	public record Returned(String by, Instant at, String reason) {
	}

	public UUID id() {
		return this.threshold.id();
	}

	public Address address() {
		return Address.of(this.threshold.contractLevelId(), this.threshold.clock(), this.threshold.scope());
	}

	public boolean submitted() {
		return this.submittedAt != null;
	}

	public boolean by(String person) {
		return this.draftedBy.equals(person);
	}

}
