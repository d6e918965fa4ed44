package io.linli.tenancy.filing;

import java.util.Optional;

import io.linli.tenancy.Caller;

/**
 * Where the filing of a report stands, as far as the next step depends on it.
 */
public record ReportState(int year, ReportStatus status, String draftedBy) {

	/** What keeps somebody from doing this to it now; empty: nothing does. */
	public Optional<ReportRule> obstacle(ReportStep step, Caller caller) {
		if (!step.isOpenTo(caller)) {
			return Optional.of(new ReportRule.NotYours(step));
		}
		return switch (step) {
			case DRAFT -> this.status.isUnderWay() ? Optional.of(new ReportRule.UnderWay()) : Optional.empty();
			case REVIEW -> unless(ReportStatus.DRAFT).or(() -> ownDraft(caller));
			case FILE -> unless(ReportStatus.REVIEWED);
			case DROP -> this.status.isUnderWay() ? Optional.empty()
					: Optional.of(new ReportRule.WrongStatus(this.status, null));
		};
	}

	private Optional<ReportRule> unless(ReportStatus wanted) {
		return (this.status != wanted) ? Optional.of(new ReportRule.WrongStatus(this.status, wanted))
				: Optional.empty();
	}

	private Optional<ReportRule> ownDraft(Caller caller) {
		return this.draftedBy.equals(caller.name()) ? Optional.of(new ReportRule.OwnDraft()) : Optional.empty();
	}

}
