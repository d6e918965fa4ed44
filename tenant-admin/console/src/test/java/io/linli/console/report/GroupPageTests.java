package io.linli.console.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.linli.tenancy.filing.Filing;
import io.linli.tenancy.filing.GroupFiling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P-01")
class GroupPageTests {

	private static final UUID COMPANY = UUID.randomUUID();

	private static final OffsetDateTime FILED = OffsetDateTime.parse("2026-11-20T10:00:00+08:00");

	@Test
	void aPlanIsDueBeforeAReportUntilThatOfEachProjectIsFiled() {
		assertThat(next(null, null, 2)).isEqualTo(Filing.WORK_PLAN);
		assertThat(next(null, FILED, 1)).isEqualTo(Filing.WORK_PLAN);
		assertThat(next(null, FILED, 0)).isEqualTo(Filing.SATISFACTION_REPORT);
		assertThat(next(FILED, FILED, 0)).isNull();
	}

	@Test
	void plansAreLateAndNotFiledWhileAProjectIsLateWithItsOwn() {
		assertThat(page(filing(null, 14, null), filing(FILED, -6, 5))).satisfies((page) -> {
			assertThat(page.plansFiled()).isZero();
			assertThat(page.plansLate()).isEqualTo(1);
			assertThat(page.reportsLate()).isZero();
		});
		assertThat(page(filing(null, 25, null), filing(FILED, 5, 5)).plansLate()).isZero();
		assertThat(page(filing(null, 14, null), filing(FILED, -6, 0))).satisfies((page) -> {
			assertThat(page.plansFiled()).isEqualTo(1);
			assertThat(page.plansLate()).isZero();
		});
	}

	@Test
	void whatIsMissedOfTheYearBeforeIsSaidInTheNextOne() {
		assertThat(next(filing(null, -18, null), filing(FILED, -38, 0)).before()).isTrue();
		assertThat(next(filing(FILED, -18, null), filing(FILED, -38, 1)).before()).isTrue();
		assertThat(next(filing(FILED, -18, null), filing(FILED, -38, 0)).before()).isFalse();
		assertThat(next(filing(null, 14, null), filing(null, 5, 2)).before()).isFalse();
	}

	/** The page of 2027, with what was due in 2026. */
	private static GroupPage next(GroupFiling report, GroupFiling plan) {
		return GroupPage.of(2027, List.of(2027), List.of(), List.of(report), List.of(plan), List.of());
	}

	@Test
	void ofACompanyThatCameAfterwardsNothingIsDue() {
		var report = new GroupFiling(COMPANY, "锦绣物业", Filing.SATISFACTION_REPORT, LocalDate.of(2026, 12, 15), null,
				false, false, -90, null);
		var plan = new GroupFiling(COMPANY, "锦绣物业", Filing.WORK_PLAN, LocalDate.of(2026, 11, 25), null, false, false,
				-110, 0);
		assertThat(page(report, plan)).satisfies((page) -> {
			assertThat(page.next()).isNull();
			assertThat(page.reportsWanted() + page.plansWanted()).isZero();
			assertThat(page.reportsLate() + page.plansLate()).isZero();
		});
	}

	private static @Nullable Filing next(@Nullable OffsetDateTime report, @Nullable OffsetDateTime plan, int without) {
		var next = page(filing(report, 25, null), filing(plan, 5, without)).next();
		return (next != null) ? next.filing() : null;
	}

	private static GroupPage page(GroupFiling report, GroupFiling plan) {
		return GroupPage.of(2026, List.of(2026), List.of(), List.of(), List.of(report), List.of(plan));
	}

	/** A report where no projects are counted, or else the plans. */
	private static GroupFiling filing(@Nullable OffsetDateTime filedAt, int daysLeft, @Nullable Integer without) {
		var what = (without == null) ? Filing.SATISFACTION_REPORT : Filing.WORK_PLAN;
		var due = (without == null) ? LocalDate.of(2026, 12, 15) : LocalDate.of(2026, 11, 25);
		return new GroupFiling(COMPANY, "锦绣物业", what, due, filedAt, true, filedAt == null && daysLeft < 0, daysLeft,
				without);
	}

}
