package io.linli.api.visit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;

import io.linli.api.attempt.Attempts;
import io.linli.api.event.Events;
import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.api.sla.Deadlines;
import io.linli.sla.CalendarRows;
import io.linli.sla.WorkCalendars;
import io.linli.sla.calendar.WorkCalendar;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.DATE;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads visits, agreed services and what they owe, and how far a year's visits have come.
 */
@Component
public class VisitQueries implements NodeTypes {

	private static final int MOST = 1_000;

	private static final Shape SERVICE = Shape.node("AgreedService", "agreed_service")
		.columns(TEXT, "kind", "description", "recordedBy", "endReason")
		.columns(DATE, "beginsOn", "endsOn", "endedOn")
		.columns(TIME, "completedAt", "recordedAt")
		.one("project", Projects.PROJECT, "project_id")
		.one("household", Projects.HOUSEHOLD, "household_id");

	/** The type {@code ServiceCallback}. */
	public static final Shape CALLBACK = Shape.node("ServiceCallback", "service_callback")
		.columns(TEXT, "occasion", "method", "caller", "shortcomings", "suggestions")
		.columns(BOOLEAN, "reached", "declined", "courteous", "chargeCorrect")
		.columns(INTEGER, "satisfaction", "quality", "version")
		.columns(TIME, "owedSince", "dueAt", "doneAt", "recordedAt", "cancelledAt")
		.one("agreedService", SERVICE, "agreed_service_id")
		.many("attempts", Attempts.ATTEMPT, "service_callback_id", Attempts.ORDER)
		.many("deadlines", Deadlines.DEADLINE, "subject_id", "cycle, started_at, clock")
		.many("events", Events.EVENT, "subject_id", "seq");

	static {
		SERVICE.many("callbacks", CALLBACK, "agreed_service_id", "owed_since, occasion");
	}

	/** The type {@code HomeVisit}. */
	public static final Shape VISIT = Shape.node("HomeVisit", "home_visit")
		.columns(TEXT, "shortcomings", "suggestions", "recordedBy")
		.columns(BOOLEAN, "declined", "courteous")
		.columns(INTEGER, "satisfaction", "quality")
		.columns(TIME, "visitedAt", "recordedAt")
		.one("project", Projects.PROJECT, "project_id")
		.one("household", Projects.HOUSEHOLD, "household_id")
		.many("attempts", Attempts.ATTEMPT, "home_visit_id", Attempts.ORDER)
		.many("events", Events.EVENT, "subject_id", "seq");

	private static final Shape ATTENTION = Shape.node("HouseholdAttention", "household_attention")
		.columns(TEXT, "reason", "note", "recordedBy")
		.columns(DATE, "untilOn")
		.columns(TIME, "recordedAt")
		.one("household", Projects.HOUSEHOLD, "household_id");

	private static final String ZONE = "select time_zone from project where id = ?";

	// At home because of a case, a service, or of the year.
	private static final String VISITED = """
			select count(*), count(*) filter (where id in (select asked.household_id from asked_resident asked
			         where asked.project_id = ? and asked.method = 'HOME_VISIT' and asked.done_at >= ?))
			  from household where project_id = ? and delivered_on <= ?""";

	private static final String AT_RISK = """
			(exists (select from household_attention attention join project on project.tenant_id = attention.tenant_id
			             and project.id = attention.project_id
			         where attention.tenant_id = household.tenant_id and attention.project_id = household.project_id
			           and attention.household_id = household.id and attention.until_on >= (? at time zone project.time_zone)::date)
			 or household.id in (select asked.household_id from asked_resident asked
			         where asked.project_id = ? and asked.satisfaction <= 2 and asked.done_at >= ?::timestamptz - interval '1 year'))""";

	private final TenantReads reads;

	private final InstantSource time;

	VisitQueries(TenantReads reads, InstantSource time) {
		this.reads = reads;
		this.time = time;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(SERVICE, CALLBACK, VISIT, ATTENTION);
	}

	@Nullable Row service(UUID id, Selection selection) {
		return Select.of(SERVICE, selection).byKey(this.reads, id);
	}

