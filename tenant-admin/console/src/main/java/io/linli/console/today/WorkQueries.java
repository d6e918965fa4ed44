package io.linli.console.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.console.workplace.Times;
import io.linli.sla.Clock;
import io.linli.sla.SubjectKind;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the day's work; to be called inside the wall, whose fence shows the person's own
 * projects. Each project's open promises are read from their index in the order in which
 * they are due, as many as a page has, and no more of the rest.
 */
@Repository
class WorkQueries {

	/** Where there are more, nobody needs to know how many. */
	static final int MOST_COUNTED = 1_000;

	/** So many in one sitting are shown as one. */
	private static final int SITTING = 5;

	private static final int MOST_SITTINGS = 10;

	private static final String PLACES = """
			with place as (select id, code, name, time_zone from project where cast(:project as uuid) is null or id = :project)
			""";

	/** Running in a time, and not standing still since before they were due. */
	private static final String OPEN = """
			from deadline d where d.project_id = place.id and d.claimed_verdict = 'OPEN' and d.cancelled_at is null
			   and d.due_at >= :from and d.due_at < :until and (d.paused_at is null or d.paused_at > d.due_at)
			   and d.subject_kind = any (:kinds) and (not :callbacks or d.clock = 'CALLBACK')
			""";

	private static final String WORK = PLACES + """
			, work as (
			    select place.name as project, place.time_zone, d.*
			      from place cross join lateral (
			        select d.id, d.subject_kind, d.subject_id, d.clock, d.category, d.due_at, d.proven_due_at
			""" + OPEN
			+ """
					           and (d.due_at, d.id) > (:at, :id)
					         order by d.due_at, d.id limit :limit) d
					     order by d.due_at, d.id limit :limit)
					select work.*, case_number(subject_kind, subject_id) as number,
					     (select count(*) from callback_attempt a where work.subject_kind = 'CALLBACK' and a.callback_id = work.subject_id)
					     + (select count(*) from callback_attempt a
					         where work.subject_kind = 'SERVICE_CALLBACK' and a.service_callback_id = work.subject_id) as attempts
					from work order by due_at, id""";

	private static final String COUNT = PLACES + """
			select count(*) from (select from place cross join lateral (select\s""" + OPEN + """
			limit :most) d limit :most) counted""";

	/**
	 * Reports that nobody has replied to, of the projects and kinds that are asked for.
	 */
	private static final String UNANSWERED = PLACES
			+ """
					, report as (
					    select r.callback_id as id, r.reported_at,
					           coalesce(b.project_id, s.project_id, h.project_id) as project_id,
					           case when b.complaint_id is not null then 'COMPLAINT' when b.repair_request_id is not null then 'REPAIR'
					             when b.id is not null then 'CALLBACK' when s.id is not null then 'SERVICE_CALLBACK' else 'HOME_VISIT' end as kind
					      from callback_report r
					      left join callback b on b.id = r.callback_id
					      left join service_callback s on s.id = r.callback_id
					      left join home_visit h on h.id = r.callback_id
					     where not exists (select from callback_reply y where y.callback_id = r.callback_id and y.kind = 'REPLY')),
					unanswered as (
					    select report.*, place.name as project, place.time_zone
					      from report join place on place.id = report.project_id where report.kind = any (:kinds))
					""";

	private static final String REPORTS = UNANSWERED
			+ """
					select u.*, case_number('CALLBACK', u.id) as number,
					     exists (select from callback_reply y where y.callback_id = u.id and y.kind = 'TRANSFER') as transferred,
					       exists (select from callback_reply y where y.callback_id = u.id and y.kind = 'MEASURE') as measured
					  from unanswered u where (u.reported_at, u.id) > (:at, :id)
					 order by u.reported_at, u.id limit :limit""";

	private static final String COUNT_REPORTS = UNANSWERED
			+ "select count(*) from (select from unanswered limit :most) counted";

	private static final String SITTINGS = PLACES
			+ """
					, entry as (
					    select a.caller, a.recorded_at, a.owed_since, place.name, place.time_zone,
					           case when a.recorded_at - lag(a.recorded_at) over entered <= interval '5 minutes' then 0 else 1 end as begins
					      from place join callback_attempt a on a.project_id = place.id and a.recorded_at >= :from
					    window entered as (partition by a.caller order by a.recorded_at, a.id)),
					numbered as (
					    select entry.*, sum(begins) over (partition by caller order by recorded_at) as sitting from entry)
					select caller, string_agg(distinct name, ', ') as projects, min(time_zone) as time_zone, count(*) as entries,
					       min(recorded_at) as from_at, max(recorded_at) as until_at,
					       extract(epoch from percentile_cont(0.5) within group (order by recorded_at - owed_since)) as lag
					  from numbered group by caller, sitting having count(*) >= :sitting
					 order by entries desc, from_at, caller limit :most""";

