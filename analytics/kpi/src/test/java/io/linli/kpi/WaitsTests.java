package io.linli.kpi;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WaitsTests {

	@Test
	void theMedianIsTheMiddleOneOrTheMeanOfTheTwoInTheMiddle() {
		assertThat(ended(20, 1, 300).median()).isEqualTo(20.0);
		assertThat(ended(258, 1, 259, 300).median()).isEqualTo(258.5);
		assertThat(new Waits().median()).isNull();
	}

	@Test
	void whatIsNotOverYetIsInNoMedianOfThoseThatAre() {
		Waits waits = ended(1, 2, 3);
		waits.open(1000, 50);
		assertThat(waits.median()).isEqualTo(2.0);
		assertThat(waits.ended()).isEqualTo(3);
		assertThat(waits.open()).isEqualTo(50);
	}

	/**
	 * Remissions of leukaemia in weeks, under 6-mercaptopurine (Freireich and others
	 * 1963): the textbooks' median is 23.
	 */
	@Test
	void ofFreireichsRemissionsHalfLastedTwentyThreeWeeks() {
		Waits waits = ended(6, 6, 6, 7, 10, 13, 16, 22, 23);
		for (int week : new int[] { 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35 }) {
			waits.open(week, 1);
		}
		assertThat(waits.survivalMedian()).isEqualTo(23.0);
		assertThat(waits.median()).as("of those that ended").isEqualTo(10.0);
	}

	@Test
	void whereMoreThanHalfAreNotOverNobodyKnowsTheMedian() {
		Waits waits = ended(1, 2);
		waits.open(9, 3);
		assertThat(waits.survivalMedian()).isNull();
		assertThat(new Waits().survivalMedian()).isNull();
	}

	@Test
	void whereJustHalfAreOverItLiesBeforeTheNextDay() {
		Waits waits = ended(1, 2, 8);
		waits.open(2, 0);
		waits.open(9, 1);
		assertThat(waits.survivalMedian()).isEqualTo(5.0);
		Waits last = ended(1, 2);
		last.open(9, 2);
		assertThat(last.survivalMedian()).as("no other day is known").isEqualTo(2.0);
	}

	@Property
	void whereAllAreOverBothMediansAreTheSame(@ForAll @Size(min = 1, max = 60) List<@IntRange(max = 40) Integer> days) {
		Waits waits = new Waits();
		days.forEach((each) -> waits.ended(each, 1));
		assertThat(waits.survivalMedian()).isEqualTo(waits.median());
	}

	@Property
	void whatIsNotOverNeverMakesItShorter(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 40) Integer> days,
			@ForAll @IntRange(max = 50) int open) {
		Waits waits = new Waits();
		days.forEach((each) -> waits.ended(each, 1));
		double before = waits.median();
		waits.open(open, 1);
		assertThat(waits.survivalMedian()).satisfiesAnyOf((median) -> assertThat(median).isNull(),
				(median) -> assertThat(median).isGreaterThanOrEqualTo(before));
	}

	private static Waits ended(int... days) {
		Waits waits = new Waits();
		for (int each : days) {
			waits.ended(each, 1);
		}
		return waits;
	}

}
