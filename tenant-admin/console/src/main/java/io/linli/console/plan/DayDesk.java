package io.linli.console.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;

import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.filing.DayBook;
import io.linli.tenancy.filing.DayRule;
import io.linli.tenancy.filing.Filing;
import org.springframework.stereotype.Component;

/**
 * Where a company or its group sets an earlier day of filing, by the rules of the days'
 * book. Its row says who did it: the audit reads it from there.
 */
@Component
class DayDesk {

	static final int LONGEST_REFERENCE = 200;

	private final Wall wall;

	private final DayBook book;

	DayDesk(Wall wall, TenantWrites writes, InstantSource time) {
		this.wall = wall;
		this.book = new DayBook(writes, time, Refused::new);
	}

	/** Who may say so, of a workplace. */
	enum Source {

		CONTRACT, CITY_STANDARD, PROCEDURE

	}

	/** From that day on, each year. */
	DayOutcome set(Workplace owner, Filing filing, LocalDate dueOn, Source source, String reference) {
		if (reference.isBlank() || reference.length() > LONGEST_REFERENCE
				|| reference.chars().anyMatch(Character::isISOControl)) {
			return DayOutcome.NO_REFERENCE;
		}
		try {
			return change(owner, () -> {
				this.book.set(UUID.randomUUID(), filing, dueOn, source.name(), reference.strip());
				return DayOutcome.SET;
			});
		}
		catch (Refused ex) {
			return ex.outcome;
		}
	}

	private DayOutcome change(Workplace owner, Supplier<DayOutcome> work) {
		return switch (owner) {
			case Workplace.Company company -> this.wall.change(company, work);
			case Workplace.Group group -> this.wall.change(group, work);
			case Workplace.Platform _ -> throw new IllegalArgumentException("the platform files nothing");
		};
	}

	/** A rule that stands against a day. */
	private static final class Refused extends RuntimeException {

		private final DayOutcome outcome;

		Refused(DayRule rule) {
			super(rule.toString());
			this.outcome = switch (rule) {
				case DayRule.OtherYears _, DayRule.NoSuchDay _ -> DayOutcome.NO_DAY;
				case DayRule.Later _ -> DayOutcome.LATER;
				case DayRule.Over _ -> DayOutcome.OVER;
			};
		}

	}

}
