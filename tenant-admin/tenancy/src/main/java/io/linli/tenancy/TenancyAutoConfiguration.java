package io.linli.tenancy;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The read path, and transactions of applications without JPA.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class,
		before = DataSourceTransactionManagerAutoConfiguration.class)
class TenancyAutoConfiguration {

	@Bean
	@ConditionalOnBean(DataSource.class)
	@ConditionalOnMissingBean
	TenantReads tenantReads(DataSource dataSource) {
		return new TenantReads(dataSource);
	}

	@Bean
	@ConditionalOnBean(DataSource.class)
	@ConditionalOnMissingClass("org.hibernate.Session")
	PlatformTransactionManager transactionManager(DataSource dataSource) {
		return new TenantTransactionManager(dataSource);
	}

}
