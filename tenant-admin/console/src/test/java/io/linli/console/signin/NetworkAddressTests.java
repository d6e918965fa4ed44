package io.linli.console.signin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkAddressTests {

	@ParameterizedTest
	@CsvSource({ "203.0.113.9, 203.0.113.9", "203.0.113.9:51234, 203.0.113.9", "::ffff:203.0.113.9, 203.0.113.9",
			"2001:db8:1:2::7, 20010db800010002", "'[2001:db8:1:2::8]:443', 20010db800010002",
			"[2001:db8:1:2::9], 20010db800010002", "unknown, unknown", "203.0.113.9:, 203.0.113.9:", "'', ''" })
	void whoSendsIsOneHoweverAProxyWritesTheAddress(String said, String sender) {
		assertThat(NetworkAddress.of(said).sender()).isEqualTo(sender);
	}

	@ParameterizedTest
	@CsvSource({ "203.0.113.9, 203.0.113.0/24", "203.0.113.255:51234, 203.0.113.0/24", "10.0.0.1, 10.0.0.0/24",
			"2001:db8:1:2:3:4:5:6, 2001:db8:1::/48", "[2001:db8::7]:443, 2001:db8:0::/48", "::1, 0:0:0::/48",
			"unknown, unknown" })
	void whatIsKeptIsARangeThatManyShare(String said, String range) {
		assertThat(NetworkAddress.of(said).range()).isEqualTo(range);
	}

}
