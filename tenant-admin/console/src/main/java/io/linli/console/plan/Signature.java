package io.linli.console.plan;

import java.time.Instant;

/**
 * Who did something to what is filed, and when by the server's clock.
 */
public record Signature(String by, Instant at) {
}
