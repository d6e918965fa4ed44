package io.linli.console.monthly;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeTests {

	private static final String FILED = "WX1|水|电|GENERAL|PRIVATE|f|2026-05-01T01:00:00.000000Z||";

	@Test
	void saysWhichFieldsDifferWhateverSignsTheCategoryHas() {
		var change = Change.of("WX1", "RECLASSIFIED", FILED,
				"WX1|水|气|EMERGENCY|PRIVATE|f|2026-05-01T01:00:00.000000Z|2026-05-02T01:00:00.000000Z|8000");
		assertThat(change.fields()).containsExactly(new Change.Field("category", "水|电", "水|气"),
				new Change.Field("urgency", "GENERAL", "EMERGENCY"),
				new Change.Field("completed", "", "2026-05-02T01:00:00.000000Z"), new Change.Field("fee", "", "8000"));
	}

	@Test
	void saysNoFieldsWhereOnlyOneOfThemIsThere() {
		assertThat(Change.of("WX1", "GONE", FILED, null).fields()).isEmpty();
		assertThat(Change.of("WX1", "LATE_ENTRY", null, FILED).fields()).isEmpty();
		assertThat(Change.of("WX1", "EDITED", FILED, FILED).fields()).isEmpty();
	}

	@Test
	void readsWhateverIsThereOfAContentThatIsNone() {
		assertThat(Change.of("WX1", "EDITED", "x", FILED).fields()).isNotEmpty();
	}

}