	@Nullable Row callback(UUID id, Selection selection) {
		return Select.of(CALLBACK, selection).byKey(this.reads, id);
	}

	@Nullable Row visit(UUID id, Selection selection) {
		return Select.of(VISIT, selection).byKey(this.reads, id);
	}

	@Nullable Row attention(UUID id, Selection selection) {
		return Select.of(ATTENTION, selection).byKey(this.reads, id);
	}

	@Nullable Row attempt(UUID id, Selection selection) {
		return Select.of(Attempts.ATTEMPT, selection).byKey(this.reads, id);
	}

	/** All to visit a household at home, the last one first. */
	List<Row> attempts(UUID household, Selection selection) {
		return Select.of(Attempts.ATTEMPT, selection)
			.where("callback_attempt.household_id = ?", household)
			.order("callback_attempt.attempted_at desc, callback_attempt.id")
			.limit(MOST)
			.rows(this.reads);
	}

	/** All for the sake of a household's year, the last one first (B-23). */
	List<Row> visits(UUID household, Selection selection) {
		return Select.of(VISIT, selection)
			.where("home_visit.household_id = ?", household)
			.order("home_visit.visited_at desc, home_visit.id")
			.limit(MOST)
			.rows(this.reads);
	}

	/** All that a household agreed on, the last one first. */
	List<Row> services(UUID household, Selection selection) {
		return Select.of(SERVICE, selection)
			.where("agreed_service.household_id = ?", household)
			.order("agreed_service.recorded_at desc, agreed_service.id")
			.limit(MOST)
			.rows(this.reads);
	}

	/** What has been owed since before now, what is due first at the top. */
	List<Row> owed(UUID project, @Nullable Boolean overdue, Selection selection) {
		Instant now = this.time.instant();
		Select owed = Select.of(CALLBACK, selection);
		if (overdue != null) {
			owed.where("coalesce(service_callback.due_at < ?, false) = ?", now, overdue);
		}
		return owed.where("service_callback.project_id = ?", project)
			.where("service_callback.reached is not true and service_callback.cancelled_at is null")
			.where("service_callback.owed_since <= ?", now)
			.order("service_callback.due_at, service_callback.id")
			.limit(MOST)
			.rows(this.reads);
	}

	/** Households that are to be visited more often (B-24). */
	List<Row> atRisk(UUID project, Selection selection) {
		return Select.of(Projects.HOUSEHOLD, selection)
			.where("household.project_id = ?", project)
			.where(AT_RISK, this.time.instant(), project, this.time.instant())
			.order("household.building, household.unit, household.id")
			.limit(MOST)
			.rows(this.reads);
	}

	/** The year that it is in the project; null where the caller sees no such project. */
	@Nullable Pace pace(UUID project) {
		List<ZoneId> zone = this.reads.list(ZONE, List.of(project), (row, number) -> ZoneId.of(row.getString(1)));
		if (zone.isEmpty()) {
			return null;
		}
		Instant now = this.time.instant();
		LocalDate today = now.atZone(zone.getFirst()).toLocalDate();
		Instant begin = today.withDayOfYear(1).atStartOfDay(zone.getFirst()).toInstant();
		List<CalendarRows.Row> calendars = this.reads.list("select " + CalendarRows.COLUMNS + " from work_calendar",
				List.of(), (row, number) -> CalendarRows.of(row));
		WorkCalendar calendar = new WorkCalendars(calendars).on(project, zone.getFirst(), today);
		int workdays = (int) today.datesUntil(today.with(TemporalAdjusters.firstDayOfNextYear()))
			.filter((day) -> isWorkday(calendar, now, day))
			.count();
		return this.reads
			.list(VISITED, List.of(project, begin, project, today),
					(row, number) -> Pace.of(row.getInt(1), row.getInt(2), workdays))
			.getFirst();
	}

	// A company that has not said when it works is counted from Monday to Friday.
	private static boolean isWorkday(WorkCalendar calendar, Instant now, LocalDate day) {
		return (calendar.version() != null) ? !calendar.day(now, day).hours().isEmpty()
				: day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
	}

}
