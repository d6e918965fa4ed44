package io.linli.console.threshold;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.ContractLevel;
import io.linli.sla.Limit;
import io.linli.sla.Period;
import io.linli.sla.Scope;
import io.linli.sla.Source;
import io.linli.sla.Threshold;
import io.linli.sla.Urgency;
import io.linli.sla.WorkCalendars;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MatrixTests {

	private static final Today TODAY = new Today(LocalDate.of(2026, 11, 24), ZoneId.of("Asia/Shanghai"), Map.of(),
			WorkCalendars.NONE);

	private static final ContractLevel FIRST = new ContractLevel(new UUID(0, 1), "一级", 1);

	private static final ContractLevel SECOND = new ContractLevel(new UUID(0, 2), "二级", 2);

	private static final Scope EMERGENCY = Scope.repair(Urgency.EMERGENCY, null);

	@Test
	void aLevelInheritsWhatWasSetForAllLevels() {
		var cells = cells(version(null, Source.PROCEDURE, 5, "2026-01-01"));
		assertThat(cells.get(0).inherited()).isFalse();
		assertThat(cells.get(1).inherited()).isTrue();
		assertThat(cells.get(1).now().counting()).extracting(Threshold::limit).containsExactly(minutes(5));
	}

	@Test
	void aContractClauseCountsAtItsLevelAloneAndTheOthersAreKeptInMind() {
		var cells = cells(version(null, Source.PROCEDURE, 5, "2026-01-01"),
				version(FIRST.id(), Source.CONTRACT, 30, "2026-01-01"));
		assertThat(cells.get(1).now().counting()).extracting(Threshold::limit).containsExactly(minutes(30));
		assertThat(cells.get(1).others()).isEqualTo(1);
		assertThat(cells.get(2).now().counting()).extracting(Threshold::limit).containsExactly(minutes(5));
	}

	@Test
	void aVersionThatStartsLaterIsPlannedAndDoesNotCountYet() {
		var cells = cells(version(FIRST.id(), Source.CONTRACT, 30, "2026-12-01"));
		assertThat(cells.get(1).now().found()).isFalse();
		assertThat(cells.get(1).planned()).hasSize(1);
		assertThat(cells.get(2).planned()).isEmpty();
	}

	@Test
	void aLimitByTheEndOfTheDayAndADurationTakeTurns() {
		var sameDay = new Version(new Threshold(UUID.randomUUID(), null, EMERGENCY, Clock.ARRIVE,
				new Limit.SameLocalDay(LocalTime.of(18, 0), LocalTime.NOON), Source.PROCEDURE, "x", false,
				Period.since(LocalDate.of(2026, 1, 1))), "a", Instant.EPOCH, "", null);
		var cells = cells(sameDay, version(null, Source.PLATFORM, 8 * 60, "2026-01-01"));
		assertThat(cells.get(0).now().counting()).hasSize(2);
	}

	@Test
	void aContractsWorkingTimeCountsThoughNobodyHasSaidWhenTheCompanyWorks() {
		var working = new Version(new Threshold(UUID.randomUUID(), null, EMERGENCY, Clock.ARRIVE,
				new Limit.WithinWorkingTime(Duration.ofHours(1)), Source.CONTRACT, "x", false,
				Period.since(LocalDate.of(2026, 1, 1))), "a", Instant.EPOCH, "", null);
		var cells = cells(working, version(null, Source.PROCEDURE, 5, "2026-01-01"));
		assertThat(cells.get(0).now().counting()).containsExactly(working.threshold());
	}

	@Test
	@Tag("B-03")
	@Tag("B-04")
	@Tag("B-05")
	void callbacksOfEveryKindStandInTheTableAlsoThoseWithoutALimit() {
		var callbacks = Matrix.of(List.of(FIRST), new Plan(List.of(), List.of()), TODAY)
			.rows()
			.stream()
			.filter((row) -> row.clock() == Clock.CALLBACK)
			.toList();
		assertThat(callbacks).extracting((row) -> row.scope().caseKind())
			.containsExactly(CaseKind.COMPLAINT, CaseKind.REPAIR, CaseKind.CONTRACTED_SERVICE, CaseKind.OTHER_SERVICE,
					CaseKind.ACTIVITY);
		assertThat(callbacks.get(2).cells()).allMatch((cell) -> !cell.now().found());
		assertThat(callbacks).allMatch((row) -> row.cells().getFirst().address().possible());
		assertThat(Address.of(null, Clock.ARRIVE, Scope.of(CaseKind.ACTIVITY)).possible()).isFalse();
	}

	private static List<Matrix.Cell> cells(Version... versions) {
		return Matrix.of(List.of(FIRST, SECOND), new Plan(List.of(versions), List.of()), TODAY)
			.rows()
			.stream()
			.filter((row) -> row.clock() == Clock.ARRIVE && row.scope().equals(EMERGENCY))
			.findFirst()
			.orElseThrow()
			.cells();
	}

	private static Version version(@Nullable UUID level, Source source, int minutes, String from) {
		return new Version(new Threshold(UUID.randomUUID(), level, EMERGENCY, Clock.ARRIVE, minutes(minutes), source,
				"条款", false, Period.since(LocalDate.parse(from))), "jinxiu-admin", Instant.EPOCH, "", null);
	}

	private static Limit minutes(int minutes) {
		return new Limit.Within(Duration.ofMinutes(minutes));
	}

}
