package io.linli.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;

import io.linli.sla.calendar.Span;
import io.linli.sla.calendar.WorkCalendar;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every limit, in every calendar and zone of the world, at every time
 * since 1970.
 */
class DeadlinePropertyTests {

	private static final Promise COMPLETE = new Promise(Clock.COMPLETE, Scope.repair(Urgency.GENERAL, Area.PRIVATE),
			null);

	@Property
	void nothingIsDueBeforeItStarts(@ForAll("limits") Limit limit, @ForAll("starts") Instant start,
			@ForAll("calendars") WorkCalendar calendar) {
		assertThat(due(limit, start, calendar)).isAfterOrEqualTo(start);
	}

	@Property
	void whatStartsLaterIsNotDueEarlier(@ForAll("limits") Limit limit, @ForAll("starts") Instant start,
			@ForAll("gaps") Duration gap, @ForAll("calendars") WorkCalendar calendar) {
		// A notice that comes out in between may add workdays: each case keeps what it
		// knew.
		Assume.that(known(start, calendar) == known(start.plus(gap), calendar));
		assertThat(due(limit, start.plus(gap), calendar)).isAfterOrEqualTo(due(limit, start, calendar));
	}

	@Property
	void theZoneOfTheMachineDoesNotMatter(@ForAll("limits") Limit limit, @ForAll("starts") Instant start,
			@ForAll("calendars") WorkCalendar calendar, @ForAll("zones") ZoneId machine) {
		TimeZone before = TimeZone.getDefault();
		Deadline here = Deadline.start(COMPLETE, start, calendar, thresholds(limit));
		try {
			TimeZone.setDefault(TimeZone.getTimeZone(machine));
			WorkCalendar fresh = WorkCalendar.of(calendar.zone(), calendar.version());
			Deadline there = Deadline.start(COMPLETE, start, fresh, thresholds(limit));
			assertThat(there).isEqualTo(here);
			assertThat(there.explain(thresholds(limit), fresh)).isEqualTo(here.explain(thresholds(limit), calendar));
		}
		finally {
			TimeZone.setDefault(before);
		}
	}

	@Property
	void ofSeveralLimitsTheStricterOneCountsInWhateverOrderTheyAreRead(@ForAll("limits") Limit limit,
			@ForAll("limits") Limit other, @ForAll("starts") Instant start,
			@ForAll("calendars") WorkCalendar calendar) {
		Threshold one = threshold("one", limit);
		Threshold two = threshold("other", other);
		Deadline deadline = Deadline.start(COMPLETE, start, calendar, new Thresholds(List.of(one, two)));
		assertThat(Deadline.start(COMPLETE, start, calendar, new Thresholds(List.of(two, one)))).isEqualTo(deadline);
		assertThat(orNever(deadline.dueAt()))
			.isEqualTo(earlier(due(limit, start, calendar), due(other, start, calendar)));
	}

	/** Edge case 24. */
	@Property
	void case24ComputedAgainFromItsEventsInAnyOrderADeadlineComesOutTheSame(@ForAll("limits") Limit limit,
			@ForAll("starts") Instant start, @ForAll("calendars") WorkCalendar calendar,
			@ForAll("happenings") List<Happening> told, @ForAll Random random) {
		Deadline started = Deadline.start(COMPLETE, start, calendar, thresholds(limit));
		List<Happening> happenings = since(start, told);
		Deadline stored = started;
		for (Happening happening : happenings) {
			stored = happening.on(stored, limit, calendar);
		}
		List<Happening> read = new ArrayList<>(happenings);
		read.addAll(happenings);
		Collections.shuffle(read, random);
		Deadline again = Happening.replay(started, read, limit, calendar);
		assertThat(again).isEqualTo(stored);
		assertThat(again.claimedVerdict()).isEqualTo(stored.claimedVerdict());
		assertThat(again.provenVerdict()).isEqualTo(stored.provenVerdict());
	}

	@Property
	void theVerdictIsTheComparisonWithTheDueTime(@ForAll("limits") Limit limit, @ForAll("starts") Instant start,
			@ForAll("gaps") Duration length, @ForAll("calendars") WorkCalendar calendar) {
		Deadline stopped = Deadline.start(COMPLETE, start, calendar, thresholds(limit)).stop(start.plus(length), start);
		Instant due = limit.due(start, calendar);
		Verdict expected = (due == null) ? Verdict.UNMEASURED
				: start.plus(length).isAfter(due) ? Verdict.BREACHED : Verdict.MET;
		assertThat(stopped.claimedVerdict()).isEqualTo(expected);
	}

	@Property
	void aPauseNeverBringsTheDueTimeForward(@ForAll("limits") Limit limit, @ForAll("starts") Instant start,
			@ForAll("calendars") WorkCalendar calendar, @ForAll("gaps") Duration from,
			@ForAll("gaps") Duration length) {
		Span pause = new Span(start.plus(from), start.plus(from).plus(length));
		assertThat(orNever(limit.due(start, calendar, List.of(pause)))).isAfterOrEqualTo(due(limit, start, calendar));
	}

