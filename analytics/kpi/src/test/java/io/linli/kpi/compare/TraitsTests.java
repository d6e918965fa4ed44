package io.linli.kpi.compare;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TraitsTests {

	@ParameterizedTest
	@CsvSource({ "299.9, BELOW_300", "300, FROM_300", "999.9, FROM_300", "1000, FROM_1000", "4000, FROM_4000" })
	void sizesGoByDwellings(double households, Traits.Size size) {
		assertThat(Traits.Size.of(households)).isEqualTo(size);
	}

	@ParameterizedTest
	@CsvSource({ "2024-12-01, BELOW_2_YEARS", "2024-11-30, FROM_2_YEARS", "2021-12-01, FROM_2_YEARS",
			"2021-11-30, FROM_5_YEARS", ", UNKNOWN" })
	void agesGoByWarranties(LocalDate deliveredOn, Traits.Age age) {
		assertThat(Traits.Age.of(deliveredOn, LocalDate.of(2026, 11, 30))).isEqualTo(age);
	}

	@ParameterizedTest
	@CsvSource({ "上海, SUPER", "上海市, SUPER", "杭州市, MEGA", "苏州, OTHER", "Boston, OTHER" })
	void citiesGoByTheirInhabitants(String name, Traits.City city) {
		assertThat(Traits.City.of(name)).isEqualTo(city);
	}

	@Test
	void theMostTellingTraitComesFirst() {
		assertThat(new Traits(3, Traits.Size.FROM_300, Traits.Age.FROM_5_YEARS, Traits.City.SUPER).names())
			.containsExactly("3", "FROM_300", "FROM_5_YEARS", "SUPER");
	}

}
