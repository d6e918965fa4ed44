package io.linli.api.limit;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.springframework.stereotype.Component;

/**
 * The points of each payer, for calls and for prints: buckets that fill up steadily. One
 * that has not been used for as long as it takes to fill up is as good as a new one, and
 * is forgotten.
 */
@Component
public class Buckets {

	private static final int MOST_PAYERS = 100_000;

	private final Limits limits;

	private final LoadingCache<Payer, Bucket> calls;

	private final LoadingCache<Payer, Bucket> prints;

	Buckets(Limits limits) {
		this.limits = limits;
		this.calls = buckets();
		this.prints = buckets();
	}

	/**
	 * The request at hand pays for a print, from as many points that are for nothing
	 * else: whoever prints a month's forms can still take in a repair.
	 * @param points never more than one call may cost
	 */
	public Payment chargePrint(int points) {
		return payPrint(Payer.current(), points);
	}

	Payment payPrint(Payer payer, int points) {
		return pay(this.prints, payer, Math.min(points, this.limits.cost()));
	}

	Payment pay(Payer payer, int cost) {
		return pay(this.calls, payer, cost);
	}

	private static Payment pay(LoadingCache<Payer, Bucket> buckets, Payer payer, int cost) {
		ConsumptionProbe probe = buckets.get(payer).tryConsumeAndReturnRemaining(cost);
		return new Payment(probe.isConsumed(), cost, probe.getRemainingTokens(),
				Duration.ofNanos(probe.getNanosToWaitForRefill()), Duration.ofNanos(probe.getNanosToWaitForReset()));
	}

	private LoadingCache<Payer, Bucket> buckets() {
		return Caffeine.newBuilder()
			.maximumSize(MOST_PAYERS)
			.expireAfterAccess(Duration.ofSeconds(1L + this.limits.bucket() / this.limits.pointsPerSecond()))
			.build((payer) -> bucket());
	}

	private Bucket bucket() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(this.limits.bucket())
				.refillGreedy(this.limits.pointsPerSecond(), Duration.ofSeconds(1)))
			.build();
	}

}