	/** Those that say when a single case is due: all but rates. */
	@Provide
	Arbitrary<Limit> limits() {
		Arbitrary<Duration> lengths = Arbitraries
			.oneOf(Arbitraries.longs().between(1, 200_000), Arbitraries.longs().between(1, Limit.LONGEST.toSeconds()))
			.map(Duration::ofSeconds);
		Arbitrary<LocalTime> times = Arbitraries.integers()
			.between(0, 1439)
			.map(minute -> LocalTime.MIN.plusMinutes(minute));
		Arbitrary<Limit> dates = Arbitraries.integers()
			.between(0, 365)
			.map(day -> new Limit.ByDate(MonthDay.from(LocalDate.of(2028, 1, 1).plusDays(day))));
		Arbitrary<Limit> rounds = Combinators
			.combine(Arbitraries.integers().between(1, 10),
					Arbitraries.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS))
			.as(Limit.Every::new);
		return Arbitraries.oneOf(lengths.map(Limit.Within::new), lengths.map(Limit.WithinWorkingTime::new),
				Combinators.combine(times, times).as(Limit.SameLocalDay::new),
				Arbitraries.just(new Limit.SameLocalDay(null, null)), dates, rounds);
	}

	/**
	 * As the server learns of them, one a second; what people claim is up to a day off.
	 */
	@Provide
	Arbitrary<List<Happening>> happenings() {
		Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 9);
		Arbitrary<Long> steps = Arbitraries.longs().between(1, 50_000);
		Arbitrary<Long> errors = Arbitraries.longs().between(-86_400, 60);
		return Combinators.combine(kinds, steps, errors).as(Told::new).list().ofMaxSize(12).map((all) -> {
			List<Happening> happenings = new ArrayList<>();
			long now = 0;
			for (Told told : all) {
				now += told.step();
				happenings.add(told.at(happenings.size(), now));
			}
			return happenings;
		});
	}

	private record Told(int kind, long step, long error) {

		Happening at(int number, long now) {
			String key = "event " + number;
			Instant proven = Instant.ofEpochSecond(now);
			Instant claimed = proven.plusSeconds(this.error);
			return switch (this.kind) {
				case 0 -> new Happening.Stopped(key, claimed, proven);
				case 1 -> new Happening.Cancelled(key, claimed, proven, "OWNER_ABSENT");
				case 2, 3, 4, 5 -> new Happening.Resumed(key, claimed, proven);
				default -> new Happening.Paused(key, claimed, proven, PauseReason.WAITING_FOR_PARTS);
			};
		}

	}

	@Provide
	Arbitrary<WorkCalendar> calendars() {
		return Arbitraries.oneOf(Calendars.in(zones()), Calendars.in(Arbitraries.just(Sample.SHANGHAI.zone())));
	}

	@Provide
	Arbitrary<Instant> starts() {
		Arbitrary<Instant> any = Arbitraries.longs()
			.between(0, Instant.parse("2040-01-01T00:00:00Z").getEpochSecond())
			.map(Instant::ofEpochSecond);
		Arbitrary<Instant> nearAChange = Combinators.combine(zones(), any, Arbitraries.longs().between(-90_000, 90_000))
			.as((zone, instant, seconds) -> change(zone, instant).plusSeconds(seconds));
		return Arbitraries.oneOf(any, nearAChange);
	}

	@Provide
	Arbitrary<Duration> gaps() {
		return Arbitraries.oneOf(Arbitraries.longs().between(0, 7_200), Arbitraries.longs().between(0, 40_000_000))
			.map(Duration::ofSeconds);
	}

	@Provide
	Arbitrary<ZoneId> zones() {
		return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()).map(ZoneId::of);
	}

	private static Instant change(ZoneId zone, Instant before) {
		var next = zone.getRules().nextTransition(before);
		return (next != null) ? next.getInstant() : before.atOffset(ZoneOffset.UTC).toInstant();
	}

	private static List<Happening> since(Instant start, List<Happening> told) {
		Duration since = Duration.between(Instant.EPOCH, start);
		return told.stream().<Happening>map((happening) -> {
			Instant claimed = happening.claimed().plus(since);
			Instant proven = happening.proven().plus(since);
			return switch (happening) {
				case Happening.Paused paused -> new Happening.Paused(paused.key(), claimed, proven, paused.reason());
				case Happening.Resumed resumed -> new Happening.Resumed(resumed.key(), claimed, proven);
				case Happening.Stopped stopped -> new Happening.Stopped(stopped.key(), claimed, proven);
				case Happening.Cancelled cancelled ->
					new Happening.Cancelled(cancelled.key(), claimed, proven, cancelled.reason());
			};
		}).toList();
	}

	private static Instant due(Limit limit, Instant start, WorkCalendar calendar) {
		return orNever(limit.due(start, calendar));
	}

	/** What is never due is due later than everything else. */
	private static Instant orNever(@Nullable Instant due) {
		return (due != null) ? due : Instant.MAX;
	}

	private static long known(Instant start, WorkCalendar calendar) {
		LocalDate day = LocalDate.ofInstant(start, calendar.zone());
		return calendar.version().holidays().years().stream().filter((year) -> !year.knownFrom().isAfter(day)).count();
	}

	private static Thresholds thresholds(Limit limit) {
		return new Thresholds(List.of(threshold("one", limit)));
	}

	private static Threshold threshold(String name, Limit limit) {
		return new Threshold(Sample.id(name), null, Scope.of(CaseKind.REPAIR), Clock.COMPLETE, limit, Source.PROCEDURE,
				name, false, Period.since(LocalDate.of(1900, 1, 1)));
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

}
