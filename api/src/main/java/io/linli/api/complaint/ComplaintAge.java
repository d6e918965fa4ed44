package io.linli.api.complaint;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * How long the open complaints of one responsibility have waited (C-20): whole days of 24
 * hours since they were received, or else written down.
 *
 * @param responsibility null: not classified yet
 */
record ComplaintAge(@Nullable String responsibility, int upTo7Days, int upTo30Days, int upTo90Days, int over90Days,
		int total, OffsetDateTime oldestReceivedAt) {
}
