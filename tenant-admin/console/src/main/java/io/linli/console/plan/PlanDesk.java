package io.linli.console.plan;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.filing.PlanBook;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Where work plans are written and filed, by the rules of the plans' book.
 */
@Component
class PlanDesk {

	private final Wall wall;

	private final PlanBook book;

	PlanDesk(Wall wall, TenantWrites writes, InstantSource time) {
		this.wall = wall;
		this.book = new PlanBook(writes, time, PlanRefused::new);
	}

	/**
	 * A first version, or the next one after one that was filed.
	 * @param project null: the company's own
	 */
	PlanOutcome draft(Company company, @Nullable UUID project, int year, String text) {
		return write(company, text, (plan) -> this.book.draft(UUID.randomUUID(), project, year, plan));
	}

	/**
	 * As long as it is not filed.
	 * @param version of the plan, as the page showed it
	 */
	PlanOutcome change(Company company, UUID plan, int version, String text) {
		return write(company, text, (changed) -> this.book.change(plan, version, changed));
	}

	/** Frozen from now on. */
	PlanOutcome file(Company company, UUID plan, int version) {
		return change(company, () -> {
			this.book.file(plan, version);
			return PlanOutcome.FILED;
		});
	}

	// Browsers send two characters for the end of a line, for which their field counts
	// one.
	private PlanOutcome write(Company company, String typed, Consumer<String> step) {
		var text = typed.replace("\r\n", "\n").strip();
		if (text.isEmpty() || text.codePointCount(0, text.length()) > PlanBook.LONGEST) {
			return PlanOutcome.NO_TEXT;
		}
		return change(company, () -> {
			step.accept(text);
			return PlanOutcome.SAVED;
		});
	}

	private PlanOutcome change(Company company, Supplier<PlanOutcome> step) {
		try {
			return this.wall.change(company, step);
		}
		catch (PlanRefused ex) {
			return ex.outcome();
		}
		catch (OptimisticLockingFailureException ex) {
			return PlanOutcome.ELSEWHERE;
		}
	}

}
