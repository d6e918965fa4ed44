package io.linli.console.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	@Test
	void datesReadAsInEachLanguage() {
		var day = LocalDate.of(2026, 3, 1);
		assertThat(TestWords.CHINESE.date(day)).isEqualTo("2026年3月1日");
		assertThat(TestWords.ENGLISH.date(day)).isEqualTo("1 Mar 2026");
		assertThat(TestWords.CHINESE.month(YearMonth.from(day))).isEqualTo("2026年3月");
	}

	@Test
	void instantsAreShownInBeijingTime() {
		assertThat(TestWords.ENGLISH.moment(Instant.parse("2026-12-31T16:05:00Z"))).isEqualTo("1 Jan 2027 00:05");
	}

	@Test
	void sharesHaveOneDecimalAndNumbersTheirSeparators() {
		assertThat(TestWords.CHINESE.percent(0.95562)).isEqualTo("95.6%");
		assertThat(TestWords.ENGLISH.number(19012)).isEqualTo("19,012");
	}

	@Test
	void theFirstLanguageThatWeSpeakIsTakenAndOtherwiseChinese() {
		assertThat(Language.firstOf(List.of(Locale.FRENCH, Locale.UK))).isEqualTo(Language.ENGLISH);
		assertThat(Language.firstOf(List.of(Locale.TAIWAN))).isEqualTo(Language.CHINESE);
		assertThat(Language.firstOf(List.of(Locale.FRENCH))).isEqualTo(Language.CHINESE);
	}

}
