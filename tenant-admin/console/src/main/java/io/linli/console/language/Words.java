package io.linli.console.language;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;

/**
 * Says things in the reader's language; instants are shown in the platform's time zone.
 */
public final class Words {

	/** The platform's zone, in which the nightly run's day ends, too. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final MessageSource messages;

	private final Locale locale;

	public Words(MessageSource messages, Locale locale) {
		this.messages = messages;
		this.locale = locale;
	}

	public boolean chinese() {
		return this.locale.getLanguage().equals(Locale.CHINESE.getLanguage());
	}

	/** The same messages for somebody who reads another language. */
	public Words in(Locale other) {
		return new Words(this.messages, other);
	}

	public Locale locale() {
		return this.locale;
	}

	/** A term as the beginning of a heading. */
	public String capitalized(String term) {
		return term.substring(0, 1).toUpperCase(this.locale) + term.substring(1);
	}

	public String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.locale);
	}

	/** The same, or something else where the messages have no such entry. */
	public String sayOr(String key, String otherwise) {
		return Objects.requireNonNullElse(this.messages.getMessage(key, null, otherwise, this.locale), otherwise);
	}

	public String say(String key, List<Object> arguments) {
		return say(key, arguments.toArray());
	}

	/** Where a rule stands: that of the platform in the reader's language. */
	public String reference(String reference) {
		return chinese() ? reference : References.english(reference);
	}

	/**
	 * The category of a case: that of a violation is a kind of the catalogue (D-13), all
	 * others are words of the company.
	 */
	public String category(String category) {
		return sayOr("violation." + category, category);
	}

	public String date(LocalDate date) {
		return date.format(DateTimeFormatter.ofPattern(chinese() ? "yyyy年M月d日" : "d MMM yyyy", this.locale));
	}

	public String month(YearMonth month) {
		return month.format(DateTimeFormatter.ofPattern(chinese() ? "yyyy年M月" : "MMM yyyy", this.locale));
	}

	public String time(LocalTime time) {
		return time.format(DateTimeFormatter.ofPattern("HH:mm", this.locale));
	}

	public String moment(Instant instant) {
		var local = instant.atZone(ZONE);
		return date(local.toLocalDate()) + " " + time(local.toLocalTime());
	}

	/** A moment to the second, by which a promise may be kept or missed. */
	public String second(Instant instant) {
		return moment(instant) + DateTimeFormatter.ofPattern(":ss", this.locale).format(instant.atZone(ZONE));
	}

	/** A moment as programs read it (ISO 8601), with the platform's offset. */
	public static String iso(Instant instant) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
	}

	public String number(long number) {
		return NumberFormat.getIntegerInstance(this.locale).format(number);
	}

	/** A share of 0 to 1 as a percentage with one decimal. */
	public String percent(double share) {
		var format = NumberFormat.getPercentInstance(this.locale);
		format.setMinimumFractionDigits(1);
		format.setMaximumFractionDigits(1);
		return format.format(share);
	}

	public String wholePercent(double share) {
		return NumberFormat.getPercentInstance(this.locale).format(share);
	}

	public String decimal(double value) {
		var format = NumberFormat.getNumberInstance(this.locale);
		format.setMinimumFractionDigits(1);
		format.setMaximumFractionDigits(1);
		return format.format(value);
	}

}
