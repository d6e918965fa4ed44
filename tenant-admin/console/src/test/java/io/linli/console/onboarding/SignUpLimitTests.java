package io.linli.console.onboarding;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignUpLimitTests {

	private final SignUpLimit limit = new SignUpLimit();

	@Test
	void allAddressesOfANetworkOfIpv6AreOne() {
		assertThat(IntStream.range(0, SignUpLimit.OF_ONE)
			.allMatch((host) -> this.limit.allows("2001:db8:1:2::" + Integer.toHexString(host)))).isTrue();
		assertThat(this.limit.allows("2001:db8:1:2:ffff:ffff:ffff:ffff")).isFalse();
		assertThat(this.limit.allows("2001:db8:1:3::1")).isTrue();
	}

	@Test
	void addressesOfIpv4AreEachTheirOwnHoweverTheyAreWritten() {
		IntStream.range(0, SignUpLimit.OF_ONE).forEach((time) -> this.limit.allows("198.51.100.1"));
		assertThat(this.limit.allows("::ffff:198.51.100.1")).isFalse();
		assertThat(this.limit.allows("198.51.100.2")).isTrue();
	}

	@Test
	void whereAProxyAppendsThePortOrKnowsNoAddressTheFormIsLimitedAllTheSame() {
		IntStream.range(0, SignUpLimit.OF_ONE).forEach((time) -> this.limit.allows("198.51.100.1:" + (50_000 + time)));
		assertThat(this.limit.allows("198.51.100.1:50009")).isFalse();
		IntStream.range(0, SignUpLimit.OF_ONE).forEach((time) -> this.limit.allows("unknown"));
		assertThat(this.limit.allows("unknown")).isFalse();
		assertThat(this.limit.allows("198.51.100.2")).isTrue();
	}

	@Test
	void allTogetherHaveALimitToo() {
		var taken = IntStream.range(0, SignUpLimit.OF_ALL + 10)
			.filter((number) -> this.limit.allows("2001:db8:" + Integer.toHexString(number) + "::1"))
			.count();
		assertThat(taken).isEqualTo(SignUpLimit.OF_ALL);
	}

}
