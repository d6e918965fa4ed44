package io.linli.console.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.console.language.TestWords;
import io.linli.sla.calendar.Hours;
import io.linli.sla.calendar.PublicHolidays;
import io.linli.sla.calendar.WorkCalendar;
import io.linli.sla.calendar.WorkDay;
import io.linli.sla.calendar.WorkWeek;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarWordsTests {

	private static final WorkCalendar.Version CALENDAR = new WorkCalendar.Version(new UUID(0, 1),
			WorkWeek.fiveDays(Hours.parse("09:00-17:00")), PublicHolidays.china(),
			Map.of(LocalDate.of(2027, 1, 30), new WorkDay.Own("盘点", List.of(Hours.parse("10:00-12:00"))),
					LocalDate.of(2027, 1, 29), new WorkDay.Own("年会", List.of())));

	@Test
	void aVersionIsToldWithItsHolidaysAndTheHoursOfItsOwnDays() {
		assertThat(new CalendarWords(TestWords.CHINESE).told(CALENDAR))
			.endsWith("；含国家节假日；调休上班日：09:00–17:00；2027年1月29日 年会：休息；2027年1月30日 盘点：10:00–12:00");
		assertThat(new CalendarWords(TestWords.ENGLISH).told(CALENDAR)).endsWith(
				"; with public holidays; Make-up workday: 09:00–17:00; 29 Jan 2027 年会: off; 30 Jan 2027 盘点: 10:00–12:00");
	}

}
