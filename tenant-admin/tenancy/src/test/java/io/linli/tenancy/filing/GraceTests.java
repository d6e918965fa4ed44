package io.linli.tenancy.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R-20")
class GraceTests {

	private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);

	private final ProjectClock hangzhou = new ProjectClock(ZoneId.of("Asia/Shanghai"),
			Instant.parse("2025-05-31T15:59:59Z"));

	@Test
	void aLedgerIsDueThreeDaysAfterItsPeriodOrAsTheCompanyHadSetBeforeItEnded() {
		assertThat(Grace.due(List.of(), JUNE, this.hangzhou.zone())).isEqualTo("2025-06-03T16:00:00Z");
		assertThat(Grace.due(List.of(set(9, "2025-01-01T00:00:00Z"), set(5, "2025-05-31T15:59:59Z"),
				set(60, "2025-05-31T16:00:00Z")), JUNE, this.hangzhou.zone()))
			.isEqualTo("2025-06-05T16:00:00Z");
	}

	@Test
	void aPeriodEndsAtTheMidnightOfTheProjectWhichOwesItWhereItWasHereBefore() {
		assertThat(this.hangzhou.isOver(JUNE, Instant.parse("2025-05-31T15:59:59Z"))).isFalse();
		assertThat(this.hangzhou.isOver(JUNE, Instant.parse("2025-05-31T16:00:00Z"))).isTrue();
		assertThat(this.hangzhou.wasHere(JUNE)).isTrue();
		assertThat(new ProjectClock(this.hangzhou.zone(), Instant.parse("2025-05-31T16:00:00Z")).wasHere(JUNE))
			.isFalse();
	}

	@Test
	void whatEndedBeforeAProjectOwedItByADayHasNone() {
		assertThat(Grace.due(List.of(), JUNE, this.hangzhou)).contains(Instant.parse("2025-06-03T16:00:00Z"));
		assertThat(Grace.due(List.of(), JUNE,
				new ProjectClock(this.hangzhou.zone(), Instant.parse("2025-05-31T16:00:00Z"))))
			.isEmpty();
	}

	private static Grace set(int days, String at) {
		return new Grace(days, Instant.parse(at));
	}

}
