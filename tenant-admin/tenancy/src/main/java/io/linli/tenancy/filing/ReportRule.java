package io.linli.tenancy.filing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Why nothing was done to the filing of a report.
 */
public sealed interface ReportRule {

	/** The caller has no role that does this. */
	record NotYours(ReportStep step) implements ReportRule {
	}

	/** The published run has made no report on that year. */
	record NothingPublished() implements ReportRule {
	}

	/**
	 * The company takes no part in the comparison with peers, and the published report,
	 * of before it took its consent back, has them; the next night's has none.
	 */
	record StillBesidePeers() implements ReportRule {
	}

	/** Another filing of that year is under way. */
	record UnderWay() implements ReportRule {
	}

	/** The company has no such filing. */
	record Unknown() implements ReportRule {
	}

	/** Nobody reviews what they drafted. */
	record OwnDraft() implements ReportRule {
	}

	/**
	 * Newer figures had been published when it was drafted, and nobody has confirmed that
	 * these are taken all the same.
	 *
	 * @param newerAsOf up to when those counted
	 */
	record OlderFigures(Instant newerAsOf) implements ReportRule {
	}

	/**
	 * It has not come so far, or further.
	 *
	 * @param wanted null: any that is under way
	 */
	record WrongStatus(ReportStatus found, @Nullable ReportStatus wanted) implements ReportRule {
	}

}
