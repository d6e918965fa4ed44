package io.linli.console.threshold;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

import io.linli.console.language.TestWords;
import io.linli.sla.Limit;
import io.linli.sla.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChecksTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	@Test
	void aCompleteFormBecomesADraft() {
		assertThat(check(duration("45", "MINUTES")))
			.isEqualTo(new Checked.Good(new Draft(new Limit.Within(Duration.ofMinutes(45)), Source.CONTRACT,
					"合同第 5.2 条", true, TODAY.plusDays(1), "")));
	}

	@ParameterizedTest
	@CsvSource({ "'', invalid.amount.missing", "0, invalid.amount.positive", "-5, invalid.amount.positive",
			"1.5, invalid.amount.number", "half an hour, invalid.amount.number", "366, invalid.amount.absurd",
			"99999999999999999999999, invalid.amount.absurd", "9223372036854775807, invalid.amount.absurd" })
	void anAmountThatIsNoLimitIsRefusedWithItsReason(String amount, String reason) {
		assertThat(faults(duration(amount, "DAYS"))).containsExactly(reason);
	}

	@ParameterizedTest
	@ValueSource(strings = { "365", "３６５", " 365 " })
	void theLongestLimitAndFullWidthDigitsAreTaken(String amount) {
		assertThat(check(duration(amount, "DAYS"))).isInstanceOf(Checked.Good.class);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-23, invalid.from.past", "2031-11-25, invalid.from.far", "24.11.2026, invalid.from.missing",
			"2027-02-30, invalid.from.missing" })
	void aDayThatCannotBeIsRefused(String from, String reason) {
		assertThat(faults(form("DURATION", "5", "HOURS", null, null, "CONTRACT", "合同", from))).containsExactly(reason);
	}

	@Test
	void theSameDayTakesACutoffWithItsTimeOnTheNextDayOrNeither() {
		assertThat(check(sameDay("18:00", "12:00"))).extracting("draft.limit")
			.isEqualTo(new Limit.SameLocalDay(LocalTime.of(18, 0), LocalTime.NOON));
		assertThat(check(sameDay("", ""))).extracting("draft.limit").isEqualTo(new Limit.SameLocalDay(null, null));
		assertThat(faults(sameDay("18:00", ""))).containsExactly("invalid.cutoff.pair");
		assertThat(faults(sameDay("25:00", "12:00"))).containsExactly("invalid.cutoff.time");
	}

	@Test
	void thePlatformsDefaultsAreNotASourceThatAnAdminMaySet() {
		assertThat(faults(form("DURATION", "5", "HOURS", null, null, "PLATFORM", "合同", "2026-12-01")))
			.containsExactly("invalid.source");
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnce() {
		assertThat(faults(form("DURATION", "", "HOURS", null, null, "", "  ", ""))).containsExactly(
				"invalid.amount.missing", "invalid.source", "invalid.reference.missing", "invalid.from.missing");
		assertThat(faults(new ThresholdForm(null, null, null, null, null, null, null, null, null, null, null)))
			.contains("invalid.kind", "invalid.reference.missing");
	}

	@Test
	void textThatCannotBeStoredIsRefusedBeforeTheDatabaseDoes() {
		assertThat(faults(form("DURATION", "5", "HOURS", null, null, "CONTRACT", "a\u0000b", "2026-12-01")))
			.containsExactly("invalid.text.characters");
		assertThat(faults(form("DURATION", "5", "HOURS", null, null, "CONTRACT", "a\ud800b", "2026-12-01")))
			.containsExactly("invalid.text.characters");
		assertThat(faults(form("DURATION", "5", "HOURS", null, null, "CONTRACT", "字".repeat(201), "2026-12-01")))
			.containsExactly("invalid.text.long");
		assertThat(check(form("DURATION", "5", "HOURS", null, null, "CONTRACT", "𠀀".repeat(200), "2026-12-01")))
			.isInstanceOf(Checked.Good.class);
	}

	private static ThresholdForm duration(String amount, String unit) {
		return form("DURATION", amount, unit, null, null, "CONTRACT", "合同第 5.2 条", "2026-11-25");
	}

	private static ThresholdForm sameDay(String cutoff, String until) {
		return form("SAME_LOCAL_DAY", null, null, cutoff, until, "CONTRACT", "合同", "2026-11-25");
	}

	private static ThresholdForm form(String kind, @Nullable String amount, @Nullable String unit,
			@Nullable String cutoff, @Nullable String until, String source, String reference, String from) {
		return new ThresholdForm(kind, amount, unit, cutoff, until, source, reference, true, from, "", "");
	}

	private static Checked check(ThresholdForm form) {
		return Checks.of(form, TODAY, TestWords.CHINESE);
	}

	private static java.util.List<String> faults(ThresholdForm form) {
		return ((Checked.Bad) check(form)).faults().stream().map(Checked.Fault::key).toList();
	}

}
