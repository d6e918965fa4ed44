package io.linli.kpi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.linli.kpi.Interval;
import io.linli.kpi.Scale;
import io.linli.kpi.Words;
import org.jspecify.annotations.Nullable;

/**
 * One of the report's two languages, and how it writes figures.
 */
record Tongue(Locale locale) {

	static final String NONE = "–";

	/** The language's code in ids and classes. */
	String code() {
		return this.locale.getLanguage();
	}

	String say(String zhCn, String en) {
		return "zh".equals(code()) ? zhCn : en;
	}

	String say(Words words) {
		return words.in(this.locale);
	}

	/** A text of the registry as the beginning of a line. */
	String begin(Words words) {
		String text = say(words);
		return text.substring(0, 1).toUpperCase(this.locale) + text.substring(1);
	}

	String count(long count) {
		return String.format(Locale.ROOT, "%,d", count);
	}

	String counts(long numerator, long denominator) {
		return count(numerator) + " / " + count(denominator);
	}

	/** A value with its unit; a dash where there is no case. */
	String value(@Nullable Double value, Scale scale) {
		if (value == null) {
			return NONE;
		}
		return (scale == Scale.PROPORTION) ? decimal(value * 100) + " %" : decimal(value);
	}

	String interval(@Nullable Interval interval) {
		return (interval != null) ? decimal(interval.low() * 100) + "–" + decimal(interval.high() * 100) + " %" : NONE;
	}

	/** What the lines of a report's tables are. */
	String unit(Scope scope) {
		return (scope.kind() == Scope.Kind.GROUP) ? say("公司", "Company") : say("项目", "Project");
	}

	String wholeOf(int year) {
		return say(year + " 年", String.valueOf(year));
	}

	String day(LocalDate day) {
		return day.format(DateTimeFormatter.ofPattern(say("yyyy'年'M'月'd'日'", "d MMMM yyyy"), this.locale));
	}

	/** One decimal, half up, whatever the machine's language. */
	static String decimal(double value) {
		return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
	}

}
