package io.linli.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static io.linli.sla.Sample.ARRIVE;
import static io.linli.sla.Sample.EMERGENCY;
import static io.linli.sla.Sample.LEVEL_1;
import static io.linli.sla.Sample.LEVEL_2;
import static io.linli.sla.Sample.SHANGHAI;
import static io.linli.sla.Sample.at;
import static io.linli.sla.Sample.limit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ThresholdsTests {

	private static final Instant START = at("2026-03-02T08:00:00+08:00");

	private static final Scope ANY = Scope.of(CaseKind.REPAIR);

	@Test
	void theStrictestOfSeveralLimitsWins() {
		Resolution resolution = resolve(limit("procedure", null, EMERGENCY, Source.PROCEDURE, 5),
				limit("grade 1", LEVEL_1, EMERGENCY, Source.PLATFORM, 30),
				limit("city", LEVEL_1, EMERGENCY, Source.CITY_STANDARD, 15));
		assertThat(resolution.candidates()).extracting(each -> each.threshold().reference(), Candidate::outcome)
			.containsExactly(tuple("procedure", Outcome.STRICTEST), tuple("city", Outcome.LESS_STRICT),
					tuple("grade 1", Outcome.LESS_STRICT));
		assertThat(resolution.pin().dueAt()).isEqualTo("2026-03-02T00:05:00Z");
		assertThat(resolution.pin().source()).isEqualTo(Source.PROCEDURE);
	}

	@Test
	@Tag("R-11")
	void aContractClauseWinsThoughItAllowsMore() {
		Resolution resolution = resolve(limit("procedure", null, EMERGENCY, Source.PROCEDURE, 5),
				limit("clause 7", null, ANY, Source.CONTRACT, 45));
		assertThat(resolution.candidates()).extracting(each -> each.threshold().reference(), Candidate::outcome)
			.containsExactly(tuple("clause 7", Outcome.CONTRACT), tuple("procedure", Outcome.BELOW_CONTRACT));
	}

	@Test
	void theContractClauseOfTheOwnLevelGoesBeforeTheOneForAllLevels() {
		Resolution resolution = resolve(limit("all levels", null, EMERGENCY, Source.CONTRACT, 10),
				limit("own level", LEVEL_1, ANY, Source.CONTRACT, 45));
		assertThat(resolution.candidates()).extracting(each -> each.threshold().reference(), Candidate::outcome)
			.containsExactly(tuple("own level", Outcome.CONTRACT), tuple("all levels", Outcome.LESS_SPECIFIC));
	}

	@Test
	void theContractClauseThatNamesMoreTraitsGoesFirstWithinALevel() {
		Resolution resolution = resolve(limit("any repair", LEVEL_1, ANY, Source.CONTRACT, 10),
				limit("emergencies", LEVEL_1, EMERGENCY, Source.CONTRACT, 20));
		assertThat(resolution.pin().reference()).isEqualTo("emergencies");
	}

	@Test
	void limitsOfOtherLevelsTraitsClocksAndCasesAreNotConsidered() {
		Threshold general = limit("general", null, Scope.repair(Urgency.GENERAL, null), Source.PROCEDURE, 1);
		Threshold publicArea = limit("public", null, Scope.repair(null, Area.PUBLIC), Source.PROCEDURE, 1);
		Threshold otherLevel = limit("level 2", LEVEL_2, ANY, Source.PROCEDURE, 1);
		Threshold complaint = limit("complaint", null, Scope.of(CaseKind.COMPLAINT), Source.PROCEDURE, 1);
		Threshold otherClock = new Threshold(Sample.id("record"), null, ANY, Clock.RECORD, general.limit(),
				Source.PROCEDURE, "record", false, general.effective());
		Threshold own = limit("own", LEVEL_1, ANY, Source.PROCEDURE, 60);
		assertThat(resolve(general, publicArea, otherLevel, complaint, otherClock, own).candidates())
			.extracting(Candidate::threshold, Candidate::outcome)
			.containsExactly(tuple(own, Outcome.ONLY_ONE));
	}

	@Test
	void anUnknownTraitIsCoveredOnlyByAnyOfThem() {
		Threshold minor = limit("minor", null, Scope.complaint(Severity.MINOR, null), Source.PROCEDURE, 1);
		Thresholds thresholds = new Thresholds(List.of(minor));
		Promise unclassified = new Promise(Clock.ARRIVE, Scope.of(CaseKind.COMPLAINT), null);
		Promise classified = new Promise(Clock.ARRIVE, Scope.complaint(Severity.MINOR, Responsibility.DEVELOPER), null);
		assertThat(thresholds.resolve(unclassified, START, SHANGHAI)).isInstanceOf(Resolution.Unmeasured.class);
		assertThat(thresholds.resolve(classified, START, SHANGHAI)).isInstanceOf(Resolution.Pinned.class);
	}

	@Test
	void aLimitIsInForceFromItsFirstDayUntilTheDayBeforeItsEnd() {
		LocalDate first = LocalDate.of(2026, 3, 2);
		Threshold twoDays = limit("two days", null, ANY, Source.PROCEDURE, 1, new Period(first, first.plusDays(2)));
		assertThat(pinnedOn(twoDays, "2026-03-01T23:59:59+08:00")).isFalse();
		assertThat(pinnedOn(twoDays, "2026-03-02T00:00:00+08:00")).isTrue();
		assertThat(pinnedOn(twoDays, "2026-03-03T23:59:59+08:00")).isTrue();
		assertThat(pinnedOn(twoDays, "2026-03-04T00:00:00+08:00")).isFalse();
	}

	@Test
	void equalLimitsGiveTheSameWinnerInWhateverOrderTheyAreRead() {
		Threshold one = limit("one", null, ANY, Source.PROCEDURE, 5);
		Threshold two = limit("two", null, ANY, Source.PROCEDURE, 5);
		assertThat(resolve(one, two).pin()).isEqualTo(resolve(two, one).pin());
	}

	@Test
	void ofTwoRatesTheHigherOneIsTheStricter() {
		Threshold four = rate("four fifths", 80);
		Threshold nine = rate("nine tenths", 90);
		assertThat(resolve(four, nine).candidates()).extracting(Candidate::threshold, Candidate::outcome)
			.containsExactly(tuple(nine, Outcome.STRICTEST), tuple(four, Outcome.LESS_STRICT));
	}

	@Test
	void aRateNeverSaysWhenASingleCaseIsDueNotEvenOfTheContract() {
		Threshold fiveMinutes = limit("five minutes", null, ANY, Source.PROCEDURE, 5);
		Threshold share = new Threshold(Sample.id("share"), null, ANY, Clock.ARRIVE, new Limit.Rate(95),
				Source.CONTRACT, "第七条", false, Sample.SINCE_2020);
		assertThat(resolve(share, fiveMinutes).pin().thresholdId()).isEqualTo(fiveMinutes.id());
		assertThat(resolve(share).pin()).isEqualTo(Pin.none(Resolution.Reason.NO_THRESHOLD));
	}

	@Test
	void withoutAStartNothingIsMeasured() {
		Resolution resolution = new Thresholds(List.of(limit("one", null, ANY, Source.PROCEDURE, 5))).resolve(ARRIVE,
				null, SHANGHAI);
		assertThat(resolution).isEqualTo(new Resolution.Unmeasured(Resolution.Reason.NO_START));
	}

	private static Threshold rate(String reference, int percent) {
		return new Threshold(Sample.id(reference), null, ANY, Clock.ARRIVE, new Limit.Rate(percent), Source.PROCEDURE,
				reference, false, Sample.SINCE_2020);
	}

	private static boolean pinnedOn(Threshold threshold, String start) {
		return new Thresholds(List.of(threshold)).resolve(ARRIVE, at(start), SHANGHAI) instanceof Resolution.Pinned;
	}

	private static Resolution resolve(Threshold... thresholds) {
		return new Thresholds(List.of(thresholds)).resolve(ARRIVE, START, SHANGHAI);
	}

}
