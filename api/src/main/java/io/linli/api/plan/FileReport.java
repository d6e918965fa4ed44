package io.linli.api.plan;

import io.linli.api.graphql.Command;

/**
 * The inputs by which an annual satisfaction report comes to be filed (P-02).
 */
sealed interface FileReport extends Command {

	/** The input {@code DraftReportFilingInput}. */
	record Draft(String idempotencyKey, int year) implements FileReport {
	}

	/** The input {@code ReviewReportFilingInput}. */
	record Review(String idempotencyKey, String reportFilingId, int expectedVersion,
			boolean acceptOlderFigures) implements FileReport {
	}

	/** The input {@code DropReportFilingInput}. */
	record Drop(String idempotencyKey, String reportFilingId, int expectedVersion,
			String reason) implements FileReport {
	}

	/** The input {@code FileReportFilingInput}. */
	record File(String idempotencyKey, String reportFilingId, int expectedVersion,
			boolean acceptOlderFigures) implements FileReport {
	}

}
