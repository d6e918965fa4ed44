package io.linli.console.threshold;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.console.language.TestWords;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Limit;
import io.linli.sla.Outcome;
import io.linli.sla.Period;
import io.linli.sla.Scope;
import io.linli.sla.Source;
import io.linli.sla.Threshold;
import io.linli.sla.Thresholds;
import io.linli.sla.Urgency;
import io.linli.sla.WorkCalendars;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WarningsTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	private static final UUID LEVEL = new UUID(0, 1);

	private static final Scope REPAIR = Scope.of(CaseKind.REPAIR);

	private static final Scope EMERGENCY = Scope.repair(Urgency.EMERGENCY, null);

	private static final Threshold RECORD = limit(Clock.RECORD, REPAIR, minutes(3));

	private static final Threshold PASS_ON = limit(Clock.PASS_ON, REPAIR, minutes(2));

	@Test
	void threeMinutesToRecordAndTwoToPassOnUseUpTheFiveToArrive() {
		var arrive = limit(Clock.ARRIVE, EMERGENCY, minutes(5));
		assertThat(of(arrive, RECORD, PASS_ON)).containsExactly(new Warning.UsedUp(minutes(5), Duration.ofMinutes(5)));
		assertThat(new ThresholdWords(TestWords.CHINESE).warning(of(arrive, RECORD, PASS_ON).getFirst()))
			.isEqualTo("请留意：若从接报起算，记录和传递合计 5 分钟，已用完到场的 5 分钟。系统从传递起算到场。");
	}

	@Test
	void aMinuteMoreToArriveOrOneLessBeforeLeavesSomething() {
		assertThat(of(limit(Clock.ARRIVE, EMERGENCY, minutes(6)), RECORD, PASS_ON)).isEmpty();
		assertThat(of(limit(Clock.ARRIVE, EMERGENCY, minutes(5)), RECORD)).isEmpty();
	}

	@Test
	void aRepairThatIsToBeCompletedBeforeAllStepsMayHaveHappenedIsUnreachable() {
		var arrive = limit(Clock.ARRIVE, EMERGENCY, minutes(30));
		assertThat(of(limit(Clock.COMPLETE, EMERGENCY, minutes(35)), RECORD, PASS_ON, arrive))
			.containsExactly(new Warning.Unreachable(minutes(35), Duration.ofMinutes(35)));
		assertThat(of(limit(Clock.COMPLETE, EMERGENCY, minutes(36)), RECORD, PASS_ON, arrive)).isEmpty();
	}

	@Test
	void aLongerTimeToRecordIsSaidToUseUpWhatFollowsIt() {
		var arrive = limit(Clock.ARRIVE, EMERGENCY, minutes(5));
		var thresholds = new Thresholds(List.of(RECORD, PASS_ON, arrive));
		var record = Address.of(null, Clock.RECORD, REPAIR);
		assertThat(warnings(thresholds).after(record))
			.containsExactly(new Warning.UsedUp(minutes(5), Duration.ofMinutes(5)));
		assertThat(warnings(thresholds).after(Address.of(null, Clock.COMPLETE, REPAIR))).isEmpty();
	}

	@Test
	void aStricterLimitOfALevelNeverCountsBesideAWiderContractClause() {
		var clause = threshold(null, Clock.ARRIVE, EMERGENCY, minutes(30), Source.CONTRACT);
		var stricter = threshold(LEVEL, Clock.ARRIVE, EMERGENCY, minutes(10), Source.CITY_STANDARD);
		assertThat(of(stricter, clause))
			.containsExactly(new Warning.NeverCounts(minutes(10), minutes(30), Outcome.BELOW_CONTRACT));
		assertThat(of(clause, stricter)).isEmpty();
	}

	@Test
	void aWeakerLimitThanAWiderOneNeverCounts() {
		var wide = limit(Clock.ARRIVE, EMERGENCY, minutes(10));
		var weaker = threshold(LEVEL, Clock.ARRIVE, EMERGENCY, minutes(30), Source.CITY_STANDARD);
		assertThat(of(weaker, wide))
			.containsExactly(new Warning.NeverCounts(minutes(30), minutes(10), Outcome.LESS_STRICT));
	}

	@Test
	void aRateOfAHundredPercentLeavesNoMargin() {
		var complaint = Scope.of(CaseKind.COMPLAINT);
		assertThat(of(limit(Clock.CALLBACK_RATE, complaint, new Limit.Rate(100))))
			.containsExactly(new Warning.NoMargin(100));
		assertThat(of(limit(Clock.CALLBACK_RATE, complaint, new Limit.Rate(99)))).isEmpty();
	}

	@Test
	void aYearlyShareOrARoundIsOddForAStepOfOneCase() {
		for (var limit : List.of(new Limit.Rate(90), new Limit.Every(3, ChronoUnit.DAYS))) {
			assertThat(of(limit(Clock.ARRIVE, EMERGENCY, limit)))
				.containsExactly(new Warning.OfOneCase(limit, Clock.ARRIVE));
		}
	}

	@Test
	void workingTimeNeedsACalendar() {
		var limit = new Limit.WithinWorkingTime(Duration.ofHours(4));
		assertThat(of(limit(Clock.COMPLETE, REPAIR, limit))).containsExactly(new Warning.NoCalendar(limit));
	}

	private static List<Warning> of(Threshold threshold, Threshold... others) {
		var all = new ArrayList<>(List.of(others));
		all.add(threshold);
		return warnings(new Thresholds(all))
			.of(Address.of(threshold.contractLevelId(), threshold.clock(), threshold.scope()));
	}

	private static Warnings warnings(Thresholds thresholds) {
		return new Warnings(DAY, new Today(DAY, ZoneId.of("Asia/Shanghai"), Map.of(), WorkCalendars.NONE), thresholds);
	}

	private static Threshold limit(Clock clock, Scope scope, Limit limit) {
		return threshold(null, clock, scope, limit, Source.PROCEDURE);
	}

	private static Threshold threshold(@Nullable UUID level, Clock clock, Scope scope, Limit limit, Source source) {
		return new Threshold(UUID.randomUUID(), level, scope, clock, limit, source, "条款", false,
				Period.since(LocalDate.of(2026, 1, 1)));
	}

	private static Limit minutes(int minutes) {
		return new Limit.Within(Duration.ofMinutes(minutes));
	}

}
