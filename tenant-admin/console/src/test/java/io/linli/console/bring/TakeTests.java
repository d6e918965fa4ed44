package io.linli.console.bring;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TakeTests {

	@Test
	void howeverItEndsWhoeverWatchesLearnsIt() {
		var take = new Take(300);
		assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> take.during(() -> {
			throw new OutOfMemoryError("as if");
		}));
		assertThat(take.state()).isEqualTo(Take.State.FAILED);
	}

}
