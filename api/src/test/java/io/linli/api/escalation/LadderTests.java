package io.linli.api.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.linli.sla.SubjectKind;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class LadderTests {

	private static final Instant START = Instant.parse("2026-03-10T08:00:00Z");

	private static final Instant DUE = Instant.parse("2026-03-10T10:00:00Z");

	private static final Rung HALF = new Rung(50, Duration.ZERO, Role.RECEPTIONIST);

	private static final Rung LIMIT = new Rung(100, Duration.ZERO, Role.PROJECT_MANAGER);

	private static final Rung LATER = new Rung(100, Duration.ofHours(3), Role.TENANT_ADMIN);

	private final Ladder ladder = new Ladder(
			Set.of(LATER, LIMIT, HALF, new Rung(80, Duration.ZERO, Role.RECEPTIONIST)));

	@Test
	void aStepIsReachedAtItsShareOfTheTimeOrAfterIt() {
		assertThat(HALF.moment(START, DUE)).isEqualTo("2026-03-10T09:00:00Z");
		assertThat(new Rung(80, Duration.ZERO, Role.RECEPTIONIST).moment(START, DUE)).isEqualTo("2026-03-10T09:36:00Z");
		assertThat(LIMIT.moment(START, DUE)).isEqualTo(DUE);
		assertThat(LATER.moment(START, DUE)).isEqualTo("2026-03-10T13:00:00Z");
	}

	@Test
	void stepsArePassedInTheirOrder() {
		assertThat(passed("2026-03-10T09:00:00Z")).isEmpty();
		assertThat(passed("2026-03-10T09:00:00.000001Z")).containsExactly(HALF);
		assertThat(passed("2026-03-10T12:00:00Z")).extracting(Rung::percent).containsExactly(50, 80, 100);
		assertThat(passed("2026-03-11T00:00:00Z")).last().isEqualTo(LATER);
	}

	@Test
	void whatIsDoneExactlyAtTheLimitIsInTime() {
		assertThat(passed("2026-03-10T10:00:00Z")).doesNotContain(LIMIT);
		assertThat(this.ladder.next(START, DUE, DUE)).isEqualTo(DUE);
	}

	@Test
	void theNextStepIsTheFirstThatHasNotPassed() {
		assertThat(this.ladder.next(START, DUE, START)).isEqualTo("2026-03-10T09:00:00Z");
		assertThat(this.ladder.next(START, DUE, DUE.plusSeconds(1))).isEqualTo("2026-03-10T13:00:00Z");
		assertThat(this.ladder.next(START, DUE, DUE.plus(Duration.ofHours(4)))).isNull();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "PATROL", "HOME_VISIT" })
	void thePlatformsLadderHasFourStepsUpToTheAdministrator(SubjectKind kind) {
		List<Rung> steps = Ladder.usual(kind).passed(START, DUE, DUE.plus(Duration.ofDays(2)));
		assertThat(steps).extracting(Rung::kind)
			.containsExactly(Notice.Kind.LIMIT_NEAR, Notice.Kind.LIMIT_NEAR, Notice.Kind.LIMIT_PASSED,
					Notice.Kind.OVERDUE);
		assertThat(steps).extracting(Rung::role).endsWith(Role.PROJECT_MANAGER, Role.TENANT_ADMIN);
	}

	private List<Rung> passed(String now) {
		return this.ladder.passed(START, DUE, Instant.parse(now));
	}

}
