package io.linli.api.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * The scalar {@code DateTime}: RFC 3339, answered in UTC to the microsecond, as the
 * database keeps it. The library's own scalar reads it; it would answer milliseconds.
 */
final class DateTimes implements Coercing<OffsetDateTime, String> {

	private static final Coercing<?, ?> LIBRARY = ExtendedScalars.DateTime.getCoercing();

	private static final int MICRO = 1_000;

	static GraphQLScalarType scalar() {
		return GraphQLScalarType.newScalar(ExtendedScalars.DateTime).coercing(new DateTimes()).build();
	}

	static String format(OffsetDateTime time) {
		OffsetDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
		if (utc.getYear() < 1_000 || utc.getYear() > 9_999) {
			return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(utc);
		}
		StringBuilder text = new StringBuilder(27).append(utc.getYear());
		two(text.append('-'), utc.getMonthValue());
		two(text.append('-'), utc.getDayOfMonth());
		two(text.append('T'), utc.getHour());
		two(text.append(':'), utc.getMinute());
		two(text.append(':'), utc.getSecond());
		fraction(text, utc.getNano() / MICRO);
		return text.append('Z').toString();
	}

	private static void two(StringBuilder text, int number) {
		text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
	}

	private static void fraction(StringBuilder text, int micros) {
		if (micros == 0) {
			return;
		}
		text.append('.');
		for (int unit = 100_000, rest = micros; rest > 0; unit /= 10) {
			text.append((char) ('0' + rest / unit));
			rest %= unit;
		}
	}

	@Override
	public @Nullable String serialize(Object value, GraphQLContext context, Locale locale) {
		return (value instanceof OffsetDateTime time) ? format(time)
				: (String) LIBRARY.serialize(value, context, locale);
	}

	@Override
	public @Nullable OffsetDateTime parseValue(Object value, GraphQLContext context, Locale locale) {
		return (OffsetDateTime) LIBRARY.parseValue(value, context, locale);
	}

	@Override
	public @Nullable OffsetDateTime parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context,
			Locale locale) {
		return (OffsetDateTime) LIBRARY.parseLiteral(value, variables, context, locale);
	}

	@Override
	public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
		return LIBRARY.valueToLiteral(value, context, locale);
	}

}
