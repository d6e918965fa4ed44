package io.linli.console.plan;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How many days after its period something is due, as it counts for periods that end from
 * now on.
 *
 * @param reason why the company has set it; null, as the others: it has set nothing
 */
record GraceLimit(Periodical what, int days, @Nullable String reason, @Nullable String setBy, @Nullable Instant setAt) {
}
