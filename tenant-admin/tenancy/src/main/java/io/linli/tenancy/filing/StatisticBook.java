package io.linli.tenancy.filing;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.linli.tenancy.Asked;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;
import io.linli.tenancy.TenantWrites;

/**
 * Files the statistics of a month's callbacks 月度回访统计表 (B-12, B-15, B-26): the database
 * counts, the supervisor says what follows. To be called in a transaction of the company.
 */
public final class StatisticBook {

	/** So long may an analysis be. */
	public static final int LONGEST = 5_000;

	private static final Set<Role> ROLES = EnumSet.of(Role.CUSTOMER_SERVICE_SUPERVISOR);

	// Two filings of a month follow one another.
	private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('callback_statistic' || ?, 0)) is null";

	private static final String PROJECT = "select time_zone, statistics_began_at from project where id = ?";

	private static final String FILE = """
			insert into callback_statistic (tenant_id, id, project_id, month, filing, owed, answered, in_time, in_time_proven, \
			not_yet_due, of_complaints, rated, satisfied, dissatisfied, reported, of_repairs, of_activities, of_services, \
			unmeasured, home_visits, home_visits_rated, home_visits_satisfied, home_visits_dissatisfied, home_visits_reported, \
			analysis, due_at, filed_at, filed_by)
			select ?, ?, ?, ?, (select 1 + count(*) from callback_statistic where project_id = ? and month = ?), owed, answered,
			       in_time, in_time_proven, not_yet_due, of_complaints, rated, satisfied, dissatisfied, reported, of_repairs, of_activities, of_services,
			       unmeasured, home_visits, home_visits_rated, home_visits_satisfied, home_visits_dissatisfied, home_visits_reported, ?, ?, ?, ?
			  from month_callbacks(?, ?, ?)
			on conflict (tenant_id, id) do nothing""";

	private static final String FILED = """
			select count(*), bool_or(id = ? and analysis = ?) from callback_statistic where project_id = ? and month = ?""";

	private final TenantWrites writes;

	private final InstantSource time;

	private final Function<StatisticRule, RuntimeException> refusals;

	/**
	 * A book that refuses in its application's own way.
	 * @param refusals what is thrown for a rule, at the latest before the commit
	 */
	public StatisticBook(TenantWrites writes, InstantSource time, Function<StatisticRule, RuntimeException> refusals) {
		this.writes = writes;
		this.time = time;
		this.refusals = refusals;
	}

	/** Who files them. */
	public static Set<Role> roles() {
		return Set.copyOf(ROLES);
	}

	/** Whether the caller files them, of projects that the caller sees. */
	public static boolean isOpenTo(Caller caller) {
		return ROLES.stream().anyMatch(caller::is);
	}

	/**
	 * A filing of a month that is over; filed again, it is another filing. Late is what
	 * is first filed after the days of grace.
	 * @param analysis not blank, and no longer than {@link #LONGEST}
	 */
	public void file(UUID id, UUID project, YearMonth of, String analysis) {
		begin(project, of.atDay(1));
		enter(id, project, of.atDay(1), analysis);
	}

	/**
	 * The same for somebody who has read how often it was filed before; sent twice with
	 * the same words, it is filed once.
	 * @param last the number of the last filing that was there; 0: none was
	 */
	public void fileAfter(int last, UUID id, UUID project, YearMonth of, String analysis) {
		LocalDate month = of.atDay(1);
		begin(project, month);
		Found found = this.writes
			.ask((row, number) -> new Found(row.getInt(1), row.getBoolean(2)), FILED, id, analysis, project, month)
			.get()
			.getFirst();
		if (!found.same()) {
			if (found.filings() != last) {
				throw this.refusals.apply(StatisticRule.MEANWHILE);
			}
			enter(id, project, month, analysis);
		}
	}

	/** Nobody else files the month until the transaction ends. */
	private void begin(UUID project, LocalDate month) {
		if (!isOpenTo(CurrentCaller.get())) {
			throw this.refusals.apply(StatisticRule.NOT_YOURS);
		}
		this.writes.ask((row, number) -> 1, ALONE, project + month.toString());
	}

	private void enter(UUID id, UUID project, LocalDate month, String analysis) {
		LocalDate next = month.plusMonths(1);
		Asked<List<Grace>> graces = this.writes.ask((row, number) -> Grace.of(row), Grace.OF_STATISTICS);
		ProjectClock clock = this.writes
			.ask((row, number) -> new ProjectClock(ZoneId.of(row.getString(1)),
					row.getObject(2, OffsetDateTime.class).toInstant()), PROJECT, project)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> this.refusals.apply(StatisticRule.UNKNOWN_PROJECT));
		Instant now = this.time.instant();
		if (!clock.isOver(next, now)) {
			throw this.refusals.apply(StatisticRule.NOT_OVER);
		}
		Object dueAt = Grace.due(graces.get(), next, clock)
			.<Object>map(Function.identity())
			.orElse(JDBCType.TIMESTAMP_WITH_TIMEZONE);
		this.writes.tellOne(() -> this.refusals.apply(StatisticRule.MEANWHILE), FILE, CurrentCaller.tenantId(), id,
				project, month, project, month, analysis, dueAt, now, CurrentCaller.get().name(), project, month, now);
	}

	/**
	 * What is filed of a month.
	 *
	 * @param same whether the very filing is among them
	 */
	private record Found(int filings, boolean same) {
	}

}
