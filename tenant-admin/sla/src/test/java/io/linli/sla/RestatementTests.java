package io.linli.sla;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.linli.sla.calendar.Hours;
import io.linli.sla.calendar.PublicHolidays;
import io.linli.sla.calendar.WorkCalendar;
import io.linli.sla.calendar.WorkDay;
import io.linli.sla.calendar.WorkWeek;
import org.junit.jupiter.api.Test;

import static io.linli.sla.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten minutes until November 14, eight from the 15th on, and four working hours to
 * complete.
 */
class RestatementTests {

	private static final LocalDate CORRECTED = LocalDate.of(2026, 11, 15);

	private static final Instant START = at("2026-10-05T09:00:00+08:00");

	private static final Threshold TEN = Sample.limit("ten", null, Sample.EMERGENCY, Source.PROCEDURE, 10,
			new Period(LocalDate.of(2020, 1, 1), CORRECTED));

	private static final Threshold EIGHT = Sample.limit("eight", null, Sample.EMERGENCY, Source.PROCEDURE, 8,
			Period.since(CORRECTED));

	private static final Promise COMPLETE = new Promise(Clock.COMPLETE, Scope.repair(Urgency.GENERAL, Area.PRIVATE),
			null);

	private static final Threshold WORKING = new Threshold(Sample.id("working"), null, COMPLETE.scope(), Clock.COMPLETE,
			new Limit.WithinWorkingTime(Duration.ofHours(4)), Source.PROCEDURE, "clause", false,
			Period.since(CORRECTED));

	private static final WorkDay.Own OFF = new WorkDay.Own("盘点", List.of());

	private static final CalendarRows.Row CALENDAR = calendar(Period.since(CORRECTED), Map.of(october(8), OFF));

	@Test
	void aDayHasTheLimitsAndCalendarsThatAreInForceOnIt() {
		assertThat(on(CORRECTED.minusDays(1)).limits()).extracting(Threshold::id).containsExactly(TEN.id());
		assertThat(on(CORRECTED).limits()).extracting(Threshold::id).containsExactly(EIGHT.id(), WORKING.id());
		assertThat(on(CORRECTED.minusDays(1)).calendars()).isEmpty();
	}

	@Test
	void aPromiseThatStartedLongBeforeIsJudgedByTheLimitOfTheDay() {
		Deadline was = Deadline.start(Sample.ARRIVE, START, Sample.SHANGHAI, new Thresholds(List.of(TEN)))
			.stop(START.plusSeconds(540), START.plusSeconds(540));
		Deadline is = judge(was);
		assertThat(was.claimedVerdict()).isEqualTo(Verdict.MET);
		assertThat(is.dueAt()).isEqualTo(START.plusSeconds(480));
		assertThat(is.claimedVerdict()).isEqualTo(Verdict.BREACHED);
		assertThat(new Restatement(on(CORRECTED.minusDays(1))).judge(was, Sample.id("project"))).isEqualTo(was);
	}

	@Test
	void pausesMoveItByTheCalendarOfTheDay() {
		// Four hours from 15:00 on September 30: two are left for the first workday after
		// the holidays that is not the company's own day off, and a pause takes one.
		Instant start = at("2026-09-30T15:00:00+08:00");
		Threshold day = new Threshold(Sample.id("day"), null, COMPLETE.scope(), Clock.COMPLETE,
				new Limit.Within(Duration.ofDays(1)), Source.PROCEDURE, "clause", false, Sample.SINCE_2020);
		Deadline was = Deadline.start(COMPLETE, start, Sample.SHANGHAI, new Thresholds(List.of(day)))
			.pause(PauseReason.WEATHER, at("2026-10-09T09:30:00+08:00"), at("2026-10-09T09:30:00+08:00"))
			.resume(at("2026-10-09T10:30:00+08:00"), at("2026-10-09T11:00:00+08:00"),
					new Limit.Within(Duration.ofDays(1)), Sample.SHANGHAI);
		assertThat(judge(was).dueAt()).isEqualTo(at("2026-10-09T12:00:00+08:00"));
		assertThat(judge(was).provenDueAt()).isEqualTo(at("2026-10-09T12:30:00+08:00"));
	}

