package io.linli.console.threshold;

import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.linli.console.language.TestWords;
import io.linli.sla.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpokenLimitsTests {

	@ParameterizedTest
	@CsvSource({ "PT3M, 3 分钟, 3 min", "PT24H, 24 小时, 24 h", "PT72H, 3 天, 3 days",
			"PT25H30M, 1 天 1 小时 30 分钟, 1 day 1 h 30 min", "PT90S, 1 分钟 30 秒, 1 min 30 s", "PT8760H, 365 天, 365 days" })
	void aDurationIsSaidExactlyInTheLargestUnits(Duration length, String chinese, String english) {
		assertThat(SpokenLimits.of(new Limit.Within(length), TestWords.CHINESE)).isEqualTo(chinese);
		assertThat(SpokenLimits.of(new Limit.Within(length), TestWords.ENGLISH)).isEqualTo(english);
	}

	@Test
	void theSameDayNamesItsCutoffOnlyWhereItHasOne() {
		assertThat(SpokenLimits.of(new Limit.SameLocalDay(null, null), TestWords.ENGLISH)).isEqualTo("same day");
		assertThat(SpokenLimits.of(new Limit.SameLocalDay(LocalTime.of(18, 0), LocalTime.NOON), TestWords.ENGLISH))
			.isEqualTo("same day; received at or after 18:00: by 12:00 on the next day");
	}

	@Test
	void workingTimeAndYearlyLimitsAreSaidAsSuch() {
		Limit working = new Limit.WithinWorkingTime(Duration.ofHours(4));
		assertThat(SpokenLimits.of(working, TestWords.CHINESE)).isEqualTo("工作时间 4 小时");
		assertThat(SpokenLimits.of(working, TestWords.ENGLISH)).isEqualTo("4 h of working time");
		assertThat(SpokenLimits.of(new Limit.WithinWorkingTime(Duration.ofHours(48)), TestWords.CHINESE))
			.isEqualTo("工作时间 48 小时");
		assertThat(SpokenLimits.of(new Limit.ByDate(MonthDay.of(11, 25)), TestWords.CHINESE))
			.isEqualTo("11 月 25 日前（含当日）");
		assertThat(SpokenLimits.of(new Limit.Every(3, ChronoUnit.DAYS), TestWords.ENGLISH))
			.isEqualTo("once every 3 days");
		assertThat(SpokenLimits.of(new Limit.Rate(80), TestWords.CHINESE)).isEqualTo("当年不低于 80%");
	}

	@Test
	void limitsThatTakeTurnsAreNamedTogether() {
		assertThat(SpokenLimits.of(List.of(new Limit.Within(Duration.ofHours(4)), new Limit.SameLocalDay(null, null)),
				TestWords.ENGLISH))
			.isEqualTo("4 h / same day, whichever comes first");
	}

}
