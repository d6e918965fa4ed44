package io.linli.migrations;

import liquibase.database.Database;
import liquibase.lockservice.OfflineLockService;

/**
 * Tells Liquibase that it has its lock already: {@link Migrations} holds one that
 * PostgreSQL takes back from a run that dies. Public, because Liquibase makes it by
 * reflection.
 */
public final class AdvisoryLock extends OfflineLockService {

	@Override
	public boolean supports(Database database) {
		return database.getConnection() instanceof OneTransaction;
	}

}
