package io.linli.sla.calendar;

import java.io.Serializable;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One interval of a working day, in whole minutes of the clocks on site. It belongs to
 * the day on which it begins: until a time that is not later it ends on the next day, so
 * 20:00-08:00 is a night shift and 00:00-00:00 a whole day.
 */
public record Hours(LocalTime from, LocalTime until) implements Serializable {

	public static final Hours ALL_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

	private static final int DAY = 24 * 60;

	public Hours {
		if (!whole(from) || !whole(until)) {
			throw new IllegalArgumentException("Working hours are whole minutes, not " + from + "-" + until);
		}
	}

	/** As {@link #toString} writes them, such as {@code 08:30-12:00}. */
	public static Hours parse(String text) {
		String[] times = text.split("-", -1);
		if (times.length != 2) {
			throw new IllegalArgumentException("Working hours are written as 08:30-12:00, not " + text);
		}
		return new Hours(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
	}

	/**
	 * The intervals of one day in their order.
	 * @throws IllegalArgumentException where two of them overlap
	 */
	static List<Hours> ofDay(Collection<Hours> hours) {
		List<Hours> sorted = hours.stream().sorted(Comparator.comparing(Hours::from)).toList();
		for (int i = 1; i < sorted.size(); i++) {
			if (sorted.get(i).from.toSecondOfDay() / 60 < sorted.get(i - 1).endMinute()) {
				throw new IllegalArgumentException(
						"Working hours overlap: " + sorted.get(i - 1) + " and " + sorted.get(i));
			}
		}
		return sorted;
	}

	public boolean overMidnight() {
		return !this.until.isAfter(this.from);
	}

	private int endMinute() {
		return this.until.toSecondOfDay() / 60 + (overMidnight() ? DAY : 0);
	}

	private static boolean whole(LocalTime time) {
		return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
	}

	@Override
	public String toString() {
		return this.from + "-" + this.until;
	}

}
