package io.linli.api.graphql;

import javax.sql.DataSource;

import io.linli.tenancy.TimeLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

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
		return new JdbcTransactionManager(dataSource) {

			@Override
			protected void doBegin(Object transaction, TransactionDefinition definition) {
				TimeLimit.check();
				super.doBegin(transaction, definition);
			}

		};
	}

}
