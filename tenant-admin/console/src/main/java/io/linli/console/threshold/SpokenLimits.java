package io.linli.console.threshold;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.linli.console.language.Words;
import io.linli.sla.Limit;

/**
 * Says limits as people do, in the largest units that fit: 3 days. An explanation, which
 * counts hours, says them by {@link Limit#words()}: 72 h.
 */
final class SpokenLimits {

	/** 24 hours are said as such: "one day" might be read as the end of the day. */
	private static final Duration DAY = Duration.ofHours(25);

	/** 24 hours of working time are no day of anybody. */
	private static final Duration NEVER = Limit.LONGEST.plusSeconds(1);

	private SpokenLimits() {
	}

	static String of(Limit limit, Words words) {
		return switch (limit) {
			case Limit.Within within -> length(within.length(), DAY, words);
			case Limit.WithinWorkingTime within ->
				words.say("limit.working-time", length(within.length(), NEVER, words));
			case Limit.SameLocalDay day when day.cutoff() != null && day.nextDayUntil() != null ->
				words.say("limit.same-day-cutoff", words.time(day.cutoff()), words.time(day.nextDayUntil()));
			case Limit.SameLocalDay day -> words.say("limit.same-day");
			case Limit.ByDate by -> by.words().in(words.locale());
			case Limit.Every every -> every.words().in(words.locale());
			case Limit.Rate rate -> rate.words().in(words.locale());
		};
	}

	/** Several limits of which none is always the strictest. */
	static String of(List<Limit> limits, Words words) {
		var said = limits.stream().map((limit) -> of(limit, words)).distinct().toList();
		return (said.size() == 1) ? said.getFirst() : words.say("limit.earliest", String.join(" / ", said));
	}

	private static String length(Duration length, Duration daysAbove, Words words) {
		var parts = new ArrayList<String>();
		var days = (length.compareTo(daysAbove) >= 0) ? length.toDays() : 0;
		add(parts, "limit.days", days, words);
		var rest = length.minusDays(days);
		add(parts, "limit.hours", rest.toHours(), words);
		add(parts, "limit.minutes", rest.toMinutesPart(), words);
		add(parts, "limit.seconds", rest.toSecondsPart(), words);
		return String.join(" ", parts);
	}

	private static void add(List<String> parts, String key, long amount, Words words) {
		if (amount > 0) {
			parts.add(words.say(key, amount));
		}
	}

}
