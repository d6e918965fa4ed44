package io.linli.api.visit;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTests {

	@Test
	void theNeededPaceIsTheHouseholdsThatAreLeftForEachWorkdayThatIsLeft() {
		Pace pace = Pace.of(400, 310, 24);
		assertThat(pace.left()).isEqualTo(90);
		assertThat(pace.neededPerWorkday()).isEqualTo(3.75);
		assertThat(pace.coverage()).isEqualTo(0.775);
	}

	@Test
	void withoutHouseholdsOrWorkdaysThereIsNoFigure() {
		assertThat(Pace.of(0, 0, 10).coverage()).isNull();
		assertThat(Pace.of(5, 1, 0).neededPerWorkday()).isNull();
	}

	@Test
	void theMiddleOfAContractIsHalfWayBetweenItsDays() {
		assertThat(VisitDesk.middle(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31))).isEqualTo("2026-03-16");
		assertThat(VisitDesk.middle(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))).isEqualTo("2026-07-02");
		assertThat(VisitDesk.middle(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2))).isEqualTo("2026-01-01");
	}

}
