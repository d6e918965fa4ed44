package io.linli.console.report;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.filing.ReportBook;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Where a company's report goes its way, step by step, by the rules of the reports' book.
 */
@Component
class ReportDesk {

	private final Wall wall;

	private final ReportBook book;

	ReportDesk(Wall wall, TenantWrites writes, InstantSource time) {
		this.wall = wall;
		this.book = new ReportBook(writes, time, FilingRefused::new);
	}

	/** Takes the report that is published now. */
	FilingOutcome draft(Company company, int year) {
		return change(company, () -> {
			this.book.draft(UUID.randomUUID(), year);
			return FilingOutcome.DRAFTED;
		});
	}

	/**
	 * Somebody has read it who did not draft it.
	 * @param version of the filing, as the page showed it
	 * @param older whether they have confirmed that newer figures were published
	 */
	FilingOutcome review(Company company, UUID filing, int version, boolean older) {
		return change(company, () -> {
			this.book.review(filing, version, older);
			return FilingOutcome.REVIEWED;
		});
	}

	/**
	 * Frozen from now on.
	 * @param older as of a review
	 */
	FilingOutcome file(Company company, UUID filing, int version, boolean older) {
		return change(company, () -> {
			this.book.file(filing, version, older);
			return FilingOutcome.FILED;
		});
	}

	/** It is out of date or wrong, for a reason that stays on record. */
	FilingOutcome drop(Company company, UUID filing, int version, String reason) {
		if (reason.isBlank() || reason.length() > ReportBook.LONGEST_REASON) {
			return FilingOutcome.NO_REASON;
		}
		return change(company, () -> {
			this.book.drop(filing, version, reason.strip());
			return FilingOutcome.DROPPED;
		});
	}

	private FilingOutcome change(Company company, Supplier<FilingOutcome> step) {
		try {
			return this.wall.change(company, step);
		}
		catch (FilingRefused ex) {
			return ex.outcome();
		}
		catch (OptimisticLockingFailureException ex) {
			return FilingOutcome.ELSEWHERE;
		}
	}

}
