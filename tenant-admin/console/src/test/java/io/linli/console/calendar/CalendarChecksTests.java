package io.linli.console.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.linli.sla.calendar.Hours;
import io.linli.sla.calendar.PublicHolidays;
import io.linli.sla.calendar.WorkDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarChecksTests {

	private final MultiValueMap<String, String> given = new LinkedMultiValueMap<>(
			Map.of("from", List.of("2027-01-04"), "monday", List.of("08:30-12:00 13:30-18:00"), "holidays",
					List.of("true"), "note", List.of(" 冬令 "), "seen", List.of("")));

	@Test
	void aDayHasSeveralIntervalsAndTheOthersAreOff() {
		var calendar = checked().calendar();
		assertThat(calendar).isNotNull();
		assertThat(calendar.from()).isEqualTo("2027-01-04");
		assertThat(calendar.note()).isEqualTo("冬令");
		assertThat(calendar.version().week().on(DayOfWeek.MONDAY)).containsExactly(Hours.parse("08:30-12:00"),
				Hours.parse("13:30-18:00"));
		assertThat(calendar.version().week().on(DayOfWeek.TUESDAY)).isEmpty();
		assertThat(calendar.version().holidays()).isEqualTo(PublicHolidays.china());
	}

	@ParameterizedTest
	@CsvSource({ "8：30－12：00、13：30至18：00, 08:30-12:00 13:30-18:00", "20:00 - 08:00, 20:00-08:00",
			"00:00-24:00, 00:00-00:00", "'13:30-18:00,08:30-12:00', 08:30-12:00 13:30-18:00" })
	void hoursAreReadAsPeopleWriteThem(String written, String meant) {
		this.given.set("monday", written);
		assertThat(checked().calendar().version().week().on(DayOfWeek.MONDAY)).extracting(Hours::toString)
			.containsExactly(meant.split(" "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "from nine to five", "08:30", "08:30-25:00", "08:30-12:00 11:00-18:00",
			"20:00-08:00 07:00-07:30 23:00-23:30",
			"1:00-2:00 3:00-4:00 5:00-6:00 7:00-8:00 9:00-9:30 10:00-11:00 12:00-13:00" })
	void whatAreNoHoursIsSaidWithTheField(String written) {
		this.given.set("sunday", written);
		assertThat(checked().faults())
			.containsExactly(new CalendarChecks.Fault("sunday", "invalid.calendar.hours", written));
	}

	@Test
	void ownDaysAreAddedAndRemovedByLines() {
		this.given.put("date", List.of("2027-01-29", "2027-01-30", "2027-02-01", ""));
		this.given.put("name", List.of("年会", "盘点", "旧安排", ""));
		this.given.put("hours", List.of("", "09:00-12:00", "", ""));
		this.given.put("drop", List.of("2"));
		assertThat(checked().calendar().version().own())
			.isEqualTo(Map.of(LocalDate.of(2027, 1, 29), new WorkDay.Own("年会", List.of()), LocalDate.of(2027, 1, 30),
					new WorkDay.Own("盘点", List.of(Hours.parse("09:00-12:00")))));
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnce() {
		this.given.set("monday", "");
		this.given.set("from", "soon");
		this.given.put("date", List.of("2027-01-29", "2027-01-29", "2027-02-30"));
		this.given.put("name", List.of("", "年会", "\u0000"));
		assertThat(checked().faults()).extracting(CalendarChecks.Fault::key)
			.containsExactlyInAnyOrder("invalid.calendar.name", "invalid.calendar.twice", "invalid.calendar.date",
					"invalid.calendar.name", "invalid.calendar.date", "invalid.calendar.never");
	}

	private CalendarChecks.Checked checked() {
		return CalendarChecks.of(CalendarForm.of(this.given));
	}

}
