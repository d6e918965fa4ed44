package io.linli.sla;

import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Says a limit in words.
 */
final class LimitWords {

	private LimitWords() {
	}

	static Words of(Limit limit) {
		return switch (limit) {
			case Limit.Within within -> Lengths.words(within.length());
			case Limit.WithinWorkingTime within -> {
				Words length = Lengths.words(within.length());
				yield new Words("工作时间 " + length.zhCn(), length.en() + " of working time");
			}
			case Limit.SameLocalDay(LocalTime cutoff, LocalTime until) when cutoff != null && until != null ->
				new Words("当日（%s 起受理的，次日 %s 前）".formatted(cutoff, until),
						"the same day (from %s on: by %s the next day)".formatted(cutoff, until));
			case Limit.SameLocalDay day -> new Words("当日", "the same day");
			case Limit.ByDate by -> {
				Month month = by.date().getMonth();
				int day = by.date().getDayOfMonth();
				yield new Words("%d 月 %d 日前（含当日）".formatted(month.getValue(), day),
						"by %s %d".formatted(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), day));
			}
			case Limit.Every every -> every(every.count(), every.unit());
			case Limit.Rate rate -> new Words("当年不低于 %d%%".formatted(rate.percent()),
					"at least %d %% of the year's".formatted(rate.percent()));
		};
	}

	private static Words every(int count, ChronoUnit unit) {
		String one = switch (unit) {
			case DAYS -> "天";
			case WEEKS -> "周";
			case MONTHS -> "个月";
			default -> "年";
		};
		String plural = unit.toString().toLowerCase(Locale.ROOT);
		return (count == 1) ? new Words("每" + one + "一次", "once every " + plural.substring(0, plural.length() - 1))
				: new Words("每 %d %s一次".formatted(count, one), "once every %d %s".formatted(count, plural));
	}

}
