package io.linli.tenancy;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The token's rules, the paths to read and to write, and transactions for the caller.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class,
		before = DataSourceTransactionManagerAutoConfiguration.class)
class TenancyAutoConfiguration {

	@Bean
	OAuth2TokenValidator<Jwt> tokenRules() {
		return new TokenRules();
	}

	@Bean
	@ConditionalOnBean(DataSource.class)
	@ConditionalOnMissingBean
	TenantReads tenantReads(DataSource dataSource) {
		return new TenantReads(dataSource);
	}

	@Bean
	@ConditionalOnBean(DataSource.class)
	@ConditionalOnMissingBean
	TenantWrites tenantWrites(DataSource dataSource) {
		return new TenantWrites(dataSource);
	}

	/** Only where a chain of filters asks for callers is it needed, and made. */
	@Bean
	@Lazy
	@ConditionalOnBean(DataSource.class)
	ClosedOrganizations closedOrganizations(DataSource dataSource) {
		return new ClosedOrganizations(dataSource);
	}

	@Bean
	@ConditionalOnBean(DataSource.class)
	@ConditionalOnMissingBean
	PlatformTransactionManager transactionManager(DataSource dataSource) {
		return new TenantTransactionManager(dataSource);
	}

}
