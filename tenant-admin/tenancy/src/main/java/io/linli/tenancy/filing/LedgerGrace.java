package io.linli.tenancy.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * So many days after a period its ledger of repairs is due, since a company has
 * set them.
 *
 * @param setAt what is set after a period has ended does not move its due time
 */
public record LedgerGrace(int days, Instant setAt) {

	/** The rows of all that a company has set, the earliest first. */
	public static final String SELECT = """
			select value, set_at from company_rule where name = 'LEDGER_GRACE_DAYS' order by set_at, id""";

	// Where the company has set nothing.
	private static final int DAYS = 3;

	/** A row of {@link #SELECT}. */
	public static LedgerGrace of(ResultSet row) throws SQLException {
		return new LedgerGrace(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant());
	}

	/**
	 * When the ledger of a period is due.
	 * @param all what the company has set, the earliest first
	 * @param next the day on which the next period begins
	 * @param zone of the project
	 */
	public static Instant due(List<LedgerGrace> all, LocalDate next, ZoneId zone) {
		int days = all.stream()
			.filter((grace) -> grace.setAt().isBefore(next.atStartOfDay(zone).toInstant()))
			.reduce((earlier, later) -> later)
			.map(LedgerGrace::days)
			.orElse(DAYS);
		return next.plusDays(days).atStartOfDay(zone).toInstant();
	}

}
