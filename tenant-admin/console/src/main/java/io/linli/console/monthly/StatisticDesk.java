package io.linli.console.monthly;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.UUID;

import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.filing.StatisticBook;
import io.linli.tenancy.filing.StatisticRule;
import org.springframework.stereotype.Component;

/**
 * Where a month's statistics are filed, by the rules of their book.
 */
@Component
class StatisticDesk {

	private final Wall wall;

	private final StatisticBook book;

	StatisticDesk(Wall wall, TenantWrites writes, InstantSource time) {
		this.wall = wall;
		this.book = new StatisticBook(writes, time, Refused::new);
	}

	/**
	 * Files a month that is over.
	 * @param last the number of the last filing that the supervisor has seen; 0: none
	 * @param id of the filing, which the form was given
	 * @param typed what the supervisor makes of it, as a browser sends it
	 */
	StatisticOutcome file(Company company, int last, UUID id, UUID project, YearMonth month, String typed) {
		var analysis = typed.replace("\r\n", "\n").strip();
		if (analysis.isEmpty() || analysis.length() > StatisticBook.LONGEST || analysis.indexOf(0) >= 0) {
			return StatisticOutcome.NO_ANALYSIS;
		}
		try {
			return this.wall.change(company, () -> {
				this.book.fileAfter(last, id, project, month, analysis);
				return StatisticOutcome.FILED;
			});
		}
		catch (Refused ex) {
			return ex.outcome;
		}
	}

	/** A rule that stands against a filing. */
	private static final class Refused extends RuntimeException {

		private final StatisticOutcome outcome;

		Refused(StatisticRule rule) {
			super(rule.name());
			this.outcome = switch (rule) {
				case NOT_YOURS, UNKNOWN_PROJECT -> StatisticOutcome.NOT_YOURS;
				case NOT_OVER -> StatisticOutcome.NOT_OVER;
				case MEANWHILE -> StatisticOutcome.MEANWHILE;
			};
		}

	}

}
