package io.linli.api.limit;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.springframework.stereotype.Component;

/**
 * The points of each payer: a bucket that fills up steadily. One that has not been used
 * for as long as it takes to fill up is as good as a new one, and is forgotten.
 */
@Component
public class Buckets {

	private static final int MOST_PAYERS = 100_000;

	private final Limits limits;

	private final LoadingCache<Payer, Bucket> buckets;

	Buckets(Limits limits) {
		this.limits = limits;
		this.buckets = Caffeine.newBuilder()
			.maximumSize(MOST_PAYERS)
			.expireAfterAccess(Duration.ofSeconds(1L + limits.bucket() / limits.pointsPerSecond()))
			.build((payer) -> bucket());
	}

	/**
	 * The request at hand pays for work that no document stands for.
	 * @param points never more than one call may cost
	 */
	public Payment charge(int points) {
		return pay(Payer.current(), Math.min(points, this.limits.cost()));
	}

	Payment pay(Payer payer, int cost) {
		ConsumptionProbe probe = this.buckets.get(payer).tryConsumeAndReturnRemaining(cost);
		return new Payment(probe.isConsumed(), cost, probe.getRemainingTokens(),
				Duration.ofNanos(probe.getNanosToWaitForRefill()), Duration.ofNanos(probe.getNanosToWaitForReset()));
	}

	private Bucket bucket() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(this.limits.bucket())
				.refillGreedy(this.limits.pointsPerSecond(), Duration.ofSeconds(1)))
			.build();
	}

}
