package io.linli.console.report;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.linli.tenancy.filing.ReportStatus;
import io.linli.tenancy.filing.ReportStep;
import org.jspecify.annotations.Nullable;

/**
 * A company's report on a year on its way to be filed.
 *
 * @param own whether the reader works for the company
 * @param edition what is shown; null where a filing kept no page
 * @param filing whose edition it is; null: what is published, without a filing
 * @param seal SHA-256 of the page that the filing keeps; null: there is none
 * @param filings of the year, in their order; a group sees none
 * @param published what is published now; null: nothing
 * @param contents null where no data were kept
 * @param steps what the reader may do now
 */
record ReportPage(UUID companyId, int year, boolean own, @Nullable Edition edition, @Nullable ReportFiling filing,
		@Nullable String seal, List<ReportFiling> filings, @Nullable Edition published, @Nullable Contents contents,
		List<ReportStep> steps) {

	/** Where the report stands on its way. */
	enum Stage {

		DRAFT, REVIEW, FILE, KEPT

	}

	/** Why the next step is not the reader's to take. */
	enum Hindrance {

		/** Another draft of the year is on its way. */
		UNDER_WAY,
		/** There is nothing to draft from. */
		UNPUBLISHED,
		/** The draft is from before pages were kept: it can only be dropped. */
		NO_PAGE,
		/** The reader lacks the role, or has drafted it. */
		OTHERS

	}

	public String company() {
		var named = (this.edition != null) ? this.edition : this.published;
		return (named != null) ? named.company() : "";
	}

	public String uri() {
		return "/reports/" + this.companyId + "/" + this.year;
	}

	/** The step that is next; of a filed one there is none, it is kept. */
	public Stage stage() {
		if (this.filing == null) {
			return Stage.DRAFT;
		}
		return switch (this.filing.status()) {
			case DRAFT -> Stage.REVIEW;
			case REVIEWED -> Stage.FILE;
			case FILED -> Stage.KEPT;
			case DROPPED -> Stage.DRAFT;
		};
	}

	/**
	 * The filing on which another draft has to wait; null: this is it, or there is none.
	 */
	public @Nullable ReportFiling waitsFor() {
		return (stage() != Stage.DRAFT) ? null
				: this.filings.stream().filter((each) -> each.status().isUnderWay()).findFirst().orElse(null);
	}

	/** What keeps the reader from the next step; null: nothing does. */
	public @Nullable Hindrance hindrance() {
		var stage = stage();
		if (stage == Stage.KEPT || offers(stage.name())) {
			return null;
		}
		if (waitsFor() != null) {
			return Hindrance.UNDER_WAY;
		}
		if (stage == Stage.DRAFT) {
			return (this.published == null) ? Hindrance.UNPUBLISHED : Hindrance.OTHERS;
		}
		return (this.filing != null && !this.filing.page()) ? Hindrance.NO_PAGE : Hindrance.OTHERS;
	}

	public boolean offers(String step) {
		return this.steps.contains(ReportStep.valueOf(step));
	}

	/**
	 * Whether other figures were published since an open draft was taken, and no older
	 * ones.
	 */
	public boolean outdated() {
		return this.filing != null && this.filing.status().isUnderWay() && this.published != null
				&& !Objects.equals(this.published.inputHash(), this.filing.inputHash()) && !isOlderThanDraft();
	}

	private boolean isOlderThanDraft() {
		return this.published != null && this.filing != null && this.filing.asOf() != null
				&& this.published.asOf().isBefore(this.filing.asOf());
	}

	/**
	 * Whether the next step takes figures on of which newer ones had been published:
	 * whoever takes it confirms that.
	 */
	public boolean older() {
		return this.filing != null && this.filing.status().isUnderWay() && this.filing.newer() != null;
	}

	public boolean frozen() {
		return this.filing != null && this.filing.status() == ReportStatus.FILED;
	}

	/** What it lacks, kind by kind. */
	public List<Lack> lacks() {
		return Lack.of(this.contents);
	}

}
