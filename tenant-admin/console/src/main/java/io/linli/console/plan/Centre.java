package io.linli.console.plan;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A project with its service centre, and how far its plan of a year has come (P-01).
 *
 * @param planFiledAt null: none is filed
 * @param planLate filed after its day
 * @param planOwed whether it owes one: not where it came after the day
 * @param planWritten whether there is any, be it a draft
 */
public record Centre(UUID id, String name, @Nullable Instant planFiledAt, boolean planLate, boolean planOwed,
		boolean planWritten) {
}
