package io.linli.tenancy.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * So many days after a period its ledger of repairs is due, since a company has
 * set them.
 *
 * @param setAt what is set after a period has ended does not move its due time
 */
public record LedgerGrace(int days, Instant setAt) {

	/** Where the company has set nothing. */
	public static final int DAYS = 3;

	/**
	 * When the ledger of a period is due.
	 * @param all what the company has set, the earliest first
	 * @param next the day on which the next period begins
	 */
	public static Instant due(List<LedgerGrace> all, LocalDate next, ProjectClock clock) {
		int days = all.stream()
			.filter((grace) -> grace.setAt().isBefore(clock.end(next)))
			.reduce((earlier, later) -> later)
			.map(LedgerGrace::days)
			.orElse(DAYS);
		return clock.end(next.plusDays(days));
	}

}
