package io.linli.api.graphql;

import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ChecksTests {

	private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

	private final Checks checks = new Checks();

	@Test
	void aFormLearnsOfEverythingAtOnce() {
		this.checks.text("summary", "  ", 10);
		this.checks.text("category", "12345678901", 10);
		this.checks.key("projectId", "Project", "nonsense");
		RefusedException refused = catchThrowableOfType(RefusedException.class, this.checks::pass);
		assertThat(refused.errors()).extracting(UserError::code)
			.containsExactly(UserError.Code.INVALID, UserError.Code.INVALID, UserError.Code.NOT_FOUND);
		assertThat(refused.errors()).flatExtracting(UserError::path)
			.containsExactly("summary", "category", "projectId");
	}

	@Test
	void lengthCountsCharactersAndNotTheirHalves() {
		assertThat(this.checks.text("name", "𠮷".repeat(10), 10)).hasSize(20);
		this.checks.pass();
	}

	@Test
	void whatTheDatabaseCannotStoreIsRefused() {
		this.checks.text("nul", "a\0b", 10);
		this.checks.text("half", "a\ud842", 10);
		this.checks.text("other half", "\udfb7a", 10);
		RefusedException refused = catchThrowableOfType(RefusedException.class, this.checks::pass);
		assertThat(refused.errors()).hasSize(3);
	}

	@Test
	void withoutAClaimItHappenedNow() {
		assertThat(this.checks.occurred(null, NOW)).isEqualTo(NOW);
	}

	@Test
	void aDevicesClockMayBeTwoMinutesAhead() {
		assertThat(this.checks.occurred(NOW.plusSeconds(120).atOffset(ZoneOffset.UTC), NOW))
			.isEqualTo(NOW.plusSeconds(120));
		this.checks.pass();
	}

	@Test
	void aTimeFurtherInTheFutureIsRefused() {
		this.checks.occurred(NOW.plusSeconds(121).atOffset(ZoneOffset.ofHours(8)), NOW);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(this.checks::pass)
			.satisfies((refused) -> assertThat(refused.errors().getFirst().code())
				.isEqualTo(UserError.Code.IMPOSSIBLE_TIME));
	}

}
