package io.linli.job;

import java.time.Instant;

/**
 * A restatement: whose and which figures, in place of what, and when.
 */
record Restated(String tenantId, RestateArguments asked, Filed filed, Instant at) {
}
