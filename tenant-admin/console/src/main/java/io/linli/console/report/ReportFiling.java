package io.linli.console.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.console.plan.Signature;
import io.linli.tenancy.Caller;
import io.linli.tenancy.filing.ReportState;
import io.linli.tenancy.filing.ReportStatus;
import io.linli.tenancy.filing.ReportStep;
import org.jspecify.annotations.Nullable;

/**
 * How a year's report comes to be filed (P-02), without the page that it keeps.
 *
 * @param asOf the instant at which its run judged; null where no page was kept yet
 * @param newer up to when newer figures had been published when it was drafted; null:
 * none had
 * @param dueOn the day that counts, or counted when it was filed
 * @param owed false: the company came here after that day
 * @param late filed after that day
 * @param data whether the page's data are kept as well
 */
record ReportFiling(UUID id, int year, int revision, ReportStatus status, String inputHash, @Nullable Instant asOf,
		@Nullable Instant newer, LocalDate dueOn, boolean owed, Signature drafted, @Nullable Signature reviewed,
		@Nullable Signature filed, boolean late, @Nullable Signature dropped, @Nullable String dropReason, boolean data,
		int version) {

	/** Whether it keeps a page: one from before pages were kept has none. */
	public boolean page() {
		return this.asOf != null;
	}

	/**
	 * What somebody may do to it now, in the order of the steps; without a page it goes
	 * nowhere.
	 */
	List<ReportStep> steps(Caller caller) {
		var steps = page() ? Stream.of(ReportStep.REVIEW, ReportStep.FILE, ReportStep.DROP)
				: Stream.of(ReportStep.DROP);
		return steps.filter((step) -> state().obstacle(step, caller).isEmpty()).toList();
	}

	private ReportState state() {
		return new ReportState(this.year, this.status, this.drafted.by());
	}

}