	@Test
	void ownDaysThatWereOverWhenAVersionWasMadeAreThoseOfTheVersionsOfThen() {
		// Four hours from 15:00 on September 30: two are left after the holidays. The
		// 8th and 9th were days off then; that on the 9th there was work from 13:00 on is
		// what the later version corrects, and it keeps no plan of the former one.
		LocalDate planned = LocalDate.of(2026, 11, 20);
		CalendarRows.Row former = calendar(new Period(LocalDate.of(2020, 1, 1), CORRECTED),
				Map.of(october(8), OFF, october(9), OFF, planned, OFF));
		CalendarRows.Row later = calendar(Period.since(CORRECTED),
				Map.of(october(9), new WorkDay.Own("盘点", List.of(Hours.parse("13:00-17:00")))));
		Terms terms = Terms.on(CORRECTED, List.of(WORKING), List.of(former, later));
		Deadline was = Deadline.start(COMPLETE, at("2026-09-30T15:00:00+08:00"), Sample.SHANGHAI,
				new Thresholds(List.of()));
		assertThat(new Restatement(terms).judge(was, Sample.id("project")).dueAt())
			.isEqualTo(at("2026-10-09T15:00:00+08:00"));
		assertThat(terms.calendars()).singleElement()
			.satisfies((row) -> assertThat(row.version().own()).containsOnlyKeys(october(8), october(9)));
	}

	@Test
	void withoutALimitOnThatDayItIsUnmeasured() {
		Deadline was = Deadline.start(Sample.ARRIVE, START, Sample.SHANGHAI, new Thresholds(List.of(TEN)));
		Deadline is = new Restatement(new Terms(List.of(), List.of())).judge(was, Sample.id("project"));
		assertThat(is.claimedVerdict()).isEqualTo(Verdict.UNMEASURED);
	}

	@Test
	void whatWasPromisedAloneOrSeenByNobodyStays() {
		Deadline alone = new Deadline(Sample.ARRIVE, Sample.SHANGHAI.zone(),
				Pin.promised(START.plusSeconds(3600), "ledger"), START, null, null, false, null, List.of(),
				START.plusSeconds(3600), null);
		assertThat(judge(alone)).isEqualTo(alone);
		Pin pinned = new Thresholds(List.of(TEN)).resolve(Sample.ARRIVE, START, Sample.SHANGHAI).pin();
		Deadline imported = Deadline.imported(Sample.ARRIVE, Sample.SHANGHAI.zone(), START, pinned, START);
		assertThat(judge(imported)).isEqualTo(imported);
		Deadline startless = new Deadline(Sample.ARRIVE, Sample.SHANGHAI.zone(), pinned, null, null, null, false, null,
				List.of(), pinned.dueAt(), null);
		assertThat(judge(startless)).isEqualTo(startless);
	}

	private static CalendarRows.Row calendar(Period effective, Map<LocalDate, WorkDay.Own> own) {
		return new CalendarRows.Row(null, effective, new WorkCalendar.Version(Sample.id("calendar of " + effective),
				WorkWeek.fiveDays(Hours.parse("09:00-17:00")), PublicHolidays.china(), own));
	}

	private static LocalDate october(int day) {
		return LocalDate.of(2026, 10, day);
	}

	private static Terms on(LocalDate day) {
		return Terms.on(day, List.of(TEN, EIGHT, WORKING), List.of(CALENDAR));
	}

	/** By terms that have travelled. */
	private static Deadline judge(Deadline was) {
		return new Restatement(travelled(on(CORRECTED))).judge(was, Sample.id("project"));
	}

	private static Terms travelled(Terms terms) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(terms);
			out.flush();
			return (Terms) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
		}
		catch (IOException | ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
