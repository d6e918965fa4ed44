package io.linli.console.calendar;

import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

import io.linli.console.audit.Act;
import io.linli.console.audit.AuditDesk;
import io.linli.console.signin.Person;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.CalendarRows;
import io.linli.sla.Period;
import io.linli.sla.Words;
import io.linli.sla.calendar.WorkCalendar;
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

	private final AuditDesk audit;

	private final JdbcOperations database;

	private final InstantSource now;

	CalendarDesk(Wall wall, CalendarQueries queries, AuditDesk audit, JdbcOperations database, InstantSource now) {
		this.wall = wall;
		this.queries = queries;
		this.audit = audit;
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
			tell(company, Act.Kind.CALENDAR_SET, calendars, project, calendar.from(), calendar.version());
			return CalendarOutcome.SET;
		});
	}

	/** From that day on the project follows the company's again. */
	CalendarOutcome follow(Company company, UUID project, LocalDate from, String seen) {
		return change(company, project, from, seen, (calendars) -> {
			end(calendars.of(calendars.site(project)), from);
			tell(company, Act.Kind.CALENDAR_ENDED, calendars, project, from, null);
			return CalendarOutcome.ENDED;
		});
	}

	// Without a version of its own the project follows the company.
	private void tell(Company company, Act.Kind kind, Calendars calendars, @Nullable UUID project, LocalDate from,
			WorkCalendar.@Nullable Version version) {
		var site = calendars.site(project);
		var before = calendars.of(site).stream().filter((each) -> each.holds(from)).findFirst().orElse(null);
		this.audit.write(company,
				new Act(kind,
						(site != null) ? Act.plain(site.name())
								: this.audit.say((words) -> words.say("calendars.company")),
						(before != null) ? said(before.row().version(), before.row().effective().from()) : null,
						(version != null) ? said(version, from)
								: this.audit.say((words) -> words.say("audit.calendar.ended", words.date(from)))));
	}

	private Words said(WorkCalendar.Version version, LocalDate from) {
		return this.audit
			.say((words) -> words.say("audit.calendar", new CalendarWords(words).told(version), words.date(from)));
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
