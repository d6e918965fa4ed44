package io.linli.console.onboarding;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/**
 * How often the form that is open to everybody may be sent, at each instance: counted by
 * address, or by network (/64) where that is of IPv6.
 */
@Component
class SignUpLimit {

	/** From one address, in an hour. */
	static final int OF_ONE = 5;

	/** From all of them, in an hour. */
	static final int OF_ALL = 100;

	private static final int MOST_ADDRESSES = 10_000;

	private static final int NETWORK_BYTES = 8;

	private static final String ALL = "";

	private final Cache<String, AtomicInteger> sent = Caffeine.newBuilder()
		.maximumSize(MOST_ADDRESSES)
		.expireAfterWrite(Duration.ofHours(1))
		.build();

	/** Counts one more; whether it is not too much. */
	boolean allows(String address) {
		return count(household(address)) <= OF_ONE && count(ALL) <= OF_ALL;
	}

	/** Whoever has one address of IPv6 has the 2^64 of its network as well. */
	private static String household(String address) {
		var literal = InetAddress.ofLiteral(address);
		return (literal instanceof Inet6Address) ? HexFormat.of().formatHex(literal.getAddress(), 0, NETWORK_BYTES)
				: literal.getHostAddress();
	}

	private int count(String whose) {
		return this.sent.get(whose, (first) -> new AtomicInteger()).incrementAndGet();
	}

}
