package io.linli.console.departure;

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
class DepartureClock {

	private static final Logger LOG = LoggerFactory.getLogger(DepartureClock.class);

	private final Exporter exporter;

	private final Deleter deleter;

	DepartureClock(Exporter exporter, Deleter deleter) {
		this.exporter = exporter;
		this.deleter = deleter;
	}

	@Scheduled(cron = "${linli.departure.sweep}")
	void sweep() {
		try {
			this.exporter.sweep();
			this.deleter.sweep();
		}
		catch (DataAccessException | TransactionException ex) {
			LOG.warn("Departures wait for the next sweep: {}", ex.getMessage());
		}
	}

}
