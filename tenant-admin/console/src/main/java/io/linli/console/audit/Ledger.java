package io.linli.console.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One of the books in which it is written down who did what.
 */
enum Ledger {

	/** What was set in the console. */
	SETTINGS,
	/** The evidence of cases. */
	CASES,
	/** Who works where, and as what. */
	PEOPLE,
	/** What was drafted, reviewed and filed, and by when it is due. */
	FILINGS,
	/** Who was shown personal data, apart from who printed it. */
	PERSONAL_DATA,
	/** Who came into the console, and who was refused. */
	SIGN_INS;

	private static final Set<Act.Kind> OF_SIGN_INS = EnumSet.of(Act.Kind.SIGNED_IN, Act.Kind.SIGN_IN_REFUSED);

	/** As the API has them ({@code event.graphqls}). */
	private static final List<String> OF_CASES = List.of("RECORDED", "CORRECTED", "CLASSIFIED", "RECLASSIFIED",
			"PAUSED", "RESUMED", "ATTACHED", "ATTACHMENT_WITHDRAWN", "HANDLED", "SOLVED", "REOPENED", "PASSED_ON",
			"ORDERED", "ARRIVED", "ARRIVAL_CONFIRMED", "FIRST_CONTACT_NOTED", "CONDUCT_CHECKED", "MATERIALS_USED",
			"VERIFIED", "COMPLETED", "SITE_VERIFIED", "COPY_DELIVERED", "PLANNED", "ROUND_BEGUN", "OWED", "ARRANGED",
			"ANSWERED", "NOT_REACHED", "VISITED", "REPLIED", "RECALLED", "CANCELLED", "URGED", "ESCALATED", "APPLIED",
			"IDENTITY_CONFIRMED", "FILED", "FORMALITIES_COMPLETED", "OWNER_INFORMED", "PERMITTED", "PERMIT_EXTENDED",
			"PASS_ISSUED", "PASS_TAKEN_BACK", "HANDOFF_RECEIVED", "DEBRIS_REMOVED", "COMPLETION_NOTIFIED",
			"ACCEPTANCE_REFUSED", "ACCEPTED", "ARCHIVED", "PATROLLED", "ROUND_RECORDED", "FOUND", "NOTICE_SERVED",
			"RECEIPT_SIGNED", "RECEIPT_REFUSED", "RECTIFIED", "RECHECKED", "RECHECK_FAILED", "REPORTED");

	/** What can be done in it, for a filter. */
	List<String> kinds() {
		return switch (this) {
			case SETTINGS -> names(EnumSet.complementOf(EnumSet.copyOf(OF_SIGN_INS)));
			case CASES -> OF_CASES;
			case PEOPLE -> List.of("STAFF_ADDED", "ASSIGNED", "ASSIGNMENT_ENDED", "STAFF_LEFT");
			case FILINGS -> List.of("REPORT_DRAFTED", "REPORT_REVIEWED", "REPORT_FILED", "REPORT_DROPPED", "PLAN_FILED",
					"STATISTIC_FILED", "LEDGER_FILED", "DAY_SET");
			case PERSONAL_DATA -> List.of("LOOKED", "PRINTED");
			case SIGN_INS -> names(OF_SIGN_INS);
		};
	}

	private static List<String> names(Set<Act.Kind> kinds) {
		return kinds.stream().map(Enum::name).toList();
	}

}
