package io.linli.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimeColumnTests {

	private static final Header HEADER = new Header(List.of("at"), Map.of("at", 0));

	private static final TimeColumn TRUSTING = new TimeColumn("at", List.of(TimeFormat.ISO), false, null);

	private static final TimeColumn IGNORING = new TimeColumn("at", List.of(TimeFormat.ISO), true, null);

	@ParameterizedTest
	@CsvSource({ "2026-01-15 07:30,2026-01-15T12:30:00Z", "2026-07-15T07:30:09,2026-07-15T11:30:09Z",
			"2026-07-15 07:30:09.5,2026-07-15T11:30:09.5Z", "2026-07-15 07:30:09.123456789,2026-07-15T11:30:09.123456Z",
			"2024-02-29 00:00,2024-02-29T05:00:00Z" })
	void aWallClockTimeIsReadInTheLedgersZone(String cell, Instant at) throws Refusal {
		assertThat(read(TRUSTING, cell)).isEqualTo(new Moment("at", cell, at, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-01-15 12:00:00+00", "2026-01-15 12:00:00Z", "2026-01-15 13:00:00+01:00",
			"2026-01-15 13:00+0100", "2026-01-15T17:30:00 +05:30" })
	void anOffsetIsTrusted(String cell) throws Refusal {
		assertThat(read(TRUSTING, cell).at()).isEqualTo(Instant.parse("2026-01-15T12:00:00Z"));
	}

	@Test
	void anOffsetThatLiesIsIgnored() throws Refusal {
		assertThat(read(IGNORING, "2026-01-15 07:00:00+00").at()).isEqualTo(Instant.parse("2026-01-15T12:00:00Z"));
		assertThat(read(IGNORING, "2026-07-15 08:00:00+00").at()).isEqualTo(Instant.parse("2026-07-15T12:00:00Z"));
	}

	@Test
	void threeDaysOverTheChangeOfClocksAreNotSeventyTwoHours() throws Refusal {
		assertThat(read(IGNORING, "2026-03-09 10:00:00+00").at())
			.isEqualTo(read(IGNORING, "2026-03-06 10:00:00+00").at().plusSeconds(71 * 3600));
	}

	@Test
	void aColumnMayHaveItsOwnZone() throws Refusal {
		TimeColumn utc = new TimeColumn("at", List.of(TimeFormat.ISO), false, ZoneId.of("UTC"));
		assertThat(read(utc, "2026-01-15 12:00").at()).isEqualTo(Instant.parse("2026-01-15T12:00:00Z"));
	}

	@Test
	void aTimeThatTheClocksSkipMovesForwardAndIsMarked() throws Refusal {
		Moment moment = read(TRUSTING, "2026-03-08 02:30:00");
		assertThat(moment.at()).isEqualTo(Instant.parse("2026-03-08T07:30:00Z"));
		assertThat(kind(moment)).isEqualTo(Mark.Kind.LOCAL_TIME_SKIPPED);
	}

	@Test
	void aTimeThatTheClocksShowTwiceIsTheFirstAndIsMarked() throws Refusal {
		Moment moment = read(TRUSTING, "2026-11-01 01:30:00");
		assertThat(moment.at()).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
		assertThat(kind(moment)).isEqualTo(Mark.Kind.LOCAL_TIME_TWICE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-29 00:00", "2026-02-30 10:00", "2026-13-01 10:00", "2026-01-01 24:30",
			"yesterday", "2026-01-01", "0000-00-00 00:00:00", "2026-01-01 10:00 PM", "+12026-01-01 10:00" })
	void whatIsNoTimeIsRefused(String cell) {
		assertThatThrownBy(() -> read(TRUSTING, cell)).isInstanceOf(Refusal.class);
	}

	@ParameterizedTest
	@CsvSource({ "yyyy/M/d H:mm,2026/3/5 7:05,2026-03-05T12:05:00Z",
			"MM/dd/yyyy hh:mm:ss a,03/05/2026 01:05:09 pm,2026-03-05T18:05:09Z",
			"uuuu年M月d日 HH时mm分,2026年3月5日 07时05分,2026-03-05T12:05:00Z",
			"d.M.uuuu HH:mm xx,5.3.2026 13:05 +0100,2026-03-05T12:05:00Z" })
	void otherFormatsAreNamedByPattern(String pattern, String cell, Instant at) throws Refusal {
		TimeColumn column = new TimeColumn("at", List.of(TimeFormat.ISO, TimeFormat.of(pattern)), false, null);
		assertThat(read(column, cell).at()).isEqualTo(at);
	}

	@Test
	void aPatternStillKnowsTheCalendar() {
		TimeColumn column = new TimeColumn("at", List.of(TimeFormat.of("yyyy/M/d H:mm")), false, null);
		assertThatThrownBy(() -> read(column, "2026/2/30 7:05")).isInstanceOf(Refusal.class);
	}

	@Test
	void anEmptyCellIsNoTime() throws Refusal {
		assertThat(TRUSTING.read(new Line(2, HEADER, List.of(" ")), Sample.NEW_YORK)).isNull();
	}

	private static Moment read(TimeColumn column, String cell) throws Refusal {
		Moment moment = column.read(new Line(2, HEADER, List.of(cell)), Sample.NEW_YORK);
		assertThat(moment).isNotNull();
		return moment;
	}

	private static Mark.@Nullable Kind kind(Moment moment) {
		return (moment.mark() != null) ? moment.mark().kind() : null;
	}

}
