package io.linli.stack.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import io.linli.sla.CalendarRows;
import io.linli.sla.ContractLevel;
import io.linli.sla.Period;
import io.linli.sla.PlatformDefaults;
import io.linli.sla.Source;
import io.linli.sla.Threshold;
import io.linli.sla.ThresholdRows;
import io.linli.sla.Thresholds;
import io.linli.sla.calendar.Hours;
import io.linli.sla.calendar.PublicHolidays;
import io.linli.sla.calendar.WorkCalendar;
import io.linli.sla.calendar.WorkWeek;

/**
 * The limits of a company: the platform's, copied, and the clause of its contract; and
 * the hours by which a limit in working time would count.
 */
final class Limits {

	private static final WorkWeek OFFICE = WorkWeek.fiveDays(Hours.parse("08:30-12:00"), Hours.parse("13:30-18:00"));

	private Limits() {
	}

	static Thresholds set(Connection connection, Company company, List<ContractLevel> levels, LocalDate first,
			LocalDate middle, Supplier<UUID> ids) throws SQLException {
		List<Threshold> all = new ArrayList<>(PlatformDefaults.forLevels(levels, Period.since(first), ids));
		Clause clause = company.clause();
		boolean changes = !clause.length().equals(clause.former());
		if (changes) {
			all.add(new Threshold(ids.get(), null, clause.scope(), clause.clock(), clause.formerLimit(),
					Source.CONTRACT, clause.reference() + "（原合同）", false, new Period(first, middle)));
		}
		all.add(new Threshold(ids.get(), null, clause.scope(), clause.clock(), clause.limit(), Source.CONTRACT,
				clause.reference(), false, Period.since(changes ? middle : first)));
		for (Threshold threshold : all) {
			ThresholdRows.insert(connection, company.id(), threshold, company.alias() + "-admin", "");
		}
		WorkCalendar.Version office = new WorkCalendar.Version(ids.get(), OFFICE, PublicHolidays.china(), Map.of());
		CalendarRows.insert(connection, company.id(), new CalendarRows.Row(null, Period.since(first), office),
				company.alias() + "-admin", "");
		return new Thresholds(all);
	}

}
