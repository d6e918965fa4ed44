package io.linli.console.benchmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.linli.console.workplace.Times;
import io.linli.kpi.Kpi;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the promises behind a figure; to be called inside a company's wall. They are
 * judged by the KPI's own formula at the instant at which the run judged, and named by
 * their case.
 */
@Repository
class CaseQueries {

	/** As the nightly job derives it, in PostgreSQL's words. */
	private static final String FACTS = """
			with fact as (
			  select d.id, d.clock, d.case_kind, d.urgency, d.area, d.severity, d.responsibility, d.category, d.reference,
			         d.started_at, d.due_at, d.claimed_stop_at, d.proven_stop_at, still.paused,
			         case_number(d.subject_kind, d.subject_id) as number,
			         case when d.cancelled_at <= asked.as_of then 'CANCELLED' when d.due_at is null then 'UNMEASURED'
			              when known.stopped and d.claimed_stop_at <= d.due_at then 'MET' when known.stopped then 'BREACHED'
			              when asked.as_of > d.due_at and coalesce(still.claimed_from_at > d.due_at, true) then 'OVERDUE'
			              else 'PENDING' end as claimed_verdict,
			         case when d.cancelled_at <= asked.as_of then 'CANCELLED'
			              when d.due_at is null or d.proven_verdict = 'UNMEASURED' then 'UNMEASURED'
			              when known.stopped and d.proven_stop_at <= known.proven_due_at then 'MET' when known.stopped then 'BREACHED'
			              when asked.as_of > known.proven_due_at and coalesce(still.proven_from_at > known.proven_due_at, true) then 'OVERDUE'
			              else 'PENDING' end as proven_verdict
			    from (select cast(? as uuid) as project_id, cast(? as timestamptz) as as_of, cast(? as date) as first_day,
			                 cast(? as date) as end_day) as asked
			    join deadline d on d.project_id = asked.project_id
			    left join complaint c on c.id = d.subject_id
			    left join repair_request r on r.id = d.subject_id
			    cross join lateral (select coalesce(coalesce(d.proven_stop_at, d.claimed_stop_at) <= asked.as_of, false) as stopped,
			                               coalesce(d.proven_due_at, d.due_at) as proven_due_at,
			                               (coalesce(d.due_at, d.started_at, d.claimed_stop_at) at time zone d.time_zone)::date as day) as known
			    cross join lateral (select count(*) > 0 as paused,
			                               max(s.claimed_from_at) filter (where coalesce(s.proven_until_at > asked.as_of, true)) as claimed_from_at,
			                               max(s.proven_from_at) filter (where coalesce(s.proven_until_at > asked.as_of, true)) as proven_from_at
			                          from deadline_pause s where s.deadline_id = d.id and s.proven_from_at <= asked.as_of) as still
			   where known.day >= asked.first_day and known.day < asked.end_day
			     and coalesce(d.started_at, least(d.due_at, d.claimed_stop_at)) <= asked.as_of
			     and d.case_kind not in ('CONTRACTED_SERVICE', 'OTHER_SERVICE', 'ACTIVITY')
			     and coalesce(d.reclassified_at <= asked.as_of, true)
			     and coalesce(c.imported or c.recorded_at <= asked.as_of, true)
			     and coalesce(r.imported or r.recorded_at <= asked.as_of, true))
			select fact.*, case when (%1$s) then 'NUMERATOR' when (%2$s) then 'DENOMINATOR' else 'NEITHER' end as counted
			  from fact where (%2$s) or (%3$s)
			 order by coalesce((%1$s), false) %4$s, due_at nulls last, number, id limit ?""";

	private final JdbcClient database;

	CaseQueries(JdbcClient database) {
		this.database = database;
	}

	/**
	 * What was counted, and what could not be judged: first what worsens the figure.
	 * @param kpi of promises, so that its formula has a denominator
	 */
	List<CaseList.Case> cases(Kpi kpi, UUID project, Period period, Instant asOf, int most) {
		var formula = kpi.formula();
		var worstFirst = Mood.moreIsBetter(kpi) ? "asc" : "desc";
		return this.database
			.sql(FACTS.formatted(formula.numerator(), formula.denominator(), formula.unmeasured(), worstFirst))
			.param(project)
			.param(Times.utc(asOf))
			.param(period.from().atDay(1))
			.param(period.to().plusMonths(1).atDay(1))
			.param(most)
			.query((row, number) -> one(row))
			.list();
	}

	private static CaseList.Case one(ResultSet row) throws SQLException {
		return new CaseList.Case(row.getString("number"), row.getString("category"), row.getString("reference"),
				Times.atOrNull(row, "started_at"), Times.atOrNull(row, "due_at"),
				Times.atOrNull(row, "claimed_stop_at"), Times.atOrNull(row, "proven_stop_at"),
				row.getString("claimed_verdict"), row.getString("proven_verdict"),
				CaseList.Counted.valueOf(row.getString("counted")));
	}

}
