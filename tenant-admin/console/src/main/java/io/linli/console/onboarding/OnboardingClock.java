package io.linli.console.onboarding;

import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Looks again and again at what waits, at every instance: one of them does it.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OnboardingClock {

	private static final Logger LOG = LoggerFactory.getLogger(OnboardingClock.class);

	private final Onboarder onboarder;

	private final CorrectionDesk corrections;

	private final InstantSource now;

	OnboardingClock(Onboarder onboarder, CorrectionDesk corrections, InstantSource now) {
		this.onboarder = onboarder;
		this.corrections = corrections;
		this.now = now;
	}

	@Scheduled(cron = "${linli.onboarding.forget}")
	void forget() {
		try {
			LOG.info("Forgotten: {} requests that came to nothing", this.corrections.forget(this.now.instant()));
		}
		catch (DataAccessException | TransactionException ex) {
			LOG.warn("What came to nothing is forgotten tomorrow: {}", ex.getMessage());
		}
	}

	@Scheduled(cron = "${linli.onboarding.sweep}")
	void sweep() {
		try {
			this.onboarder.sweep();
		}
		catch (DataAccessException | TransactionException ex) {
			LOG.warn("Onboardings wait for the next sweep: {}", ex.getMessage());
		}
	}

}
