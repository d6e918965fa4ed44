package io.linli.api.visit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("B-09")
class OtherShareTests {

	@ParameterizedTest
	@CsvSource({ "100, 7, 7", "30, 10, 3", "30, 11, 4", "45, 20, 9", "1, 3, 1", "0, 5, 0" })
	void ofSoManyServicesTheShareIsOwedRoundedUp(int percent, int services, int expected) {
		int owed = 0;
		for (int i = 0; i < services; i++) {
			owed += OtherShare.owes(percent, i, owed) ? 1 : 0;
		}
		assertThat(owed).isEqualTo(expected);
	}

}
