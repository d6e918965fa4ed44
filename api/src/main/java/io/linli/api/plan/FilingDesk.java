package io.linli.api.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.sla.Source;
import io.linli.tenancy.Asked;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.filing.Filing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a company or its group wants things filed earlier than the procedures do (P-01,
 * P-02).
 */
@Component
class FilingDesk {

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

	private final TenantWrites writes;

	private final InstantSource time;

	FilingDesk(TenantWrites writes, InstantSource time) {
		this.writes = writes;
		this.time = time;
	}

	/**
	 * From that day on, each year; a day that is over, or has been counted with until it
	 * was over, stays as it was.
	 * @return what is in force for the first filing afterwards, the earliest day first
	 */
	@Transactional
	List<FilingLimit> set(SetFilingDay command) {
		Checks checks = new Checks();
		String reference = checks.text("reference", command.reference(), 200);
		int year = command.filing().yearOf(command.dueOn());
		checks.require(year >= 2000 && year <= 2200, "This is of the years 2000 to 2200.", "dueOn");
		checks.require(command.source() != Source.PLATFORM, "The platform's day is not yours to set.", "source");
		MonthDay day = MonthDay.from(command.dueOn());
		checks.require(!day.equals(MonthDay.of(2, 29)), "There is no such day in most years.", "dueOn");
		checks.pass();
		Instant now = this.time.instant();
		Asked<List<FilingLimit>> before = limits(command.filing(), year);
		LocalDate today = this.writes.ask((row, number) -> row.getObject(1, LocalDate.class), TODAY, now)
			.get()
			.getFirst();
		expect(command.dueOn(), before.get(), today);
		String what = command.filing().name();
		UUID owner = CurrentCaller.get().organization().id();
		this.writes.tell(CurrentCaller.get() instanceof Caller.GroupManager ? OF_GROUP : OF_COMPANY, owner, Ids.next(),
				what, year, day.getMonthValue(), day.getDayOfMonth(), command.source().name(), reference,
				CurrentCaller.get().name(), now, owner, what, year, day.getMonthValue(), day.getDayOfMonth(),
				command.source().name(), reference);
		return limits(command.filing(), year).get();
	}

	private Asked<List<FilingLimit>> limits(Filing filing, int year) {
		return this.writes.ask(FilingLimit::of, FilingLimit.SELECT, filing.name(), year);
	}

	private static void expect(LocalDate wanted, List<FilingLimit> before, LocalDate today) {
		Checks checks = new Checks();
		LocalDate latest = before.stream()
			.filter((limit) -> limit.source() == Source.PLATFORM)
			.map(FilingLimit::dueOn)
			.findFirst()
			.orElseThrow();
		checks.require(!wanted.isAfter(latest), "The procedures want it by " + latest + ".", "dueOn");
		checks.pass();
		if (!wanted.isAfter(today) || !before.getFirst().dueOn().isAfter(today)) {
			throw RefusedException.wrongState("That day is over, or the one that counted: set one of the next year.");
		}
	}

}
