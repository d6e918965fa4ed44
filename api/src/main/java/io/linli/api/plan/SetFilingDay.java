package io.linli.api.plan;

import java.time.LocalDate;

import io.linli.sla.Source;
import io.linli.tenancy.filing.Filing;

/**
 * The input {@code SetFilingDayInput}.
 */
record SetFilingDay(Filing filing, LocalDate dueOn, Source source, String reference) {
}
