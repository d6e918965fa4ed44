package io.linli.tenancy;

import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Brings the dialect into the entity manager factory, from which the transaction manager
 * takes it; set on the transaction manager itself it would have no effect.
 */
final class TenantJpaVendorAdapter extends HibernateJpaVendorAdapter {

	private final TenantJpaDialect dialect = new TenantJpaDialect();

	@Override
	public HibernateJpaDialect getJpaDialect() {
		return this.dialect;
	}

}
