package io.linli.api.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import io.linli.api.complaint.ComplaintQueries;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.DATE;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads what was tracked and checked, and what was not.
 */
@Component
class TrackingQueries {

	private static final Shape TRACKED = Shape.row("TrackedComplaint", "tracked_complaint", "complaint_id")
		.columns(BOOLEAN, "covered")
		.one("complaint", ComplaintQueries.COMPLAINT, "complaint_id");

	private static final Shape SIGN_OFF = Shape.row("TrackingSignOff", "tracking_sign_off", "id")
		.column("day", "day_on", DATE)
		.columns(TEXT, "note", "signedBy")
		.columns(TIME, "signedAt")
		.one("project", Projects.PROJECT, "project_id")
		.many("complaints", TRACKED, "tracking_sign_off_id", "covered, complaint_id");

	private static final Shape FINDING = Shape.row("RecordFinding", "record_check_finding", "complaint_id")
		.columns(TEXT, "finding")
		.one("complaint", ComplaintQueries.COMPLAINT, "complaint_id");

	private static final Shape CHECK = Shape.row("RecordCheck", "record_check", "id")
		.column("week", "week_on", DATE)
		.columns(INTEGER, "records")
		.columns(TEXT, "note", "checkedBy")
		.columns(TIME, "checkedAt")
		.one("project", Projects.PROJECT, "project_id")
		.many("findings", FINDING, "record_check_id", "complaint_id");

	/**
	 * Whether a complaint {@code c} was open for a while between the begin and the end of
	 * a {@code day}: it had come by then, and had not been solved before and left so. The
	 * evidence says so for good, also after a later cycle; what was imported has its last
	 * solution only.
	 */
	static final String OPEN = """
			(coalesce(c.received_at, c.recorded_at) < day.end_at and (c.is_open or c.solved_at >= day.begin_at)
			  and not exists (select from event solved
			    where solved.tenant_id = c.tenant_id and solved.subject_id = c.id and solved.kind = 'SOLVED'
			      and solved.occurred_at < day.begin_at
			      and not exists (select from event reopened
			        where reopened.tenant_id = c.tenant_id and reopened.subject_id = c.id and reopened.kind = 'REOPENED'
			          and reopened.seq > solved.seq and reopened.occurred_at < day.end_at)))""";

	// Days begin at the midnight of the project's own clocks.
	private static final String DAYS = """
			with here as (select tenant_id, id, time_zone from project where id = ?),
			day as materialized (
			  select here.tenant_id, here.id as project_id, day::date as day_on,
			         day::date::timestamp at time zone time_zone as begin_at,
			         (day::date + 1)::timestamp at time zone time_zone as end_at
			    from here, generate_series(?::date::timestamp, least(?::date, (? at time zone time_zone)::date), interval '1 day') as day),
			waiting as materialized (
			  select c.tenant_id, c.id, c.received_at, c.recorded_at, c.is_open, c.solved_at
			    from complaint c join here on c.tenant_id = here.tenant_id and c.project_id = here.id
			   where (c.is_open or c.solved_at >= (select min(begin_at) from day))
			     and coalesce(c.received_at, c.recorded_at) < (select max(end_at) from day))
			select day.day_on, count(c.id) as open, count(c.id) filter (where t.covered) as covered,
			       count(c.id) filter (where s.id is not null and t.complaint_id is null) as later, s.signed_by, s.signed_at
			  from day
			  left join waiting c on %s
			  left join tracking_sign_off s
			    on s.tenant_id = day.tenant_id and s.project_id = day.project_id and s.day_on = day.day_on
			  left join tracked_complaint t
			    on t.tenant_id = day.tenant_id and t.tracking_sign_off_id = s.id and t.complaint_id = c.id
			 group by day.day_on, s.signed_by, s.signed_at order by day.day_on"""
		.formatted(OPEN);

	private static final String WEEKS = """
			with here as (select tenant_id, id, time_zone from project where id = ?)
			select week::date as week_on, k.checked_by, k.checked_at,
			       (select count(*) from complaint c where c.tenant_id = here.tenant_id and c.project_id = here.id
			           and c.recorded_at >= week::date::timestamp at time zone time_zone
			           and c.recorded_at < (week::date + 7)::timestamp at time zone time_zone) as records,
			       (select count(*) from record_check_finding f where f.tenant_id = k.tenant_id and f.record_check_id = k.id) as findings
			  from here
			 cross join generate_series(date_trunc('week', ?::date::timestamp), least(?::date, (? at time zone time_zone)::date),
			                            interval '7 days') as week
			  left join record_check k on k.tenant_id = here.tenant_id and k.project_id = here.id and k.week_on = week::date
			 order by week""";

	private final TenantReads reads;

	TrackingQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Nullable Row signOff(UUID id, Selection selection) {
		return Select.of(SIGN_OFF, selection).byKey(this.reads, id);
	}

	@Nullable Row check(UUID id, Selection selection) {
		return Select.of(CHECK, selection).byKey(this.reads, id);
	}

	/** What was signed of a day. */
	@Nullable Row signOff(UUID project, LocalDate day, Selection selection) {
		return first(Select.of(SIGN_OFF, selection)
			.where("tracking_sign_off.project_id = ?", project)
			.where("tracking_sign_off.day_on = ?", day));
	}

	/** What was checked of the week of a day. */
	@Nullable Row check(UUID project, LocalDate day, Selection selection) {
		return first(Select.of(CHECK, selection)
			.where("record_check.project_id = ?", project)
			.where("record_check.week_on = date_trunc('week', ?::date::timestamp)::date", day));
	}

	/** The days of a month that have begun. */
	List<TrackingDay> days(UUID project, YearMonth month, Instant now) {
		return this.reads.list(DAYS, List.of(project, month.atDay(1), month.atEndOfMonth(), now), (row, number) -> {
			int open = row.getInt("open");
			int covered = row.getInt("covered");
			int later = row.getInt("later");
			return new TrackingDay(row.getObject("day_on", LocalDate.class), open, covered, later,
					open - covered - later, row.getString("signed_by"),
					row.getObject("signed_at", OffsetDateTime.class));
		});
	}

	/** The weeks that touch a month and have begun. */
	List<RecordWeek> weeks(UUID project, YearMonth month, Instant now) {
		return this.reads.list(WEEKS, List.of(project, month.atDay(1), month.atEndOfMonth(), now),
				(row, number) -> new RecordWeek(row.getObject("week_on", LocalDate.class), row.getInt("records"),
						row.getInt("findings"), row.getString("checked_by"),
						row.getObject("checked_at", OffsetDateTime.class)));
	}

	private @Nullable Row first(Select select) {
		return select.limit(1).rows(this.reads).stream().findFirst().orElse(null);
	}

}
