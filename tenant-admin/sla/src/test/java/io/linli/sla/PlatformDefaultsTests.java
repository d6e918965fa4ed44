package io.linli.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.linli.sla.Sample.SHANGHAI;
import static io.linli.sla.Sample.SINCE_2020;
import static io.linli.sla.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class PlatformDefaultsTests {

	private static final List<ContractLevel> LEVELS = List.of(new ContractLevel(Sample.LEVEL_1, "A", 1),
			new ContractLevel(Sample.LEVEL_2, "B", 2), new ContractLevel(Sample.id("level 3"), "C", 3));

	private static final Instant START = at("2026-03-02T08:00:00+08:00");

	private final List<Threshold> limits = PlatformDefaults.forLevels(LEVELS, SINCE_2020, UUID::randomUUID);

	@Test
	void everyLimitNamesItsDocument() {
		assertThat(PlatformDefaults.all()).isNotEmpty()
			.allSatisfy((limit) -> assertThat(limit.reference()).isNotBlank());
	}

	@Test
	void thePublishedGradesAreToBeVerifiedLocallyAndTheProceduresAreNot() {
		assertThat(PlatformDefaults.all())
			.allSatisfy((limit) -> assertThat(limit.verifyLocally()).isEqualTo(limit.source() == Source.PLATFORM));
	}

	@ParameterizedTest
	@CsvSource({ "RECORD, PT3M", "PASS_ON, PT2M", "ARRIVE, PT5M", "CALLBACK, PT24H" })
	void anEmergencyHasTheProceduresLimitsAtEveryLevel(Clock clock, Duration limit) {
		assertThat(LEVELS)
			.allSatisfy((level) -> assertThat(due(clock, Sample.EMERGENCY, level)).isEqualTo(START.plus(limit)));
	}

	@Test
	void aGeneralRepairIsReachedWithinTenMinutesAndAPublicAreaVerifiedWithinThreeDays() {
		Scope general = Scope.repair(Urgency.GENERAL, Area.PUBLIC);
		assertThat(due(Clock.ARRIVE, general, LEVELS.get(2))).isEqualTo(START.plus(Duration.ofMinutes(10)));
		assertThat(due(Clock.VERIFY_PUBLIC_AREA, general, LEVELS.get(0))).isEqualTo(START.plus(Duration.ofDays(3)));
	}

	@Test
	void aMinorPropertyComplaintIsSolvedTheSameDayAndNoOtherHasALimit() {
		Scope minor = Scope.complaint(Severity.MINOR, Responsibility.PROPERTY);
		assertThat(due(Clock.SOLVE, minor, LEVELS.get(0))).isEqualTo(at("2026-03-02T23:59:59.999999+08:00"));
		assertThat(due(Clock.SOLVE, Scope.complaint(Severity.MAJOR, Responsibility.PROPERTY), LEVELS.get(0))).isNull();
		assertThat(PlatformDefaults.all()).extracting(PlatformDefault::limit)
			.contains(new Limit.SameLocalDay(LocalTime.of(18, 0), LocalTime.NOON));
	}

	@Test
	void aCompanyWhoseContractsAllowTheGradesTimeHasItBySayingSo() {
		assertThat(this.limits).filteredOn((limit) -> Sample.LEVEL_1.equals(limit.contractLevelId()))
			.extracting(Threshold::limit)
			.containsExactly(new Limit.Within(Duration.ofMinutes(30)), new Limit.Every(1, ChronoUnit.DAYS));
		assertThat(this.limits).extracting(Threshold::id).doesNotHaveDuplicates();
	}

	@Test
	@Tag("D-19")
	void aRenovationIsPatrolledAsOftenAsItsLevelSays() {
		Scope renovation = Scope.of(CaseKind.RENOVATION);
		assertThat(due(Clock.PATROL, renovation, LEVELS.get(0))).isEqualTo(at("2026-03-03T23:59:59.999999+08:00"));
		assertThat(due(Clock.PATROL, renovation, LEVELS.get(1))).isEqualTo(at("2026-03-05T23:59:59.999999+08:00"));
		assertThat(due(Clock.PATROL, renovation, LEVELS.get(2))).isNull();
	}

	@Test
	@Tag("B-03")
	@Tag("B-04")
	@Tag("B-05")
	void activitiesAndOtherServicesAreCalledBackAboutWithinAWeekAndContractsWithoutAFigure() {
		for (CaseKind kind : List.of(CaseKind.ACTIVITY, CaseKind.OTHER_SERVICE)) {
			assertThat(due(Clock.CALLBACK, Scope.of(kind), LEVELS.get(1))).isEqualTo(START.plus(Duration.ofDays(7)));
		}
		assertThat(due(Clock.CALLBACK, Scope.of(CaseKind.CONTRACTED_SERVICE), LEVELS.get(1))).isNull();
	}

	@Test
	@Tag("B-06")
	void everyComplaintOfAYearIsCalledBackAndByDefaultEveryRepairToo() {
		assertThat(this.limits).filteredOn((limit) -> limit.clock() == Clock.CALLBACK_RATE)
			.extracting(Threshold::scope, Threshold::limit, Threshold::verifyLocally)
			.containsExactly(tuple(Scope.of(CaseKind.COMPLAINT), new Limit.Rate(100), false),
					tuple(Scope.of(CaseKind.REPAIR), new Limit.Rate(100), true));
	}

	private Instant due(Clock clock, Scope scope, ContractLevel level) {
		Promise promise = new Promise(clock, scope, level.id());
		return new Thresholds(this.limits).resolve(promise, START, SHANGHAI).pin().dueAt();
	}

}
