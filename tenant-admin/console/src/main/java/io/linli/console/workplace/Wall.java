package io.linli.console.workplace;

import java.util.function.Supplier;

import io.linli.tenancy.CurrentCaller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction that sees one workplace only. Which one, {@code tenancy}
 * tells the database at the beginning of each; without a workplace none begins.
 */
@Component
public class Wall {

	private final TransactionTemplate changes;

	private final TransactionTemplate views;

	Wall(PlatformTransactionManager transactions) {
		this.changes = new TransactionTemplate(transactions);
		this.views = new TransactionTemplate(transactions);
		this.views.setReadOnly(true);
		// One snapshot for a page: a run published in between shows on the next one.
		this.views.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/** Reads all of a page from one snapshot. */
	public <T> T view(Workplace workplace, Supplier<T> work) {
		return CurrentCaller.as(workplace.caller(), () -> this.views.execute((status) -> work.get()));
	}

	/** Changes a company's rows; whatever the work throws rolls back all of it. */
	public <T> T change(Workplace.Company company, Supplier<T> work) {
		return CurrentCaller.as(company.caller(), () -> this.changes.execute((status) -> work.get()));
	}

}
