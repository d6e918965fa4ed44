package io.linli.tenancy.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * So many days after a period its ledger of repairs is due, or after a month its
 * statistics of callbacks (B-15, B-26), since a company has set them. The procedures name
 * no day of either: the platform's three days count where nothing is set.
 *
 * @param setAt what is set after a period has ended does not move its due time
 */
public record Grace(int days, Instant setAt) {

	/** Where a company has set nothing. */
	public static final int DAYS = 3;

	/** So few may be set: what is due when its period ends is in time never. */
	public static final int LEAST = 1;

	/** So many may be set. */
	public static final int MOST = 60;

	private static final String SELECT = "select value, set_at from company_rule where name = '%s' order by set_at, id";

	/** The rows of all that a company has set for ledgers, the earliest first. */
	public static final String OF_LEDGERS = SELECT.formatted("LEDGER_GRACE_DAYS");

	/** The same for statistics. */
	public static final String OF_STATISTICS = SELECT.formatted("STATISTIC_GRACE_DAYS");

	/** A row of {@link #OF_LEDGERS} or {@link #OF_STATISTICS}. */
	public static Grace of(ResultSet row) throws SQLException {
		return new Grace(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant());
	}

	/**
	 * When what a project files of a period is due; never, where the period ended before
	 * it owed anything by a day.
	 * @param owing by whose zone, and since when it does
	 */
	public static Optional<Instant> due(List<Grace> all, LocalDate next, ProjectClock owing) {
		return owing.wasHere(next) ? Optional.of(due(all, next, owing.zone())) : Optional.empty();
	}

	/**
	 * When what is filed of a period is due.
	 * @param all what the company has set, the earliest first
	 * @param next the day on which the next period begins
	 * @param zone of the project
	 */
	public static Instant due(List<Grace> all, LocalDate next, ZoneId zone) {
		int days = all.stream()
			.filter((grace) -> grace.setAt().isBefore(next.atStartOfDay(zone).toInstant()))
			.reduce((earlier, later) -> later)
			.map(Grace::days)
			.orElse(DAYS);
		return next.plusDays(days).atStartOfDay(zone).toInstant();
	}

}
