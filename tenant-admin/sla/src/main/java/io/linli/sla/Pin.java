package io.linli.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The limit that a case keeps from its start to its end: due time, threshold version and
 * provenance. Without a due time {@code reference} is the name of the
 * {@link Resolution.Reason}.
 *
 * @param dueAt moved by pauses, as claimed
 * @param thresholdId null also where the due time was promised for this one case
 * @param calendarId the version of the calendar that counts its working time; null where
 * none does
 */
public record Pin(@Nullable Instant dueAt, @Nullable UUID thresholdId, @Nullable UUID calendarId,
		@Nullable Source source, String reference) {

	public Pin {
		dueAt = (dueAt != null) ? dueAt.truncatedTo(ChronoUnit.MICROS) : null;
	}

	/**
	 * A time promised for this case alone, in the contract or the ledger that names it.
	 */
	public static Pin promised(@Nullable Instant dueAt, String reference) {
		return (dueAt != null) ? new Pin(dueAt, null, null, Source.CONTRACT, reference)
				: none(Resolution.Reason.NO_PROMISED_TIME);
	}

	/**
	 * A time that a paper of this case sets, such as the notice of a violation; no limit
	 * is its source.
	 */
	static Pin set(Instant dueAt, String reference) {
		return new Pin(dueAt, null, null, null, reference);
	}

	public static Pin none(Resolution.Reason reason) {
		return new Pin(null, null, null, null, reason.name());
	}

	/** Nobody's limit: an imported ledger promised it, or promised nothing. */
	boolean ofOneCase() {
		return this.thresholdId == null
				&& (this.dueAt != null || Resolution.Reason.NO_PROMISED_TIME.name().equals(this.reference));
	}

	Pin movedTo(@Nullable Instant due) {
		return new Pin(due, this.thresholdId, this.calendarId, this.source, this.reference);
	}

}
