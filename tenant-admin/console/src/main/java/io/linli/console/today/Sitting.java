package io.linli.console.today;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * Callbacks that one person entered one right after the other 集中回访 (B-14): a suspicion
 * that somebody looks at, and no verdict.
 *
 * @param entries attempts, each within five minutes of the one before
 * @param lag from when they were owed until they were entered, of the one in the middle;
 * null: nothing owed them
 */
record Sitting(String caller, String projects, ZoneId zone, int entries, Instant from, Instant until,
		@Nullable Duration lag) {
}