	private final JdbcClient database;

	WorkQueries(JdbcClient database) {
		this.database = database;
	}

	/** Promises of a group that run, what is due first at the top. */
	List<Work> work(Group group, Sight sight, Filter filter, Instant now, int limit) {
		return open(WORK, group, sight, filter, now).param("at", Times.utc(filter.after().at()))
			.param("id", filter.after().id())
			.param("limit", limit)
			.query((row, number) -> work(row))
			.list();
	}

	/** How many there are, up to one more than {@link #MOST_COUNTED}. */
	int count(Group group, Sight sight, Filter filter, Instant now) {
		return open(COUNT, group, sight, filter, now).param("most", MOST_COUNTED + 1).query(Integer.class).single();
	}

	/** What waits for a reply, the oldest first. */
	List<Report> reports(Sight sight, Filter filter, int limit) {
		return of(REPORTS, filter).param("kinds", kinds(sight, filter))
			.param("at", Times.utc(filter.after().at()))
			.param("id", filter.after().id())
			.param("limit", limit)
			.query((row, number) -> report(row))
			.list();
	}

	/** How many there are, up to one more than {@link #MOST_COUNTED}. */
	int countReports(Sight sight, Filter filter) {
		return of(COUNT_REPORTS, filter).param("kinds", kinds(sight, filter))
			.param("most", MOST_COUNTED + 1)
			.query(Integer.class)
			.single();
	}

	/** Callbacks that were entered one right after the other since a time. */
	List<Sitting> sittings(Filter filter, Instant since) {
		return of(SITTINGS, filter).param("from", Times.utc(since))
			.param("sitting", SITTING)
			.param("most", MOST_SITTINGS)
			.query((row, number) -> sitting(row))
			.list();
	}

	/** Those that the person sees, by code. */
	List<TodayPage.Project> projects() {
		return this.database.sql("select id, name from project order by code, id")
			.query((row, number) -> new TodayPage.Project(row.getObject("id", UUID.class), row.getString("name")))
			.list();
	}

	private JdbcClient.StatementSpec open(String sql, Group group, Sight sight, Filter filter, Instant now) {
		return of(sql, filter).params(Map.of("from", Times.utc(group.from(now)), "until", Times.utc(group.until(now)),
				"kinds", kinds(sight, filter), "callbacks", group == Group.CALLBACKS));
	}

	private JdbcClient.StatementSpec of(String sql, Filter filter) {
		return this.database.sql(sql).param("project", filter.project());
	}

	private static String[] kinds(Sight sight, Filter filter) {
		return sight.kinds()
			.stream()
			.filter((kind) -> filter.kind() == null || kind == filter.kind())
			.map(SubjectKind::name)
			.toArray(String[]::new);
	}

	private static Work work(ResultSet row) throws SQLException {
		return new Work(row.getObject("id", UUID.class), SubjectKind.valueOf(row.getString("subject_kind")),
				Clock.valueOf(row.getString("clock")), row.getString("number"), row.getString("category"),
				row.getString("project"), ZoneId.of(row.getString("time_zone")), Times.at(row, "due_at"),
				Times.atOrNull(row, "proven_due_at"), row.getInt("attempts"));
	}

	private static Report report(ResultSet row) throws SQLException {
		return new Report(row.getObject("id", UUID.class), SubjectKind.valueOf(row.getString("kind")),
				row.getString("number"), row.getString("project"), ZoneId.of(row.getString("time_zone")),
				Times.at(row, "reported_at"), row.getBoolean("transferred"), row.getBoolean("measured"));
	}

	private static Sitting sitting(ResultSet row) throws SQLException {
		long lag = row.getLong("lag");
		@Nullable Duration known = row.wasNull() ? null : Duration.ofSeconds(lag);
		return new Sitting(row.getString("caller"), row.getString("projects"), ZoneId.of(row.getString("time_zone")),
				row.getInt("entries"), Times.at(row, "from_at"), Times.at(row, "until_at"), known);
	}

}
