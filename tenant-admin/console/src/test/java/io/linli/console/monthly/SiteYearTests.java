package io.linli.console.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.linli.tenancy.filing.LedgerPeriod;
import io.linli.tenancy.filing.ProjectClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R-20")
class SiteYearTests {

	private static final int YEAR = 2025;

	private static final SiteYear.Graces NONE = new SiteYear.Graces(List.of(), List.of());

	/** Here since the midnight in which 2025 began. */
	private final ProjectClock hangzhou = new ProjectClock(ZoneId.of("Asia/Shanghai"),
			Instant.parse("2024-12-31T16:00:00Z"));

	@Test
	void aYearHasTwelveMonthsFourQuartersAndTheWeeksWhoseMondaysAreInIt() {
		var over = Instant.parse("2026-02-01T00:00:00Z");
		assertThat(missing(LedgerPeriod.MONTH, Set.of(), over)).isEqualTo(12);
		assertThat(missing(LedgerPeriod.QUARTER, Set.of(), over)).isEqualTo(4);
		// Monday, January 6, to Monday, December 29.
		assertThat(missing(LedgerPeriod.WEEK, Set.of(), over)).isEqualTo(52);
		var page = SiteYear.of(site(this.hangzhou), YEAR, NONE, List.of(), List.of(), over);
		assertThat(page.missingMonths()).isEqualTo(24);
		assertThat(page.missingOthers()).isEqualTo(56);
	}

	@Test
	void theThirdDayAfterAMonthIsTheLastOnWhichNothingIsMissing() {
		var may = LocalDate.of(YEAR, 5, 1);
		var before = Set.of(LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 2, 1), LocalDate.of(YEAR, 3, 1),
				LocalDate.of(YEAR, 4, 1));
		assertThat(missing(LedgerPeriod.MONTH, before, Instant.parse("2025-06-03T16:00:00Z"))).isZero();
		assertThat(missing(LedgerPeriod.MONTH, before, Instant.parse("2025-06-03T16:00:01Z"))).isOne();
		var duty = SiteYear.duty(List.of(), LedgerPeriod.MONTH, may, site(this.hangzhou).statistics(NONE),
				Instant.parse("2025-06-03T16:00:00Z"));
		assertThat(duty).isEqualTo(new Duty(null, Standing.OPEN, LocalDate.of(YEAR, 6, 3)));
	}

	@Test
	void aMonthThatWasOverBeforeStatisticsWereOwedCanBeFiledAndIsNotMissing() {
		// Since the midnight in which November began: October was over.
		var late = site(new ProjectClock(this.hangzhou.zone(), Instant.parse("2025-10-31T16:00:00Z")));
		var page = SiteYear.of(late, YEAR, NONE, List.of(), List.of(), Instant.parse("2026-02-01T00:00:00Z"));
		assertThat(page.months().get(9).statistic()).isEqualTo(new Duty(null, Standing.UNDATED, null));
		assertThat(page.months().get(9).statistic().open()).isTrue();
		assertThat(page.months().get(9).ledger().missing()).isTrue();
		assertThat(page.months()).extracting((month) -> month.statistic().missing())
			.containsExactly(false, false, false, false, false, false, false, false, false, false, true, true);
		assertThat(page.missingMonths()).isEqualTo(14);
	}

	@Test
	void whatIsFiledIsFoundByItsPeriod() {
		var filed = new Filed(UUID.randomUUID(), LedgerPeriod.QUARTER, LocalDate.of(YEAR, 4, 1), 1, Instant.EPOCH, "li",
				false);
		var page = SiteYear.of(site(this.hangzhou), YEAR, NONE, List.of(), List.of(filed),
				Instant.parse("2025-07-10T00:00:00Z"));
		assertThat(page.others()).filteredOn((other) -> other.period() == LedgerPeriod.QUARTER)
			.extracting((other) -> other.ledger().filed())
			.containsExactly(null, filed);
		assertThat(page.months().get(3).ledger().filed()).isNull();
	}

	private int missing(LedgerPeriod period, Set<LocalDate> filed, Instant now) {
		return SiteYear.missing(period, YEAR, filed, site(this.hangzhou).ledgers(NONE), now);
	}

	/** Here since 2025 began. */
	private Site site(ProjectClock owing) {
		return new Site(new UUID(0, 1), "南苑", this.hangzhou, owing);
	}

}
