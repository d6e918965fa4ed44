package io.linli.console.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.linli.tenancy.filing.LedgerPeriod;

/**
 * What was filed for a period, by its last filing.
 *
 * @param number of the filing: nothing is overwritten
 * @param late its period's first filing, after the days of grace
 */
record Filed(UUID id, LedgerPeriod period, LocalDate beginsOn, int number, Instant filedAt, String filedBy,
		boolean late) {
}
