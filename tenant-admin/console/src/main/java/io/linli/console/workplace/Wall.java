package io.linli.console.workplace;

import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction that sees one workplace only: the row-level security's
 * setting ends with the transaction, so that no connection carries it back to the pool.
 */
@Component
public class Wall {

	private static final String COMPANY = "app.tenant_id";

	private static final String GROUP = "app.group_id";

	private final TransactionTemplate changes;

	private final TransactionTemplate views;

	private final JdbcClient database;

	Wall(PlatformTransactionManager transactions, JdbcClient database) {
		this.changes = new TransactionTemplate(transactions);
		this.views = new TransactionTemplate(transactions);
		this.views.setReadOnly(true);
		// One snapshot for a page: a run published in between shows on the next one.
		this.views.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.database = database;
	}

	/** Reads all of a page from one snapshot. */
	public <T> T view(Workplace workplace, Supplier<T> work) {
		return run(this.views, setting(workplace), workplace.id(), work);
	}

	/** Changes a company's rows; whatever the work throws rolls back all of it. */
	public <T> T change(Workplace.Company company, Supplier<T> work) {
		return run(this.changes, COMPANY, company.id(), work);
	}

	<T> T viewCompany(UUID id, Supplier<T> work) {
		return run(this.views, COMPANY, id, work);
	}

	private <T> T run(TransactionTemplate transaction, String setting, UUID id, Supplier<T> work) {
		return transaction.execute((status) -> {
			this.database.sql("select set_config(?, ?, true)").params(setting, id.toString()).query().singleValue();
			return work.get();
		});
	}

	private static String setting(Workplace workplace) {
		return switch (workplace) {
			case Workplace.Company company -> COMPANY;
			case Workplace.Group group -> GROUP;
		};
	}

}
