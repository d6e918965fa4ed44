package io.linli.tenancy;

import javax.sql.DataSource;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins no transaction when the time of its request is over.
 */
public class TimedTransactionManager extends JdbcTransactionManager {

	public TimedTransactionManager(DataSource dataSource) {
		super(dataSource);
	}

	@Override
	protected void doBegin(Object transaction, TransactionDefinition definition) {
		TimeLimit.check();
		super.doBegin(transaction, definition);
	}

}
