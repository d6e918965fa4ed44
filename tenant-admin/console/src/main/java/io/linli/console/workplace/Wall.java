package io.linli.console.workplace;

import java.util.UUID;
import java.util.function.Supplier;

import io.linli.tenancy.Caller;
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

	private final TransactionTemplate asides;

	Wall(PlatformTransactionManager transactions) {
		this.changes = new TransactionTemplate(transactions);
		this.views = new TransactionTemplate(transactions);
		this.views.setReadOnly(true);
		// One snapshot for a page: a run published in between shows on the next one.
		this.views.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.asides = new TransactionTemplate(transactions);
		this.asides.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** Reads all of a page from one snapshot. */
	public <T> T view(Workplace workplace, Supplier<T> work) {
		return CurrentCaller.as(workplace.caller(), () -> this.views.execute((status) -> work.get()));
	}

	/** Changes a company's rows; whatever the work throws rolls back all of it. */
	public <T> T change(Workplace.Company company, Supplier<T> work) {
		return change(company.caller(), work);
	}

	/** Changes what a group says of itself; its companies' rows are out of its reach. */
	public <T> T change(Workplace.Group group, Supplier<T> work) {
		return change(group.caller(), work);
	}

	/** Changes what the platform keeps of companies and groups: names, states, steps. */
	public <T> T change(Workplace.Platform platform, Supplier<T> work) {
		return change(platform.caller(), work);
	}

	/**
	 * The same for a company that is being made or leaves: the one way in which an
	 * operator acts for a company.
	 */
	public <T> T make(Workplace.Platform platform, UUID company, Supplier<T> work) {
		return change(acting(platform, company), work);
	}

	/**
	 * Reads all of a company from one snapshot, for an export of it that was ordered.
	 */
	public <T> T takeOut(Workplace.Platform platform, UUID company, Supplier<T> work) {
		return CurrentCaller.as(acting(platform, company), () -> this.views.execute((status) -> work.get()));
	}

	/** Changes what the platform keeps, beside the transaction at hand and at once. */
	public <T> T aside(Workplace.Platform platform, Supplier<T> work) {
		return CurrentCaller.as(platform.caller(), () -> this.asides.execute((status) -> work.get()));
	}

	private static Caller acting(Workplace.Platform platform, UUID company) {
		var operator = platform.caller();
		return new Caller.Operator(operator.subject(), operator.name(), company);
	}

	private <T> T change(Caller caller, Supplier<T> work) {
		return CurrentCaller.as(caller, () -> this.changes.execute((status) -> work.get()));
	}

}
