package io.linli.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.linli.sla.Area;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.ContractLevel;
import io.linli.sla.Deadline;
import io.linli.sla.Limit;
import io.linli.sla.PauseReason;
import io.linli.sla.Period;
import io.linli.sla.PlatformDefaults;
import io.linli.sla.Promise;
import io.linli.sla.Scope;
import io.linli.sla.Source;
import io.linli.sla.Threshold;
import io.linli.sla.Thresholds;
import io.linli.sla.Urgency;
import io.linli.sla.calendar.Hours;
import io.linli.sla.calendar.PublicHolidays;
import io.linli.sla.calendar.WorkCalendar;
import io.linli.sla.calendar.WorkWeek;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Starts deadlines at random instants of three years: the limit is looked up among a
 * company's, the due time computed, the limit pinned.
 */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DeadlineBenchmark {

	private static final int STARTS = 1 << 12;

	private static final UUID LEVEL = new UUID(0, 1);

	private static final Scope GENERAL = Scope.repair(Urgency.GENERAL, Area.PRIVATE);

	private static final Promise ARRIVE = new Promise(Clock.ARRIVE, GENERAL, LEVEL);

	private static final Promise COMPLETE = new Promise(Clock.COMPLETE, GENERAL, LEVEL);

	private static final WorkCalendar.Version VERSION = new WorkCalendar.Version(new UUID(0, 2),
			WorkWeek.fiveDays(Hours.parse("08:30-12:00"), Hours.parse("13:30-18:00")), PublicHolidays.china(),
			Map.of());

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final Limit DAY = new Limit.WithinWorkingTime(Duration.ofHours(8));

	private final WorkCalendar calendar = WorkCalendar.of(SHANGHAI, VERSION);

	private final WorkCalendar newYork = WorkCalendar.of(ZoneId.of("America/New_York"), VERSION);

	private final Instant[] starts = new Random(1).longs(STARTS, 0, 3L * 365 * 86_400)
		.mapToObj((second) -> Instant.parse("2024-01-01T00:00:00Z").plusSeconds(second))
		.toArray(Instant[]::new);

	private final Thresholds seconds = thresholds(new Limit.Within(Duration.ofHours(72)));

	private final Thresholds day = thresholds(DAY);

	private final Thresholds quarter = thresholds(new Limit.WithinWorkingTime(Duration.ofHours(65 * 8)));

	private int next;

	@Benchmark
	public Deadline aroundTheClock() {
		return Deadline.start(ARRIVE, start(), this.calendar, this.seconds);
	}

	@Benchmark
	public Deadline oneWorkingDay() {
		return Deadline.start(COMPLETE, start(), this.calendar, this.day);
	}

	@Benchmark
	public Deadline aQuarterOfWorkingDays() {
		return Deadline.start(COMPLETE, start(), this.calendar, this.quarter);
	}

	@Benchmark
	public Deadline oneWorkingDayWhereTheClocksChange() {
		return Deadline.start(COMPLETE, start(), this.newYork, this.day);
	}

	/** As a request does, which reads its calendar anew. */
	@Benchmark
	public Deadline oneWorkingDayOfACalendarJustRead() {
		return Deadline.start(COMPLETE, start(), WorkCalendar.of(SHANGHAI, VERSION), this.day);
	}

	@Benchmark
	public Deadline pausedTwiceAndStopped() {
		Instant at = start();
		return Deadline.start(COMPLETE, at, this.calendar, this.day)
			.pause(PauseReason.OWNER_ABSENT, at.plusSeconds(600), at.plusSeconds(600))
			.resume(at.plusSeconds(9_000), at.plusSeconds(9_000), DAY, this.calendar)
			.pause(PauseReason.WEATHER, at.plusSeconds(20_000), at.plusSeconds(20_000))
			.resume(at.plusSeconds(100_000), at.plusSeconds(100_000), DAY, this.calendar)
			.stop(at.plusSeconds(110_000), at.plusSeconds(110_000));
	}

	private Instant start() {
		this.next = (this.next + 1) & (STARTS - 1);
		return this.starts[this.next];
	}

	/** The platform's limits and a contract's. */
	private static Thresholds thresholds(Limit complete) {
		Period always = Period.since(LocalDate.of(2020, 1, 1));
		List<Threshold> all = new ArrayList<>(PlatformDefaults.forLevels(
				List.of(new ContractLevel(LEVEL, "一级", 1), new ContractLevel(new UUID(0, 3), "二级", 2)), always,
				UUID::randomUUID));
		all.add(new Threshold(new UUID(0, 4), null, Scope.of(CaseKind.REPAIR), Clock.COMPLETE, complete,
				Source.CONTRACT, "第九条", false, always));
		return new Thresholds(all);
	}

}
