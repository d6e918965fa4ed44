package io.linli.api.graphql;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GlobalIdTests {

	private static final UUID KEY = UUID.fromString("0199a1b2-0000-7000-8000-000000000001");

	@Test
	void whatIsEncodedIsDecoded() {
		GlobalId id = new GlobalId("Complaint", KEY);
		assertThat(GlobalId.decode(id.encode())).contains(id);
	}

	@Test
	void anIdOfAnotherTypeHasNoKey() {
		String id = new GlobalId("Household", KEY).encode();
		assertThat(GlobalId.keyOf("Household", id)).contains(KEY);
		assertThat(GlobalId.keyOf("Complaint", id)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "%", "Q29tcGxhaW50", "OjAxOTlhMWIyLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMQ",
			"Q29tcGxhaW50OjAxOTlhMWIyLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDB4eA" })
	void whatWasNeverOursIsNoId(String text) {
		assertThat(GlobalId.decode(text)).isEmpty();
	}

}
