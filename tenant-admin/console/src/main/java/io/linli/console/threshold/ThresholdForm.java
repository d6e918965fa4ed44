package io.linli.console.threshold;

import org.jspecify.annotations.Nullable;

/**
 * The form for a new version but for its limit, as it was filled in.
 *
 * @param seen what of this address the person had before them
 */
record ThresholdForm(@Nullable String source, @Nullable String reference, @Nullable Boolean verify,
		@Nullable String from, @Nullable String note, @Nullable String seen) {

	/** As it first appears: tomorrow, nothing filled in that an admin must decide. */
	static ThresholdForm fresh(PromisePage page) {
		return new ThresholdForm("CONTRACT", null, false, page.today().date().plusDays(1).toString(), null,
				page.seen());
	}

	String seenOrNone() {
		return (this.seen != null) ? this.seen : "";
	}

	ThresholdForm seeing(String newest) {
		return new ThresholdForm(this.source, this.reference, this.verify, this.from, this.note, newest);
	}

}
