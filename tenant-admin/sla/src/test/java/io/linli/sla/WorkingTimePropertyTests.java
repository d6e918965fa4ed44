package io.linli.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

import io.linli.sla.calendar.Counting;
import io.linli.sla.calendar.Span;
import io.linli.sla.calendar.WorkCalendar;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Working time and pauses, checked against counting minute by minute. */
class WorkingTimePropertyTests {

	private static final ZoneId SHANGHAI = Sample.SHANGHAI.zone();

	private static final Duration MINUTE = Duration.ofMinutes(1);

	@Property(tries = 200)
	void isWhatOneCountsMinuteByMinute(@ForAll("calendars") WorkCalendar calendar, @ForAll("minutes") Instant start,
			@ForAll("lengths") Duration length, @ForAll("pauses") List<Span> after) {
		List<Span> pauses = from(start, after);
		Instant horizon = start.plus(Duration.ofDays(40));
		Instant due = new Limit.WithinWorkingTime(length).due(start, calendar, pauses);
		@Nullable Instant counted = count(calendar, start, length, pauses, horizon);
		if (counted != null) {
			assertThat(due).isEqualTo(counted);
		}
		else if (due != null) {
			assertThat(due).isAfter(horizon);
		}
	}

	@Property
	void aroundTheClockAPauseMovesTheDueTimeByWhatOfItComesBeforeTheDueTime(@ForAll("minutes") Instant start,
			@ForAll("lengths") Duration length, @ForAll("pauses") List<Span> after) {
		List<Span> pauses = from(start, after);
		Instant due = new Limit.Within(length).due(start, Sample.SHANGHAI, pauses);
		Duration stood = Span.union(pauses)
			.stream()
			.map((pause) -> Counting.AROUND_THE_CLOCK.between(later(start, pause.from()),
					due.isBefore(pause.until()) ? due : pause.until()))
			.reduce(Duration.ZERO, Duration::plus);
		assertThat(due).isEqualTo(start.plus(length).plus(stood));
	}

	@Property
	void betweenTheStartAndTheDueTimeLiesTheLimitExactly(@ForAll("anywhere") WorkCalendar calendar,
			@ForAll("minutes") Instant start, @ForAll("lengths") Duration length) {
		Counting working = calendar.workingTime(start);
		Instant due = working.after(start, length);
		if (due != null) {
			assertThat(working.between(start, due)).isEqualTo(length);
			assertThat(working.between(start, due.minus(1, ChronoUnit.MICROS))).isLessThan(length);
		}
	}

	@Property
	void timeAddsUp(@ForAll("anywhere") WorkCalendar calendar, @ForAll("minutes") Instant start,
			@ForAll("lengths") Duration one, @ForAll("lengths") Duration other) {
		Counting working = calendar.workingTime(start);
		Instant middle = start.plus(one);
		Instant end = middle.plus(other);
		assertThat(working.between(start, middle).plus(working.between(middle, end)))
			.isEqualTo(working.between(start, end));
	}

	@Property(tries = 200)
	void theLongestLimitTakesBoundedTimeInAnyCalendar(@ForAll("anywhere") WorkCalendar calendar,
			@ForAll("minutes") Instant start) {
		assertTimeout(Duration.ofSeconds(1),
				() -> new Limit.WithinWorkingTime(Limit.LONGEST).due(start, calendar, List.of()));
	}

	@Provide
	Arbitrary<WorkCalendar> calendars() {
		return Calendars.in(Arbitraries.just(SHANGHAI));
	}

	@Provide
	Arbitrary<WorkCalendar> anywhere() {
		return Calendars.in(Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()).map(ZoneId::of));
	}

	@Provide
	Arbitrary<Instant> minutes() {
		long first = Instant.parse("2023-12-01T00:00:00Z").getEpochSecond() / 60;
		return Arbitraries.longs()
			.between(first, first + 4 * 366 * 24 * 60)
			.map((minute) -> Instant.EPOCH.plusSeconds(minute * 60));
	}

	@Provide
	Arbitrary<Duration> lengths() {
		return Arbitraries.longs().between(1, 3_000).map(Duration::ofMinutes);
	}

	/**
	 * In minutes from a start; some are nested, overlap, come before it or are turned
	 * round.
	 */
	@Provide
	Arbitrary<List<Span>> pauses() {
		return Combinators
			.combine(Arbitraries.integers().between(-600, 6_000), Arbitraries.integers().between(-60, 4_000))
			.as((from, length) -> new Span(Instant.ofEpochSecond(from * 60L),
					Instant.ofEpochSecond((from + length) * 60L)))
			.list()
			.ofMaxSize(4);
	}

	private static List<Span> from(Instant start, List<Span> pauses) {
		Duration since = Duration.between(Instant.EPOCH, start);
		return pauses.stream().map((pause) -> new Span(pause.from().plus(since), pause.until().plus(since))).toList();
	}

	private static @Nullable Instant count(WorkCalendar calendar, Instant start, Duration length,
			Collection<Span> pauses, Instant horizon) {
		Duration counted = Duration.ZERO;
		for (Instant minute = start; minute.isBefore(horizon); minute = minute.plus(MINUTE)) {
			if (open(calendar, start, minute) && !paused(pauses, minute)) {
				counted = counted.plus(MINUTE);
				if (counted.equals(length)) {
					return minute.plus(MINUTE);
				}
			}
		}
		return null;
	}

	private static boolean open(WorkCalendar calendar, Instant start, Instant minute) {
		ZonedDateTime shown = minute.atZone(SHANGHAI);
		LocalDate today = shown.toLocalDate();
		int now = shown.toLocalTime().toSecondOfDay();
		return calendar.day(start, today)
			.hours()
			.stream()
			.anyMatch((hours) -> now >= hours.from().toSecondOfDay()
					&& (hours.overMidnight() || now < hours.until().toSecondOfDay()))
				|| calendar.day(start, today.minusDays(1))
					.hours()
					.stream()
					.anyMatch((hours) -> hours.overMidnight() && now < hours.until().toSecondOfDay());
	}

	private static boolean paused(Collection<Span> pauses, Instant minute) {
		return pauses.stream().anyMatch((pause) -> !minute.isBefore(pause.from()) && minute.isBefore(pause.until()));
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
