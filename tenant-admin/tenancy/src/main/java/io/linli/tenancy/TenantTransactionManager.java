package io.linli.tenancy;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins every transaction with the caller's session settings, so that any statement may
 * follow; without a caller it does not begin.
 */
final class TenantTransactionManager extends TimedTransactionManager {

	TenantTransactionManager(DataSource dataSource) {
		super(dataSource);
	}

	@Override
	protected void doBegin(Object transaction, TransactionDefinition definition) {
		Caller caller = CurrentCaller.get();
		super.doBegin(transaction, definition);
		try {
			ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager
				.getResource(obtainDataSource());
			if (holder == null) {
				throw new IllegalStateException("No connection was bound");
			}
			SessionSettings.apply(holder.getConnection(), caller);
		}
		catch (SQLException | RuntimeException ex) {
			doCleanupAfterCompletion(transaction);
			throw new CannotCreateTransactionException("The session settings were refused", ex);
		}
	}

}
