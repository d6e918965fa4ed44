package io.linli.console.threshold;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.sla.Clock;
import io.linli.sla.Limit;
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

class PlanTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final Address ARRIVE = Address.of(null, Clock.ARRIVE, Scope.repair(Urgency.EMERGENCY, null));

	private static final Version FIVE = version(Source.PROCEDURE, 5, "2026-01-01", 1);

	@Test
	void aDraftCountsFromItsFirstDayAndEndsTheVersionOfItsSource() {
		var plan = plan(List.of(FIVE), draft(Source.PROCEDURE, 8, "2026-12-01", FIVE));
		assertThat(counting(plan.now(), "2026-12-01")).isEqualTo(minutes(5));
		assertThat(counting(plan.then(), "2026-11-30")).isEqualTo(minutes(5));
		assertThat(counting(plan.then(), "2026-12-01")).isEqualTo(minutes(8));
		assertThat(plan.obstacle(plan.drafts().getFirst(), TODAY)).isEmpty();
	}

	@Test
	void aDraftOfAnotherSourceLeavesTheVersionThereAndTheStricterCounts() {
		var plan = plan(List.of(FIVE), draft(Source.CITY_STANDARD, 8, "2026-12-01", FIVE));
		assertThat(counting(plan.then(), "2026-12-01")).isEqualTo(minutes(5));
	}

	@Test
	void aVersionThatWasSetSinceIsNamed() {
		var newer = version(Source.CONTRACT, 3, "2026-11-20", 2);
		var plan = plan(List.of(FIVE, newer), draft(Source.PROCEDURE, 8, "2026-12-01", FIVE));
		assertThat(plan.obstacle(plan.drafts().getFirst(), TODAY)).contains(new Obstacle.Stale(newer));
	}

	@Test
	void aDraftThatSawNothingIsStaleOnceThereIsSomething() {
		var plan = plan(List.of(FIVE), draft(Source.CONTRACT, 8, "2026-12-01", null));
		assertThat(plan.obstacle(plan.drafts().getFirst(), TODAY)).contains(new Obstacle.Stale(FIVE));
	}

	@Test
	void aVersionThatStartsLaterIsNotOverlappedAndTheDraftChangesNothing() {
		var planned = version(Source.PROCEDURE, 4, "2026-12-24", 2);
		var plan = plan(List.of(FIVE, planned), draft(Source.PROCEDURE, 8, "2026-12-01", planned));
		assertThat(plan.obstacle(plan.drafts().getFirst(), TODAY)).contains(new Obstacle.Taken(planned));
		assertThat(counting(plan.then(), "2026-12-01")).isEqualTo(minutes(5));
	}

	@Test
	void aDayThatHasPassedIsNotRewritten() {
		var plan = plan(List.of(FIVE), draft(Source.PROCEDURE, 8, "2026-11-23", FIVE));
		assertThat(plan.obstacle(plan.drafts().getFirst(), TODAY)).contains(new Obstacle.Past(TODAY));
		assertThat(plan.obstacle(plan.drafts().getFirst(), TODAY.minusDays(1))).isEmpty();
	}

	@Test
	void whatAPersonSawChangesWithEveryVersionAndEveryDraft() {
		var none = plan(List.of()).seen(ARRIVE);
		var version = plan(List.of(FIVE)).seen(ARRIVE);
		var draft = plan(List.of(FIVE), draft(Source.CONTRACT, 8, "2026-12-01", FIVE)).seen(ARRIVE);
		assertThat(none).isEmpty();
		assertThat(version).isNotEmpty().isNotEqualTo(draft);
		assertThat(draft).startsWith(version);
	}

	private static Plan plan(List<Version> versions, Draft... drafts) {
		return new Plan(versions, List.of(drafts));
	}

	private static @Nullable Limit counting(Thresholds thresholds, String day) {
		var today = new Today(TODAY, ZoneId.of("Asia/Shanghai"), Map.of(), WorkCalendars.NONE);
		return InForce.on(LocalDate.parse(day), today, ARRIVE, thresholds).counting().getFirst().limit();
	}

	private static Version version(Source source, int minutes, String from, int setAt) {
		return new Version(threshold(source, minutes, from), "jinxiu-admin", Instant.ofEpochSecond(setAt), "", null);
	}

	private static Draft draft(Source source, int minutes, String from, @Nullable Version seen) {
		return new Draft(threshold(source, minutes, from), "", (seen != null) ? seen.threshold().id() : null,
				"jinxiu-admin", Instant.EPOCH, null, null);
	}

	private static Threshold threshold(Source source, int minutes, String from) {
		return new Threshold(UUID.randomUUID(), null, ARRIVE.scope(), ARRIVE.clock(), minutes(minutes), source, "条款",
				false, Period.since(LocalDate.parse(from)));
	}

	private static Limit minutes(int minutes) {
		return new Limit.Within(Duration.ofMinutes(minutes));
	}

}
