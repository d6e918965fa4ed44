package io.linli.api.activity;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("B-08")
class QuotaPropertyTests {

	@Test
	void aTenthIsRoundedUpToWholePeople() {
		assertThat(new Quota(10, 0, 0).owed()).isZero();
		assertThat(new Quota(10, 1, 0).owed()).isEqualTo(1);
		assertThat(new Quota(10, 20, 0).owed()).isEqualTo(2);
		assertThat(new Quota(10, 21, 0).owed()).isEqualTo(3);
		assertThat(new Quota(25, 21, 0).owed()).isEqualTo(6);
	}

	@Test
	void whoeverWasDrawnIsNotDrawnAgain() {
		assertThat(new Quota(10, 21, 2).open()).isEqualTo(1);
		assertThat(new Quota(10, 21, 5).open()).isZero();
	}

	@Property
	void theShareIsReachedAndByNoMoreThanOnePerson(@ForAll @IntRange(min = 10, max = 100) int percent,
			@ForAll @IntRange(max = 100_000) int registered) {
		int owed = new Quota(percent, registered, 0).owed();
		assertThat(owed * 100L).isBetween((long) registered * percent, (long) registered * percent + 99);
		assertThat(owed).isLessThanOrEqualTo(registered);
	}

}
