package io.linli.api.violation;

import java.time.Instant;

/**
 * A re-check 复查 of a cycle, with the rectification that it looked at (D-14).
 *
 * @param rectifiedAt as claimed, like {@code recheckedAt}
 * @param passed false: another cycle begins
 */
record Recheck(int cycle, String rectification, Instant rectifiedAt, boolean passed, String finding,
		Instant recheckedAt, String recheckedBy) {
}
