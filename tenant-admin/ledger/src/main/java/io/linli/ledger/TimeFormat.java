package io.linli.ledger;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A way of writing a date with its time of day, with or without an offset. A February 30
 * is none.
 */
final class TimeFormat {

	/**
	 * {@code 2026-03-08 02:30}, with T in place of the space, with seconds, with a
	 * fraction of one to nine digits, with an offset.
	 */
	static final TimeFormat ISO = new TimeFormat(new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd")
		.appendPattern("[' ']['T']HH:mm")
		.optionalStart()
		.appendPattern(":ss")
		.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
		.optionalEnd()
		.appendPattern("[' ']")
		.optionalStart()
		.appendOffset("+HHMM", "Z")
		.optionalEnd()
		.optionalStart()
		.appendOffset("+HH:mm", "Z")
		.optionalEnd());

	private static final OffsetDateTime EXAMPLE = OffsetDateTime.of(2024, 12, 31, 23, 58, 59, 0, ZoneOffset.UTC);

	private final DateTimeFormatter formatter;

	private TimeFormat(DateTimeFormatterBuilder builder) {
		// An era, so that yyyy means the same as uuuu.
		this.formatter = builder.parseDefaulting(ChronoField.ERA, 1)
			.toFormatter(Locale.ENGLISH)
			.withResolverStyle(ResolverStyle.STRICT);
	}

	/**
	 * A pattern of {@link DateTimeFormatter}.
	 * @throws IllegalArgumentException it is no pattern, or names no full date with time
	 */
	static TimeFormat of(String pattern) {
		TimeFormat format = new TimeFormat(
				new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern));
		if (format.parse(format.formatter.format(EXAMPLE)) == null) {
			throw new IllegalArgumentException("it does not give a full date with its time of day");
		}
		return format;
	}

	/** An OffsetDateTime or a LocalDateTime; null: not written this way. */
	@Nullable TemporalAccessor parse(String text) {
		try {
			return this.formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
