package io.linli.console.threshold;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import io.linli.console.language.TestWords;
import io.linli.sla.Clock;
import io.linli.sla.Limit;
import io.linli.sla.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChecksTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final ThresholdForm TERMS = terms("CONTRACT", "合同第 5.2 条", "2026-11-25");

	private static final LimitForm FIVE_HOURS = lasting("DURATION", "5", "HOURS");

	@Test
	void aCompleteFormBecomesAProposal() {
		assertThat(check(lasting("DURATION", "45", "MINUTES")))
			.isEqualTo(new Checked.Good(new Proposal(new Limit.Within(Duration.ofMinutes(45)), Source.CONTRACT,
					"合同第 5.2 条", true, TODAY.plusDays(1), "")));
	}

	@ParameterizedTest
	@CsvSource({ "'', invalid.amount.missing", "0, invalid.amount.positive", "-5, invalid.amount.positive",
			"1.5, invalid.amount.number", "half an hour, invalid.amount.number", "366, invalid.amount.absurd",
			"99999999999999999999999, invalid.amount.absurd", "9223372036854775807, invalid.amount.absurd" })
	void anAmountThatIsNoLimitIsRefusedWithItsReason(String amount, String reason) {
		assertThat(faults(lasting("DURATION", amount, "DAYS"))).containsExactly(reason);
	}

	@ParameterizedTest
	@ValueSource(strings = { "365", "３６５", " 365 " })
	void theLongestLimitAndFullWidthDigitsAreTaken(String amount) {
		assertThat(check(lasting("DURATION", amount, "DAYS"))).isInstanceOf(Checked.Good.class);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-23, invalid.from.past", "2031-11-25, invalid.from.far", "24.11.2026, invalid.from.missing",
			"2027-02-30, invalid.from.missing" })
	void aDayThatCannotBeIsRefused(String from, String reason) {
		assertThat(faults(FIVE_HOURS, terms("CONTRACT", "合同", from))).containsExactly(reason);
	}

	@Test
	void theSameDayTakesACutoffWithItsTimeOnTheNextDayOrNeither() {
		assertThat(check(sameDay("18:00", "12:00"))).extracting("proposal.limit")
			.isEqualTo(new Limit.SameLocalDay(LocalTime.of(18, 0), LocalTime.NOON));
		assertThat(check(sameDay("", ""))).extracting("proposal.limit").isEqualTo(new Limit.SameLocalDay(null, null));
		assertThat(faults(sameDay("18:00", ""))).containsExactly("invalid.cutoff.pair");
		assertThat(faults(sameDay("25:00", "12:00"))).containsExactly("invalid.cutoff.time");
	}

	@Test
	void workingTimeIsGivenInHoursBecauseTheCalendarSaysHowLongADayIs() {
		assertThat(check(lasting("BUSINESS_DURATION", "4", "HOURS"))).extracting("proposal.limit")
			.isEqualTo(new Limit.WithinWorkingTime(Duration.ofHours(4)));
		assertThat(faults(lasting("BUSINESS_DURATION", "1", "DAYS"))).containsExactly("invalid.unit.working-days");
	}

	@ParameterizedTest
	@ValueSource(strings = { "11-25", "11月25日", "11/25", " 11.25 " })
	void aDateOfTheYearIsReadAsPeopleWriteIt(String date) {
		assertThat(check(byDate(date))).extracting("proposal.limit").isEqualTo(new Limit.ByDate(MonthDay.of(11, 25)));
	}

	@ParameterizedTest
	@CsvSource({ "02-30, invalid.date.none", "13-01, invalid.date.none", "'', invalid.date", "tomorrow, invalid.date" })
	void aDateThatNoYearHasIsRefused(String date, String reason) {
		assertThat(faults(byDate(date))).containsExactly(reason);
	}

	@Test
	void aRoundIsOneDayToTenYears() {
		assertThat(check(every("3", "DAYS"))).extracting("proposal.limit")
			.isEqualTo(new Limit.Every(3, ChronoUnit.DAYS));
		assertThat(check(every("10", "YEARS"))).isInstanceOf(Checked.Good.class);
		assertThat(faults(every("11", "YEARS"))).containsExactly("invalid.count.absurd");
		assertThat(faults(every("3653", "DAYS"))).containsExactly("invalid.count.absurd");
		assertThat(faults(every("0", "WEEKS"))).containsExactly("invalid.amount.positive");
		assertThat(faults(every("2", "HOURS"))).containsExactly("invalid.unit");
	}

	@Test
	void roundsAreOfferedWhereThereAreAnyAndAShareWhereAYearIsJudgedByIt() {
		assertThat(LimitChecks.offered(Clock.FOLLOW_UP)).containsExactly("EVERY");
		assertThat(LimitChecks.offered(Clock.CALLBACK_RATE)).containsExactly("RATE");
		assertThat(LimitChecks.offered(Clock.SOLVE)).containsExactly("DURATION", "BUSINESS_DURATION", "SAME_LOCAL_DAY",
				"BY_DATE");
	}

	@Test
	void aKindThatItsClockDoesNotOfferIsRefused() {
		for (var limit : List.of(rate("80"), every("3", "DAYS"))) {
			assertThat(((Checked.Bad) Checks.of(TERMS, limit, Clock.CALLBACK, TODAY, TestWords.CHINESE)).faults())
				.containsExactly(new Checked.Fault("kind", "invalid.kind.clock", "回访",
						"时长（全天候计时） / 工作时间内的时长 / 当日（项目当地日期） / 每年某日前"));
		}
		assertThat(((Checked.Bad) Checks.of(TERMS, FIVE_HOURS, Clock.CALLBACK_RATE, TODAY, TestWords.CHINESE)).faults())
			.containsExactly(new Checked.Fault("kind", "invalid.kind.clock", "回访率", "年度比率"));
	}

	@Test
	void aRateIsOneToAHundredPercent() {
		assertThat(check(rate("100"))).extracting("proposal.limit").isEqualTo(new Limit.Rate(100));
		assertThat(faults(rate("101"))).containsExactly("invalid.percent.absurd");
		assertThat(faults(rate("0"))).containsExactly("invalid.amount.positive");
		assertThat(faults(rate("80%"))).containsExactly("invalid.amount.number");
	}

	@ParameterizedTest
	@MethodSource("limits")
	void aLimitThatIsFilledInAgainIsReadAsTheSame(Limit limit) {
		assertThat(check(LimitForm.of(limit))).extracting("proposal.limit").isEqualTo(limit);
	}

	static Stream<Limit> limits() {
		return Stream.of(new Limit.Within(Duration.ofSeconds(90)), new Limit.Within(Duration.ofDays(3)),
				new Limit.WithinWorkingTime(Duration.ofHours(48)), new Limit.SameLocalDay(null, null),
				new Limit.SameLocalDay(LocalTime.of(18, 0), LocalTime.NOON), new Limit.ByDate(MonthDay.of(2, 29)),
				new Limit.Every(2, ChronoUnit.MONTHS), new Limit.Rate(80));
	}

	@Test
	void thePlatformsDefaultsAreNotASourceThatAnAdminMaySet() {
		assertThat(faults(FIVE_HOURS, terms("PLATFORM", "合同", "2026-12-01"))).containsExactly("invalid.source");
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnce() {
		assertThat(faults(lasting("DURATION", "", "HOURS"), terms("", "  ", ""))).containsExactly(
				"invalid.amount.missing", "invalid.source", "invalid.reference.missing", "invalid.from.missing");
		assertThat(faults(new LimitForm(null, null, null, null, null, null, null, null, null),
				new ThresholdForm(null, null, null, null, null, null)))
			.contains("invalid.kind", "invalid.reference.missing");
	}

	@Test
	void textThatCannotBeStoredIsRefusedBeforeTheDatabaseDoes() {
		assertThat(faults(FIVE_HOURS, terms("CONTRACT", "a\u0000b", "2026-12-01")))
			.containsExactly("invalid.text.characters");
		assertThat(faults(FIVE_HOURS, terms("CONTRACT", "a\ud800b", "2026-12-01")))
			.containsExactly("invalid.text.characters");
		assertThat(faults(FIVE_HOURS, terms("CONTRACT", "字".repeat(201), "2026-12-01")))
			.containsExactly("invalid.text.long");
		assertThat(Checks.of(terms("CONTRACT", "𠀀".repeat(200), "2026-12-01"), FIVE_HOURS, Clock.SOLVE, TODAY,
				TestWords.CHINESE))
			.isInstanceOf(Checked.Good.class);
	}

	private static List<String> faults(LimitForm limit) {
		return faults(limit, TERMS);
	}

	private static List<String> faults(LimitForm limit, ThresholdForm form) {
		return ((Checked.Bad) Checks.of(form, limit, clock(limit), TODAY, TestWords.CHINESE)).faults()
			.stream()
			.map(Checked.Fault::key)
			.toList();
	}

	private static Checked check(LimitForm limit) {
		return Checks.of(TERMS, limit, clock(limit), TODAY, TestWords.CHINESE);
	}

	/** One that offers limits of its kind. */
	private static Clock clock(LimitForm limit) {
		return switch (String.valueOf(limit.kind())) {
			case "EVERY" -> Clock.PATROL;
			case "RATE" -> Clock.CALLBACK_RATE;
			default -> Clock.SOLVE;
		};
	}

	private static LimitForm lasting(String kind, @Nullable String amount, String unit) {
		return new LimitForm(kind, amount, unit, null, null, null, null, null, null);
	}

	private static LimitForm sameDay(String cutoff, String until) {
		return new LimitForm("SAME_LOCAL_DAY", null, null, cutoff, until, null, null, null, null);
	}

	private static LimitForm byDate(String date) {
		return new LimitForm("BY_DATE", null, null, null, null, date, null, null, null);
	}

	private static LimitForm every(String count, String per) {
		return new LimitForm("EVERY", null, null, null, null, null, count, per, null);
	}

	private static LimitForm rate(String percent) {
		return new LimitForm("RATE", null, null, null, null, null, null, null, percent);
	}

	private static ThresholdForm terms(String source, String reference, String from) {
		return new ThresholdForm(source, reference, true, from, "", "");
	}

}
