package io.linli.console.calendar;

import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

import io.linli.console.signin.Person;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.CalendarRows;
import io.linli.sla.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Sets a calendar from a day on: the version until then ends, and deadlines that were
 * computed by it keep it.
 */
@Component
class CalendarDesk {

	private static final String PINNED = "23001";

	private final Wall wall;

	private final CalendarQueries queries;

	private final JdbcOperations database;

	private final InstantSource now;

	CalendarDesk(Wall wall, CalendarQueries queries, JdbcOperations database, InstantSource now) {
		this.wall = wall;
		this.queries = queries;
		this.database = database;
		this.now = now;
	}

	/**
	 * @param project null: the company's, for all that have none of their own
	 * @param seen as {@link Calendars#seen} said it
	 */
	CalendarOutcome set(Company company, Person person, @Nullable UUID project, NewCalendar calendar, String seen) {
		return change(company, project, calendar.from(), seen, (calendars) -> {
			end(calendars.of(calendars.site(project)), calendar.from());
			this.database.execute((ConnectionCallback<Boolean>) (connection) -> {
				CalendarRows.insert(connection, company.id(),
						new CalendarRows.Row(project, Period.since(calendar.from()), calendar.version()),
						person.username(), calendar.note());
				return true;
			});
			return CalendarOutcome.SET;
		});
	}

	/** From that day on the project follows the company's again. */
	CalendarOutcome follow(Company company, UUID project, LocalDate from, String seen) {
		return change(company, project, from, seen, (calendars) -> {
			end(calendars.of(calendars.site(project)), from);
			return CalendarOutcome.ENDED;
		});
	}

	private CalendarOutcome change(Company company, @Nullable UUID project, LocalDate from, String seen,
			Function<Calendars, CalendarOutcome> work) {
		try {
			return this.wall.change(company, () -> {
				var calendars = new Calendars(this.now.instant(), this.queries.sites(),
						this.queries.versionsForUpdate());
				var site = calendars.site(project);
				if ((project != null && site == null) || !calendars.seen(site).equals(seen)) {
					return CalendarOutcome.STALE;
				}
				if (from.isBefore(calendars.today(site))) {
					return CalendarOutcome.PAST;
				}
				if (calendars.of(site)
					.stream()
					.anyMatch((version) -> !version.row().effective().from().isBefore(from))) {
					return CalendarOutcome.PLANNED;
				}
				return work.apply(calendars);
			});
		}
		catch (DataIntegrityViolationException ex) {
			// Otherwise two first ones at once: neither saw a row to wait for.
			return (ex.getRootCause() instanceof SQLException refusal && PINNED.equals(refusal.getSQLState()))
					? CalendarOutcome.BEGUN : CalendarOutcome.STALE;
		}
	}

	private void end(Iterable<CalendarVersion> versions, LocalDate day) {
		for (var version : versions) {
			if (version.holds(day)) {
				this.database.update("update work_calendar set effective = daterange(lower(effective), ?) where id = ?",
						day, version.row().version().id());
			}
		}
	}

}
