package io.linli.console.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was filed for a period, by its last filing.
 *
 * @param period WEEK, MONTH or QUARTER
 * @param number of the filing: nothing is overwritten
 * @param late its period's first filing, after the days of grace; statistics have none
 */
record Filed(UUID id, String period, LocalDate beginsOn, int number, Instant filedAt, String filedBy, boolean late) {
}
