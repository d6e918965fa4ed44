package io.linli.console.onboarding;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.linli.console.signin.NetworkAddress;
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

	private static final String ALL = "";

	private final Cache<String, AtomicInteger> sent = Caffeine.newBuilder()
		.maximumSize(MOST_ADDRESSES)
		.expireAfterWrite(Duration.ofHours(1))
		.build();

	/** Counts one more; whether it is not too much. */
	boolean allows(String address) {
		return count(NetworkAddress.of(address).sender()) <= OF_ONE && count(ALL) <= OF_ALL;
	}

	private int count(String whose) {
		return this.sent.get(whose, (first) -> new AtomicInteger()).incrementAndGet();
	}

}
