package io.linli.migrations;

import java.sql.Connection;

import liquibase.database.jvm.JdbcConnection;

/**
 * Keeps Liquibase from ending the transaction: it commits each changeset before it notes
 * that it has run, and a run killed between the two could never be repeated. So a
 * migration happens as a whole or not at all, and {@link Migrations} ends it.
 */
final class OneTransaction extends JdbcConnection {

	OneTransaction(Connection connection) {
		super(connection);
	}

	@Override
	public void commit() {
	}

	@Override
	public void rollback() {
	}

}
