package io.linli.api.plan;

import java.time.InstantSource;
import java.util.List;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.sla.Source;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.filing.DayBook;
import io.linli.tenancy.filing.DayRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a company or its group wants things filed earlier than the procedures do (P-01,
 * P-02).
 */
@Component
class FilingDesk {

	private final TenantWrites writes;

	private final DayBook book;

	FilingDesk(TenantWrites writes, InstantSource time) {
		this.writes = writes;
		this.book = new DayBook(writes, time, FilingDesk::refusal);
	}

	/**
	 * From that day on, each year.
	 * @return what is in force for the first filing afterwards, the earliest day first
	 */
	@Transactional
	List<FilingLimit> set(SetFilingDay command) {
		Checks checks = new Checks();
		String reference = checks.text("reference", command.reference(), 200);
		checks.require(command.source() != Source.PLATFORM, "The platform's day is not yours to set.", "source");
		checks.pass();
		this.book.set(Ids.next(), command.filing(), command.dueOn(), command.source().name(), reference);
		return this.writes
			.ask(FilingLimit::of, FilingLimit.SELECT, command.filing().name(), command.filing().yearOf(command.dueOn()))
			.get();
	}

	private static RefusedException refusal(DayRule rule) {
		return switch (rule) {
			case DayRule.OtherYears years ->
				invalid("This is of the years " + years.first() + " to " + years.last() + ".");
			case DayRule.NoSuchDay _ -> invalid("There is no such day in most years.");
			case DayRule.Later later -> invalid("The procedures want it by " + later.latest() + ".");
			case DayRule.Over _ ->
				RefusedException.wrongState("That day is over, or the one that counted: set one of the next year.");
		};
	}

	private static RefusedException invalid(String message) {
		return new RefusedException(UserError.invalid(message, "dueOn"));
	}

}
