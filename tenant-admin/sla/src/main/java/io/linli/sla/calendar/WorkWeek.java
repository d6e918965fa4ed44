package io.linli.sla.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When a company works in a week without holidays. Which hours a make-up workday 调休上班
 * has, the notices leave open: the company says it.
 *
 * @param days the intervals of each weekday, several or none
 * @param makeUp the intervals of a make-up workday
 */
public record WorkWeek(Map<DayOfWeek, List<Hours>> days, List<Hours> makeUp) implements Serializable {

	public WorkWeek {
		Map<DayOfWeek, List<Hours>> copy = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek day : DayOfWeek.values()) {
			copy.put(day, Hours.ofDay(days.getOrDefault(day, List.of())));
		}
		days = copy;
		makeUp = Hours.ofDay(makeUp);
	}

	/** Monday to Friday and on make-up workdays. */
	public static WorkWeek fiveDays(Hours... hours) {
		return of(
				List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
				hours);
	}

	/** The same hours on some weekdays and on make-up workdays. */
	public static WorkWeek of(Collection<DayOfWeek> weekdays, Hours... hours) {
		Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
		weekdays.forEach((day) -> days.put(day, List.of(hours)));
		return new WorkWeek(days, List.of(hours));
	}

	public List<Hours> on(DayOfWeek day) {
		return this.days.getOrDefault(day, List.of());
	}

	/** No weekday has any hours. */
	boolean neverOpens() {
		return this.days.values().stream().allMatch(List::isEmpty);
	}

}
