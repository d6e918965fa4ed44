package io.linli.console.onboarding;

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

	OnboardingClock(Onboarder onboarder) {
		this.onboarder = onboarder;
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
