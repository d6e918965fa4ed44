package io.linli.console.audit;

import java.util.List;
import java.util.stream.Stream;

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
			case SETTINGS -> acts().map(Enum::name).toList();
			case CASES -> OF_CASES;
			case PEOPLE -> List.of("STAFF_ADDED", "ASSIGNED", "ASSIGNMENT_ENDED", "STAFF_LEFT");
			case FILINGS -> List.of("REPORT_DRAFTED", "REPORT_REVIEWED", "REPORT_FILED", "REPORT_DROPPED", "PLAN_FILED",
					"STATISTIC_FILED", "LEDGER_FILED", "DAY_SET", "GRACE_SET");
			case PERSONAL_DATA -> List.of("LOOKED", "PRINTED");
			case SIGN_INS -> acts().map(Enum::name).toList();
		};
	}

	/** What the acts in it are about, each matter once. */
	List<Act.Matter> matters() {
		return acts().map(Act.Kind::matter).distinct().toList();
	}

	private Stream<Act.Kind> acts() {
		return Stream.of(Act.Kind.values()).filter((kind) -> switch (this) {
			case SETTINGS -> kind.matter() != Act.Matter.SIGN_INS;
			case SIGN_INS -> kind.matter() == Act.Matter.SIGN_INS;
			case CASES, PEOPLE, FILINGS, PERSONAL_DATA -> false;
		});
	}

}
