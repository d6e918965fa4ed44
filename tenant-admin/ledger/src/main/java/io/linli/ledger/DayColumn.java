package io.linli.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Where a day comes from.
 *
 * @param formats the first that fits counts
 */
record DayColumn(String column, List<DateTimeFormatter> formats) {

	private static final DateTimeFormatter ISO = pattern("uuuu-MM-dd");

	static DayColumn iso(String column) {
		return new DayColumn(column, List.of(ISO));
	}

	/**
	 * A pattern of {@link DateTimeFormatter}.
	 * @throws IllegalArgumentException it is no pattern, or names no full date
	 */
	static DateTimeFormatter pattern(String pattern) {
		// An era, so that yyyy means the same as uuuu.
		DateTimeFormatter format = new DateTimeFormatterBuilder().appendPattern(pattern)
			.parseDefaulting(ChronoField.ERA, 1)
			.toFormatter(Locale.ENGLISH)
			.withChronology(IsoChronology.INSTANCE)
			.withResolverStyle(ResolverStyle.STRICT);
		try {
			format.parse(format.format(LocalDate.of(2024, 12, 31)), LocalDate::from);
			return format;
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("'" + pattern + "' does not give a full date", ex);
		}
	}

	/** Null: the cell is empty. */
	@Nullable LocalDate read(Line line) throws Refusal {
		String cell = line.cell(this.column);
		if (cell.isEmpty()) {
			return null;
		}
		for (DateTimeFormatter format : this.formats) {
			@Nullable LocalDate day = read(cell, format);
			if (day != null) {
				return day;
			}
		}
		throw new Refusal(this.column, cell, Reason.of(Reason.Kind.NO_DAY));
	}

	private static @Nullable LocalDate read(String cell, DateTimeFormatter format) {
		try {
			return format.parse(cell, LocalDate::from);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
