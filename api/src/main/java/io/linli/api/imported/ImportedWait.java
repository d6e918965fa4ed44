package io.linli.api.imported;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * How long imported renovations of a kind took for a stage.
 *
 * @param open how many are not over: right-censored
 * @param untold how many are neither, as far as their register says
 * @param observedOn the last day that their register names
 * @param medianDays of those that ended; null where none did
 * @param survivalMedianDays Kaplan and Meier's of those that ended or are open; null
 * where more than half are open
 */
record ImportedWait(String ledger, String category, RenovationStage stage, long ended, long open, long untold,
		LocalDate observedOn, @Nullable Double medianDays, @Nullable Double survivalMedianDays, OffsetDateTime asOf) {
}
