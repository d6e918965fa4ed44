package io.linli.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Counts the working time of a calendar. Months are worked out once, when somebody asks
 * for them. Where the clocks change, the seconds that really pass between opening and
 * closing count.
 */
final class OpenHours implements Counting {

	/** Nobody waits longer: what is not over by then never is. */
	static final int END = month(LocalDate.of(2200, 1, 1));

	private static final Duration MICRO = Duration.of(1, ChronoUnit.MICROS);

	private final ZoneId zone;

	private final Function<LocalDate, List<Hours>> hours;

	private final int end;

	private final Map<Integer, OpenMonth> months = new ConcurrentHashMap<>();

	/** Of the hours of each day; from the month {@code end} on there are none. */
	OpenHours(ZoneId zone, Function<LocalDate, List<Hours>> hours, int end) {
		this.zone = zone;
		this.hours = hours;
		this.end = end;
	}

	static int month(LocalDate day) {
		return day.getYear() * 12 + day.getMonthValue() - 1;
	}

	@Override
	public Duration between(Instant from, Instant until) {
		int first = month(from);
		if (!from.isBefore(until) || first >= this.end) {
			return Duration.ZERO;
		}
		int last = Math.min(month(until), this.end);
		long counted = opened(last).upTo(micros(until)) - opened(first).upTo(micros(from));
		for (int month = first; month < last; month++) {
			counted += opened(month).total();
		}
		return Duration.of(counted, ChronoUnit.MICROS);
	}

	@Override
	public @Nullable Instant after(Instant from, Duration length) {
		long left = length.dividedBy(MICRO);
		long at = micros(from);
		for (int month = month(from); month < this.end; month++) {
			OpenMonth open = opened(month);
			long passed = open.upTo(at);
			if (open.total() - passed >= left) {
				return instant(open.reach(passed + left));
			}
			left -= open.total() - passed;
		}
		return null;
	}

	private int month(Instant instant) {
		return month(LocalDate.ofInstant(instant, this.zone));
	}

	private OpenMonth opened(int month) {
		OpenMonth known = this.months.get(month);
		if (known != null) {
			return known;
		}
		OpenMonth opened = open(LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1));
		this.months.put(month, opened);
		return opened;
	}

	private OpenMonth open(LocalDate first) {
		LocalDate next = first.plusMonths(1);
		List<long[]> stretches = new ArrayList<>();
		// A night shift of the last day before reaches into the month.
		for (LocalDate day = first.minusDays(1); day.isBefore(next); day = day.plusDays(1)) {
			for (Hours each : this.hours.apply(day)) {
				LocalDate closing = each.overMidnight() ? day.plusDays(1) : day;
				stretches.add(new long[] { micros(new LocalDay(day, this.zone).first(each.from())),
						micros(new LocalDay(closing, this.zone).first(each.until())) });
			}
		}
		stretches.sort(Comparator.comparingLong((stretch) -> stretch[0]));
		return new OpenMonth(stretches, midnight(first), midnight(next));
	}

	private long midnight(LocalDate day) {
		return micros(new LocalDay(day, this.zone).first(LocalTime.MIDNIGHT));
	}

	private static long micros(Instant instant) {
		return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
	}

	private static Instant instant(long micros) {
		return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1000L);
	}

}
