package io.linli.api.graphql;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PageTests {

	private static final UUID KEY = UUID.fromString("0199a1b2-0000-7000-8000-000000000001");

	@Test
	void aCursorComesBackAsItWent() {
		var cursor = new Page.Cursor(OffsetDateTime.parse("2026-11-24T08:00:00.123456Z"), KEY);
		assertThat(Page.of(asked(Map.of("after", Page.encode(cursor)))).after()).isEqualTo(cursor);
	}

	@Test
	void aCursorAtTheEndOfTimeComesBackAsTheDriversInfinity() {
		var cursor = new Page.Cursor(OffsetDateTime.MAX, KEY);
		assertThat(Page.of(asked(Map.of("after", Page.encode(cursor)))).after()).isEqualTo(cursor);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1栋", "a very long code that has more than twelve characters" })
	void aCursorOfATextComesBackAsItWent(String text) {
		var cursor = new Page.Cursor(text, KEY);
		assertThat(Page.ofTexts(asked(Map.of("after", Page.encode(cursor)))).after()).isEqualTo(cursor);
	}

	@Test
	void aCursorOfATimeIsNoneOfATextAndNoTextHasANul() {
		String time = Page.encode(new Page.Cursor(OffsetDateTime.parse("2026-11-24T08:00:00Z"), KEY));
		String nul = Page.encode(new Page.Cursor("1\0", KEY));
		for (String forged : List.of(time, nul, "", "VA")) {
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> Page.ofTexts(asked(Map.of("after", forged))));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "AAAA", "%%%", "AAAAAGsHBf87msYYAaIPCYtTeHCiv_mN79hzCAAA",
			"AAAcrwAAAAAAAAAAAaIPCYtTeHCiv_mN79hzCA" })
	void aForgedCursorIsRefused(String forged) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Page.of(asked(Map.of("after", forged))));
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 101, Integer.MAX_VALUE })
	void aPageOfMoreOrFewerRowsThanAllowedIsRefused(int first) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Page.of(asked(Map.of("first", first))))
			.withMessageContaining("1 to 100");
	}

	@Test
	void withoutANumberAPageHasTwentyRows() {
		assertThat(Page.of(asked(Map.of())).first()).isEqualTo(20);
		assertThat(Page.of(asked(Collections.singletonMap("first", null))).first()).isEqualTo(20);
	}

	private static DataFetchingEnvironment asked(Map<String, Object> arguments) {
		return DataFetchingEnvironmentImpl.newDataFetchingEnvironment().arguments(arguments).build();
	}

}
