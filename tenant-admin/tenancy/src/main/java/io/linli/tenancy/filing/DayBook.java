package io.linli.tenancy.filing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import io.linli.tenancy.Asked;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;

/**
 * Sets the day by which a company or its group wants something filed, earlier than the
 * procedures do (P-01, P-02); to be called in a transaction of its caller, whose own day
 * it is.
 */
public final class DayBook {

	// What its owner has said last is not said again.
	private static final String SET = """
			insert into %1$s (%2$s, id, filing, from_year, limit_month, limit_day, source, reference, set_by, set_at)
			select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
			 where not exists (select from (select limit_month, limit_day, source, reference from %1$s where %2$s = ? and filing = ? and from_year = ?
			                                 order by set_at desc, id desc limit 1) last
			                    where (last.limit_month, last.limit_day, last.source, last.reference) = (?, ?, ?, ?))""";

	private static final String OF_COMPANY = SET.formatted("filing_day", "tenant_id");

	private static final String OF_GROUP = SET.formatted("group_filing_day", "group_id");

	// By the clocks of the company's first project; a group has none of its own.
	private static final String TODAY = "select (? at time zone company_zone())::date";

	private static final String IN_FORCE = """
			select due_on, source = 'PLATFORM' from filing_limit(current_tenant(), ?, ?)""";

	private final TenantWrites writes;

	private final InstantSource time;

	private final Function<DayRule, RuntimeException> refusals;

	/** A day that counts, the earliest first. */
	private record InForce(LocalDate dueOn, boolean ofProcedures) {
	}

	/**
	 * A book that refuses in its application's own way.
	 * @param refusals what is thrown for a rule
	 */
	public DayBook(TenantWrites writes, InstantSource time, Function<DayRule, RuntimeException> refusals) {
		this.writes = writes;
		this.time = time;
		this.refusals = refusals;
	}

	/**
	 * From that day on, each year; a day that is over, or has been counted with until it
	 * was over, stays as it was.
	 * @param source CONTRACT, CITY_STANDARD or PROCEDURE
	 * @param reference where the source says so, not blank
	 */
	public void set(UUID id, Filing filing, LocalDate dueOn, String source, String reference) {
		int year = filing.yearOf(dueOn);
		MonthDay day = MonthDay.from(dueOn);
		Instant now = this.time.instant();
		expect(filing, year, dueOn, now);
		Caller caller = CurrentCaller.get();
		UUID owner = caller.organization().id();
		this.writes.tell(caller instanceof Caller.GroupManager ? OF_GROUP : OF_COMPANY, owner, id, filing.name(), year,
				day.getMonthValue(), day.getDayOfMonth(), source, reference, caller.name(), now, owner, filing.name(),
				year, day.getMonthValue(), day.getDayOfMonth(), source, reference);
	}

	private void expect(Filing filing, int year, LocalDate wanted, Instant now) {
		if (!FilingYears.has(year)) {
			throw this.refusals.apply(new DayRule.OtherYears(FilingYears.FIRST, FilingYears.LAST));
		}
		if (MonthDay.from(wanted).equals(MonthDay.of(2, 29))) {
			throw this.refusals.apply(new DayRule.NoSuchDay());
		}
		Asked<List<InForce>> asked = this.writes.ask((row,
				number) -> new InForce(Objects.requireNonNull(row.getObject(1, LocalDate.class)), row.getBoolean(2)),
				IN_FORCE, filing.name(), year);
		LocalDate today = Objects.requireNonNull(
				this.writes.ask((row, number) -> row.getObject(1, LocalDate.class), TODAY, now).get().getFirst());
		List<InForce> before = asked.get();
		LocalDate latest = before.stream().filter(InForce::ofProcedures).findFirst().orElseThrow().dueOn();
		if (wanted.isAfter(latest)) {
			throw this.refusals.apply(new DayRule.Later(latest));
		}
		if (!wanted.isAfter(today) || !before.getFirst().dueOn().isAfter(today)) {
			throw this.refusals.apply(new DayRule.Over());
		}
	}

}
