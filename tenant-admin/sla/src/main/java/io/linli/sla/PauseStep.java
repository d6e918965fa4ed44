package io.linli.sla;

import java.time.Duration;

/**
 * A pause and what it did to the deadline.
 *
 * @param stood how much time did not count because of it, beyond the pauses before it
 */
public record PauseStep(Pause pause, Duration stood, Words words) {
}
