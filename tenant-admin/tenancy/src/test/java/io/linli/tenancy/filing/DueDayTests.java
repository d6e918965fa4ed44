package io.linli.tenancy.filing;

import java.time.LocalDate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DueDayTests {

	@Test
	@Tag("P-01")
	void aPlanIsLateFromNovember26OfTheYearBefore() {
		DueDay plan = new DueDay(LocalDate.of(2026, 11, 25));
		assertThat(plan.isOver(LocalDate.of(2026, 11, 25))).isFalse();
		assertThat(plan.isOver(LocalDate.of(2026, 11, 26))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-30,15,false,false", "2026-12-01,14,true,false", "2026-12-15,0,true,false",
			"2026-12-16,-1,false,true", "2027-01-15,-31,false,true" })
	@Tag("P-02")
	void aReportIsAtRiskFromDecember1AndLateFromDecember16(LocalDate today, int left, boolean atRisk, boolean late) {
		ReportDuty duty = ReportDuty.of(new DueDay(LocalDate.of(2026, 12, 15)), today, true, false, false);
		assertThat(duty).isEqualTo(new ReportDuty(LocalDate.of(2026, 12, 15), left, true, false, atRisk, late));
	}

	@Test
	@Tag("P-02")
	void aReportThatIsFiledIsNeverAtRiskAndStaysLateWhereItWas() {
		DueDay due = new DueDay(LocalDate.of(2026, 12, 15));
		assertThat(ReportDuty.of(due, LocalDate.of(2026, 12, 10), true, true, false).atRisk()).isFalse();
		assertThat(ReportDuty.of(due, LocalDate.of(2027, 2, 1), true, true, false).late()).isFalse();
		assertThat(ReportDuty.of(due, LocalDate.of(2027, 2, 1), true, true, true).late()).isTrue();
	}

	@Test
	@Tag("P-02")
	void whoeverCameAfterTheDayOwesNothingAndIsNeitherAtRiskNorLate() {
		ReportDuty report = ReportDuty.of(new DueDay(LocalDate.of(2026, 12, 15)), LocalDate.of(2027, 2, 1), false,
				false, false);
		assertThat(report.late()).isFalse();
		WorkPlanDuty plans = plans(LocalDate.of(2027, 3, 1), false, 0);
		assertThat(plans.late()).isFalse();
		assertThat(plans.open()).isFalse();
		assertThat(plans(LocalDate.of(2027, 3, 1), false, 1).late()).isTrue();
		assertThat(plans(LocalDate.of(2027, 3, 1), true, 0).late()).isTrue();
		assertThat(plans(LocalDate.of(2026, 11, 25), true, 0).late()).isFalse();
	}

	private static WorkPlanDuty plans(LocalDate today, boolean owed, int projectsWithout) {
		return WorkPlanDuty.of(new DueDay(LocalDate.of(2026, 11, 25)), today, owed, false, projectsWithout);
	}

}
