package io.linli.tenancy;

import org.hibernate.Session;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MultiTenancySettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.JpaVendorAdapter;

/**
 * Hibernate's side: the tenant of entities, and the settings of each transaction. The
 * pool hands out connections with auto-commit off, so that Hibernate need not ask.
 */
@AutoConfiguration(before = HibernateJpaAutoConfiguration.class)
@ConditionalOnClass({ Session.class, HibernatePropertiesCustomizer.class })
class JpaTenancyAutoConfiguration {

	@Bean
	JpaVendorAdapter jpaVendorAdapter() {
		return new TenantJpaVendorAdapter();
	}

	@Bean
	HibernatePropertiesCustomizer tenantIdentifiers() {
		return (properties) -> {
			properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new TenantIdentifierResolver());
			properties.put(JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true);
		};
	}

}
