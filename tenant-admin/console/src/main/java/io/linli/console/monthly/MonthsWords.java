package io.linli.console.monthly;

import java.math.BigDecimal;
import java.time.Instant;

import io.linli.console.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Says what was filed in the reader's language.
 */
final class MonthsWords {

	private static final int FEN = 2;

	private final Words words;

	MonthsWords(Words words) {
		this.words = words;
	}

	/** A count; what was not counted then is unknown, which is not 0. */
	public String count(Statistic.Count count) {
		var number = count.count();
		return (number != null) ? this.words.number(number) : this.words.say("months.unknown");
	}

	/** The share that a count is of its whole; nothing where there is none. */
	public String share(Statistic statistic, Statistic.Count count) {
		return share(count.count(), statistic.whole(count));
	}

	/** The same of a month that is not filed. */
	public String share(StatisticPage page, Statistic.Count count) {
		return share(count.count(), page.whole(count));
	}

	private String share(@Nullable Integer part, @Nullable Integer whole) {
		if (part == null || whole == null || whole == 0) {
			return this.words.say("benchmark.nothing");
		}
		return this.words.percent((double) part / whole);
	}

	/** An amount of money. */
	public String yuan(long cents) {
		return "￥" + BigDecimal.valueOf(cents, FEN);
	}

	/** What stood in a field of a ledger's line, or stands there now. */
	public String field(String name, String value) {
		if (value.isEmpty()) {
			return this.words.say("benchmark.nothing");
		}
		return switch (name) {
			case "urgency", "area" -> this.words.sayOr("months.field." + value, value);
			case "paid" -> this.words.say(value.startsWith("t") ? "months.yes" : "months.no");
			case "received", "completed" -> this.words.moment(Instant.parse(value));
			case "fee" -> yuan(Long.parseLong(value));
			default -> value;
		};
	}

	/** Who has filed it, and when. */
	public String signed(String by, Instant at) {
		return this.words.say("reports.signed", by, this.words.moment(at));
	}

}
