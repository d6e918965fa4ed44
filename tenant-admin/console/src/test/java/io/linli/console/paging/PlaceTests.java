package io.linli.console.paging;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceTests {

	@Test
	void isReadAsItWasSaidToTheMicrosecond() {
		var place = new Place(Instant.parse("2026-11-30T08:00:00.123456Z"),
				UUID.fromString("01940000-0000-7000-8000-00000000000a"));
		assertThat(place.text()).isEqualTo("1796025600123456_01940000-0000-7000-8000-00000000000a");
		assertThat(Place.of(place.text())).isEqualTo(place);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "1", "1_2", "-1_01940000-0000-7000-8000-00000000000a",
			"1796025600123456_01940000-0000-7000-8000-00000000000a;",
			"999999999999999999_01940000-0000-7000-8000-00000000000a" })
	void isTheBeginningWhereItIsNone(String text) {
		assertThat(Place.of(text)).isSameAs(Place.BEGINNING);
	}

}
