package io.linli.api.ledger;

import java.time.LocalDate;

import io.linli.api.graphql.Command;
import io.linli.tenancy.filing.LedgerPeriod;

/**
 * The input {@code FileRepairLedgerInput}.
 */
record FileRepairLedger(String idempotencyKey, String projectId, LedgerPeriod period,
		LocalDate beginsOn) implements Command {
}
