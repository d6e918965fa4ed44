package io.linli.console.threshold;

import org.jspecify.annotations.Nullable;

/**
 * The form for a new version but for its limit, as it was filled in.
 *
 * @param seen what of this address the person had before them
 */
public record ThresholdForm(@Nullable String source, @Nullable String reference, @Nullable Boolean verify,
		@Nullable String from, @Nullable String note, @Nullable String seen) {

	/**
	 * As it first appears: what is drafted, or tomorrow and nothing that an admin must
	 * decide.
	 */
	static ThresholdForm fresh(PromisePage page) {
		return page.drafts().stream().findFirst().map((draft) -> of(draft, page.seen())).orElseGet(() -> {
			var tomorrow = page.today().date().plusDays(1);
			return new ThresholdForm("CONTRACT", null, false, tomorrow.toString(), null, page.seen());
		});
	}

	private static ThresholdForm of(Draft draft, String seen) {
		var drafted = draft.threshold();
		return new ThresholdForm(drafted.source().name(), drafted.reference(), drafted.verifyLocally(),
				drafted.effective().from().toString(), draft.note(), seen);
	}

	String seenOrNone() {
		return (this.seen != null) ? this.seen : "";
	}

	ThresholdForm seeing(String newest) {
		return new ThresholdForm(this.source, this.reference, this.verify, this.from, this.note, newest);
	}

}
