package io.linli.sla;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The question "how long do we have?": a clock, the traits of the case, and the contract
 * level of its project on the day on which the clock starts (null: the project has none).
 */
public record Promise(Clock clock, Scope scope, @Nullable UUID contractLevelId) {
}
