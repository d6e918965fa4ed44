package io.linli.job;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MomentTests {

	private final Moment before = new Moment("700:710:702,705", "42/1");

	@Test
	void followsOnTheSameServerAsTransactionsGoForwards() {
		assertThat(new Moment("710:710:", "42/1").follows(this.before)).isTrue();
		assertThat(this.before.follows(this.before)).isTrue();
	}

	@Test
	void doesNotFollowWhenTransactionsWentBackwards() {
		assertThat(new Moment("700:709:", "42/1").follows(this.before)).isFalse();
	}

	@Test
	void doesNotFollowOnAnotherServerOrTimeLine() {
		assertThat(new Moment("800:810:", "43/1").follows(this.before)).isFalse();
		assertThat(new Moment("800:810:", "42/2").follows(this.before)).isFalse();
	}

	@Test
	void isNothingButASnapshot() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Moment("1:2:'; drop table", "42/1"));
	}

}
