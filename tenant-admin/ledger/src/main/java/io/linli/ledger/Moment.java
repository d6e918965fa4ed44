package io.linli.ledger;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A time as read, and what was odd about it. */
record Moment(String column, String cell, Instant at, @Nullable Mark mark) {
}
