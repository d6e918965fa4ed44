package io.linli.tenancy;

import java.sql.SQLException;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.hibernate.Session;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every JPA transaction with the caller's session settings; without a caller it
 * does not begin.
 */
final class TenantJpaDialect extends HibernateJpaDialect {

	@Override
	public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
			throws PersistenceException, SQLException {
		Caller caller = CurrentCaller.get();
		Object begun = super.beginTransaction(entityManager, definition);
		entityManager.unwrap(Session.class).doWork((connection) -> SessionSettings.apply(connection, caller));
		return begun;
	}

}
