package io.linli.console.monthly;

import java.time.LocalDate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R-20")
class MonthsPageTests {

	@ParameterizedTest
	@CsvSource({ "2026-12-31,2026", "2027-01-01,2026", "2027-01-31,2026", "2027-02-01,2027" })
	void thePageOpensOnTheYearOfTheMonthThatIsBeingFiled(LocalDate today, int year) {
		assertThat(MonthsPage.openingYear(today)).isEqualTo(year);
	}

}
