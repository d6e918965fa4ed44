package io.linli.console.report;

import io.linli.tenancy.filing.ReportRule;

/**
 * A rule of the reports' book that stands against a step: nothing of it was done.
 */
class FilingRefused extends RuntimeException {

	private final FilingOutcome outcome;

	FilingRefused(ReportRule rule) {
		super(rule.toString());
		this.outcome = switch (rule) {
			case ReportRule.NotYours _ -> FilingOutcome.NOT_YOURS;
			case ReportRule.NothingPublished _ -> FilingOutcome.NOTHING_PUBLISHED;
			case ReportRule.StillBesidePeers _ -> FilingOutcome.STILL_BESIDE_PEERS;
			case ReportRule.UnderWay _ -> FilingOutcome.UNDER_WAY;
			case ReportRule.OlderFigures _ -> FilingOutcome.OLDER_FIGURES;
			case ReportRule.OwnDraft _ -> FilingOutcome.OWN_DRAFT;
			case ReportRule.Unknown _, ReportRule.WrongStatus _ -> FilingOutcome.ELSEWHERE;
		};
	}

	FilingOutcome outcome() {
		return this.outcome;
	}

}
