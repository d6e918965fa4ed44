package io.linli.console.threshold;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.sla.Area;
import io.linli.sla.CalendarRows;
import io.linli.sla.Clock;
import io.linli.sla.Limit;
import io.linli.sla.Period;
import io.linli.sla.Scope;
import io.linli.sla.Source;
import io.linli.sla.Threshold;
import io.linli.sla.Thresholds;
import io.linli.sla.Urgency;
import io.linli.sla.WorkCalendars;
import io.linli.sla.calendar.Hours;
import io.linli.sla.calendar.PublicHolidays;
import io.linli.sla.calendar.WorkCalendar;
import io.linli.sla.calendar.WorkWeek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InForceTests {

	/** A Tuesday. */
	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	private static final Scope SCOPE = Scope.repair(Urgency.GENERAL, Area.PUBLIC);

	private static final Limit A_DAY = new Limit.Within(Duration.ofHours(20));

	private static final Limit WORKED = new Limit.WithinWorkingTime(Duration.ofHours(10));

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final UUID SITE = UUID.randomUUID();

	private static final CalendarRows.Row OFFICE = calendar(null,
			WorkWeek.fiveDays(Hours.parse("08:30-12:00"), Hours.parse("13:30-18:00")));

	private static final CalendarRows.Row ALWAYS = calendar(SITE,
			WorkWeek.of(List.of(DayOfWeek.values()), Hours.ALL_DAY));

	@Test
	void tenHoursOfAnOfficeAreLongerThanTwentyOfTheClock() {
		assertThat(counting(OFFICE)).containsExactly(A_DAY);
	}

	@Test
	void aProjectThatNeverClosesCountsByTheOtherLimit() {
		assertThat(counting(OFFICE, ALWAYS)).containsExactly(A_DAY, WORKED);
	}

	/** 1 November 2026 has 25 hours in New York. */
	@Test
	void aProjectCountsInItsOwnTimeZone() {
		var day = LocalDate.of(2026, 11, 1);
		var limits = List.<Limit>of(new Limit.Within(Duration.ofHours(24)), new Limit.SameLocalDay(null, null));
		assertThat(counting(day, Map.of(SITE, SHANGHAI), limits)).containsExactly(limits.get(1));
		assertThat(counting(day, Map.of(SITE, ZoneId.of("America/New_York")), limits)).containsExactly(limits.get(1),
				limits.get(0));
	}

	private static List<Limit> counting(CalendarRows.Row... calendars) {
		return counting(DAY, Map.of(SITE, SHANGHAI), List.of(A_DAY, WORKED), calendars);
	}

	private static List<Limit> counting(LocalDate day, Map<UUID, ZoneId> projects, List<Limit> limits,
			CalendarRows.Row... calendars) {
		var today = new Today(day, SHANGHAI, projects, new WorkCalendars(List.of(calendars)));
		var thresholds = new Thresholds(List.of(threshold(limits.getFirst(), Source.PROCEDURE),
				threshold(limits.getLast(), Source.CITY_STANDARD)));
		return InForce.on(day, today, Address.of(null, Clock.COMPLETE, SCOPE), thresholds)
			.counting()
			.stream()
			.map(Threshold::limit)
			.toList();
	}

	private static Threshold threshold(Limit limit, Source source) {
		return new Threshold(UUID.randomUUID(), null, SCOPE, Clock.COMPLETE, limit, source, "R-11", false,
				Period.since(LocalDate.of(2026, 1, 1)));
	}

	private static CalendarRows.Row calendar(@Nullable UUID project, WorkWeek week) {
		return new CalendarRows.Row(project, Period.since(LocalDate.of(2026, 1, 1)),
				new WorkCalendar.Version(UUID.randomUUID(), week, PublicHolidays.NONE, Map.of()));
	}

}
