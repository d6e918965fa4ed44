package io.linli.console.today;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import io.linli.console.language.TestWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TodayWordsTests {

	/** 00:30 of December 1 in Shanghai, still November 30 in Urumqi. */
	private static final Instant NOW = Instant.parse("2026-11-30T16:30:00Z");

	private final TodayWords chinese = new TodayWords(TestWords.CHINESE, NOW);

	private final TodayWords english = new TodayWords(TestWords.ENGLISH, NOW);

	@ParameterizedTest
	@CsvSource({ "2026-11-30T16:00:00Z, Asia/Shanghai, 00:00", "2026-11-30T15:59:00Z, Asia/Shanghai, 11月30日 23:59",
			"2026-11-30T15:59:00Z, Asia/Urumqi, 21:59", "2027-01-01T00:00:00Z, Asia/Shanghai, 2027年1月1日 08:00" })
	void aTimeIsThatOfItsProjectAndHasADayWhereItIsNotToday(Instant time, ZoneId zone, String said) {
		assertThat(this.chinese.time(time, zone)).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource({ "PT59S, 0 min", "PT1M, 1 min", "PT59M59S, 59 min", "PT1H, 1 h 0 min", "PT23H59M, 23 h 59 min",
			"PT24H, 1 d 0 h", "PT1030H, 42 d 22 h" })
	void aLengthIsSaidInItsTwoLargestUnits(Duration length, String said) {
		assertThat(this.english.length(length)).isEqualTo(said);
	}

	@Test
	void exactlyAtTheLimitIsStillInTime() {
		assertThat(this.english.left(NOW)).isEqualTo("0 min left");
		assertThat(this.english.left(NOW.minusSeconds(1))).isEqualTo("0 min late");
		assertThat(this.chinese.left(NOW.plusSeconds(7_200))).isEqualTo("还剩 2 小时 0 分");
	}

}
