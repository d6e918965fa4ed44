package io.linli.ledger;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityTests {

	private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

	@Test
	void anIdIsTheOneThatTheStandardGivesAsItsExample() {
		assertThat(Identity.of(DNS, "www.example.com"))
			.isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
	}

	@Test
	void pathsThatReadTheSameWithoutTheirStepsAreDifferent() {
		assertThat(Identity.of(DNS, "ab", "c")).isNotEqualTo(Identity.of(DNS, "a", "bc"));
	}

}
