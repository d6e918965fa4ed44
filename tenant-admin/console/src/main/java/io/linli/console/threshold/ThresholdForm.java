package io.linli.console.threshold;

import io.linli.sla.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new version, as it was filled in.
 *
 * @param seen the newest version of this address when the form was opened, or empty
 */
record ThresholdForm(@Nullable String kind, @Nullable String amount, @Nullable String unit, @Nullable String cutoff,
		@Nullable String nextDayUntil, @Nullable String source, @Nullable String reference, @Nullable Boolean verify,
		@Nullable String from, @Nullable String note, @Nullable String seen) {

	/** As it first appears: tomorrow, nothing filled in that an admin must decide. */
	static ThresholdForm fresh(PromisePage page) {
		var sameDay = page.now().counting().stream().anyMatch((limit) -> limit.limit() instanceof Limit.SameLocalDay);
		return new ThresholdForm(sameDay ? "SAME_LOCAL_DAY" : "DURATION", null, "MINUTES", null, null, "CONTRACT", null,
				false, page.today().date().plusDays(1).toString(), null, page.seen());
	}

	String seenOrNone() {
		return (this.seen != null) ? this.seen : "";
	}

	ThresholdForm seeing(String newest) {
		return new ThresholdForm(this.kind, this.amount, this.unit, this.cutoff, this.nextDayUntil, this.source,
				this.reference, this.verify, this.from, this.note, newest);
	}

}
