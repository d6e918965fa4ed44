package io.linli.api.graphql;

import javax.sql.DataSource;

import io.linli.tenancy.TimedTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Transactions that say for whom they work together with their first statement, instead
 * of in a round trip of its own. What does not pass through
 * {@link io.linli.tenancy.TenantWrites} works for nobody, and row-level security shows it
 * nothing. None begins when the time of its request is over.
 */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

	@Bean
	PlatformTransactionManager transactionManager(DataSource dataSource) {
		return new TimedTransactionManager(dataSource);
	}

}
