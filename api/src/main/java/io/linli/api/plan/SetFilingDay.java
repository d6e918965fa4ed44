package io.linli.api.plan;

import java.time.LocalDate;

import io.linli.sla.Source;

/**
 * The input {@code SetFilingDayInput}.
 */
record SetFilingDay(Filing filing, LocalDate dueOn, Source source, String reference) {
}
