package io.linli.kpi.compare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A month of the comparison between companies that share no group: who takes part in it,
 * and when its cells are made, once.
 */
public record PeerMonth(YearMonth month) {

	/** Where a day begins first: Kiritimati. */
	private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

	/** Repairs are judged 30 days after their completion. */
	private static final int SETTLES_IN_DAYS = 31;

	/** The first month that begins nowhere before a company has given its consent. */
	public static PeerMonth after(Instant decidedAt) {
		return new PeerMonth(YearMonth.from(decidedAt.atOffset(EARLIEST)).plusMonths(1));
	}

	/** The last month whose figures have settled by an instant. */
	public static PeerMonth settledBy(Instant asOf) {
		LocalDate day = LocalDate.ofInstant(asOf, ZoneOffset.UTC).minusDays(SETTLES_IN_DAYS);
		return new PeerMonth(YearMonth.from(day).minusMonths(1));
	}

	/** Whether somebody decided before the month had begun for any project. */
	public boolean beginsAfter(Instant decidedAt) {
		return decidedAt.isBefore(this.month.atDay(1).atStartOfDay().toInstant(EARLIEST));
	}

	/** The day whose night makes the cells, or a later one does. */
	public LocalDate settlesOn() {
		return this.month.plusMonths(1).atDay(1).plusDays(SETTLES_IN_DAYS);
	}

}
