package io.linli.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static io.linli.sla.Sample.ARRIVE;
import static io.linli.sla.Sample.EMERGENCY;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every limit, in every zone of the world, at every time since 1970. */
class DeadlinePropertyTests {

	@Property
	void nothingIsDueBeforeItStarts(@ForAll("limits") Limit limit, @ForAll("starts") Instant start,
			@ForAll("zones") ZoneId zone) {
		assertThat(limit.due(start, zone)).isAfterOrEqualTo(start);
	}

	@Property
	void whatStartsLaterIsNotDueEarlier(@ForAll("limits") Limit limit, @ForAll("starts") Instant start,
			@ForAll("gaps") Duration gap, @ForAll("zones") ZoneId zone) {
		assertThat(limit.due(start.plus(gap), zone)).isAfterOrEqualTo(limit.due(start, zone));
	}

	@Property
	void theZoneOfTheMachineDoesNotMatter(@ForAll("limits") Limit limit, @ForAll("starts") Instant start,
			@ForAll("zones") ZoneId zone, @ForAll("zones") ZoneId machine) {
		TimeZone before = TimeZone.getDefault();
		Deadline here = Deadline.start(ARRIVE, start, zone, thresholds(limit));
		try {
			TimeZone.setDefault(TimeZone.getTimeZone(machine));
			Deadline there = Deadline.start(ARRIVE, start, zone, thresholds(limit));
			assertThat(there).isEqualTo(here);
			assertThat(there.explain(thresholds(limit))).isEqualTo(here.explain(thresholds(limit)));
		}
		finally {
			TimeZone.setDefault(before);
		}
	}

	/** Edge case 24. */
	@Property
	void computedAgainFromItsEventsInAnyOrderADeadlineComesOutTheSame(@ForAll("limits") Limit limit,
			@ForAll("limits") Limit other, @ForAll("starts") Instant start, @ForAll("gaps") Duration claimed,
			@ForAll("gaps") Duration proven, @ForAll("zones") ZoneId zone, @ForAll Random random) {
		List<Threshold> read = new ArrayList<>(List.of(threshold("one", limit), threshold("other", other)));
		Deadline once = Deadline.start(ARRIVE, start, zone, new Thresholds(read))
			.stop(start.plus(claimed), start.plus(proven));
		Collections.shuffle(read, random);
		Deadline again = Deadline.start(ARRIVE, start, zone, new Thresholds(read))
			.stop(start.plus(claimed), start.plus(proven));
		assertThat(again).isEqualTo(once);
		assertThat(again.claimedVerdict()).isEqualTo(once.claimedVerdict());
		assertThat(again.dueAt()).isEqualTo(earlier(limit.due(start, zone), other.due(start, zone)));
	}

	@Property
	void theVerdictIsTheComparisonWithTheDueTime(@ForAll("limits") Limit limit, @ForAll("starts") Instant start,
			@ForAll("gaps") Duration length, @ForAll("zones") ZoneId zone) {
		Deadline stopped = Deadline.start(ARRIVE, start, zone, thresholds(limit)).stop(start.plus(length), start);
		boolean kept = !start.plus(length).isAfter(limit.due(start, zone));
		assertThat(stopped.claimedVerdict()).isEqualTo(kept ? Verdict.MET : Verdict.BREACHED);
	}

	@Provide
	Arbitrary<Limit> limits() {
		Arbitrary<Limit> durations = Arbitraries.longs()
			.between(1, Limit.LONGEST.toSeconds())
			.map(seconds -> new Limit.Within(Duration.ofSeconds(seconds)));
		Arbitrary<LocalTime> times = Arbitraries.integers()
			.between(0, 1439)
			.map(minute -> LocalTime.MIN.plusMinutes(minute));
		Arbitrary<Limit> cutoffs = Combinators.combine(times, times).as(Limit.SameLocalDay::new);
		return Arbitraries.oneOf(durations, cutoffs, Arbitraries.just(new Limit.SameLocalDay(null, null)));
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

	private static Thresholds thresholds(Limit limit) {
		return new Thresholds(List.of(threshold("one", limit)));
	}

	private static Threshold threshold(String name, Limit limit) {
		return new Threshold(Sample.id(name), null, EMERGENCY, Clock.ARRIVE, limit, Source.PROCEDURE, name, false,
				Period.since(LocalDate.of(1900, 1, 1)));
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

}
