-- The facts once more, written in PostgreSQL's own words: ranges, lateral joins, at time zone. Judged at test.as_of.
create temp view moment as select current_setting('test.as_of')::timestamptz as now;

create temp view ranked as
  select l.tenant_id, l.project_id, l.effective, c.rank from linli.project_level l join linli.contract_level c on (c.tenant_id, c.id) = (l.tenant_id, l.contract_level_id);

-- A restatement puts other due times in place of those that are filed.
create temp view promise as select d.*, d.due_at as filed_due_at from linli.deadline d;
create temp view fact_deadline as
  select d.tenant_id, d.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', local.day)::date as month, d.clock, d.case_kind, d.urgency, d.area, d.severity,
         d.responsibility, d.category,
         exists (select from linli.deadline_pause s where s.tenant_id = d.tenant_id and s.deadline_id = d.id and s.proven_from_at <= now) as paused,
         case when d.cancelled_at <= now then 'CANCELLED' when d.due_at is null then 'UNMEASURED'
              when known.stopped then (array['MET', 'BREACHED'])[1 + (d.claimed_stop_at > d.due_at)::int]
              when still.claimed_from_at <= d.due_at then 'PENDING'
              when now > d.due_at then 'OVERDUE' else 'PENDING' end as claimed_verdict,
         case when d.cancelled_at <= now then 'CANCELLED' when d.due_at is null or (d.filed_due_at is not null and d.proven_verdict = 'UNMEASURED') then 'UNMEASURED'
              when known.stopped then (array['MET', 'BREACHED'])[1 + (d.proven_stop_at > coalesce(d.proven_due_at, d.due_at))::int]
              when still.proven_from_at <= coalesce(d.proven_due_at, d.due_at) then 'PENDING'
              when now > coalesce(d.proven_due_at, d.due_at) then 'OVERDUE' else 'PENDING' end as proven_verdict
    from promise d cross join moment
    cross join lateral (select (coalesce(d.filed_due_at, d.started_at, d.claimed_stop_at) at time zone d.time_zone)::date as day) as local
    cross join lateral (select coalesce(coalesce(d.proven_stop_at, d.claimed_stop_at) <= now, false) as stopped) as known
    left join lateral (select * from linli.deadline_pause s where s.tenant_id = d.tenant_id and s.deadline_id = d.id
                          and tstzrange(s.proven_from_at, s.proven_until_at) @> now) as still on true
    left join ranked r on r.tenant_id = d.tenant_id and r.project_id = d.project_id and r.effective @> local.day
   where local.day is not null
     and case when d.started_at is not null then d.started_at <= now else now >= least(d.due_at, d.claimed_stop_at) end
     and not coalesce(d.reclassified_at > now, false)
     and not exists (select from linli.complaint c where c.tenant_id = d.tenant_id and c.id = d.subject_id and not c.imported and c.recorded_at > now)
     and not exists (select from linli.repair_request c where c.tenant_id = d.tenant_id and c.id = d.subject_id and not c.imported and c.recorded_at > now);

create temp view heard as
  select c.*, p.time_zone, coalesce(case when c.imported and c.received_at is null then c.solved_at else c.received_at end, c.recorded_at) as heard_at
    from linli.complaint c join linli.project p on (p.tenant_id, p.id) = (c.tenant_id, c.project_id);
create temp view heard_by_now as select h.* from heard h cross join moment where (h.imported and h.heard_at <= now) or (not h.imported and h.recorded_at <= now);
create temp table fact_complaint as
  select h.tenant_id, h.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', h.heard_at at time zone h.time_zone)::date as month, h.category,
         h.receiving_department, case when not unclassified then h.responsibility end as responsibility, case when not unclassified then h.severity end as severity,
         case when h.imported or not exists (select from linli.event e where e.tenant_id = h.tenant_id and e.subject_id = h.id and e.kind in ('SOLVED', 'REOPENED'))
              then coalesce(h.solved_at <= now, false)
              else coalesce((select e.kind = 'SOLVED' from linli.event e where e.tenant_id = h.tenant_id and e.subject_id = h.id and e.kind in ('SOLVED', 'REOPENED')
                                and e.recorded_at <= now order by e.seq desc limit 1), false) end as closed,
         case when h.household_id is not null then exists (select from heard_by_now b where b.tenant_id = h.tenant_id and b.household_id = h.household_id and b.category = h.category
                                and (b.heard_at, b.id) < (h.heard_at, h.id) and b.heard_at >= h.heard_at - interval '2160 hours') end as repeated
    from heard_by_now h cross join moment
    cross join lateral (select not h.imported and coalesce(min(e.recorded_at) > now, false) as unclassified from linli.event e
                         where e.tenant_id = h.tenant_id and e.subject_id = h.id and e.kind = 'CLASSIFIED') as known
    left join ranked r on r.tenant_id = h.tenant_id and r.project_id = h.project_id and r.effective @> (h.heard_at at time zone h.time_zone)::date
;

create temp table open_at_end as
  select h.tenant_id, h.project_id, local.month::date as month, p.name as project_name, t.name as tenant_name, floor(extract(epoch from ends_at - h.heard_at))::bigint as age_seconds,
         coalesce(case when h.imported or not coalesce((select min(e.recorded_at) > ends_at from linli.event e where e.tenant_id = h.tenant_id and e.subject_id = h.id and e.kind = 'CLASSIFIED'), false)
                       then h.responsibility end, '') as responsibility
    from heard h cross join moment join linli.project p on (p.tenant_id, p.id) = (h.tenant_id, h.project_id) join linli.tenant t on t.tenant_id = h.tenant_id
    cross join lateral generate_series(date_trunc('month', h.heard_at at time zone h.time_zone), (now - interval '1 microsecond') at time zone h.time_zone, interval '1 month') as local(month)
    cross join lateral (select least(now, (local.month + interval '1 month') at time zone h.time_zone) as ends_at) as monthly
    left join lateral (select count(*) as changes, (array_agg(e.kind order by e.seq desc) filter (where e.recorded_at <= ends_at))[1] as last from linli.event e
                        where e.tenant_id = h.tenant_id and e.subject_id = h.id and e.kind in ('SOLVED', 'REOPENED')) as steps on true
   where case when h.imported then h.heard_at else h.recorded_at end <= ends_at
     and not coalesce(case when h.imported or changes = 0 then h.solved_at <= ends_at else last = 'SOLVED' end, false);

create temp view asked_by_now as
  select q.* from linli.repair_request q cross join moment where case when q.imported then coalesce(q.received_at, q.completed_at) else q.recorded_at end <= now;
create temp table fact_repair as
  select q.tenant_id, q.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', local.day)::date as month, q.completed_at <= now - interval '720 hours' as judged,
         case when q.household_id is not null then exists (select from asked_by_now a where a.tenant_id = q.tenant_id and a.household_id = q.household_id and a.category = q.category
                                and a.received_at > q.completed_at and a.received_at <= q.completed_at + interval '720 hours') end as repeated,
         exists (select from linli.repair_correction c where c.tenant_id = q.tenant_id and c.repair_request_id = q.id and c.after_completion and c.recorded_at <= now) as edited
    from asked_by_now q cross join moment join linli.project p on (p.tenant_id, p.id) = (q.tenant_id, q.project_id)
    cross join lateral (select (q.completed_at at time zone p.time_zone)::date as day) as local
    left join ranked r on r.tenant_id = q.tenant_id and r.project_id = q.project_id and r.effective @> local.day
   where q.completed_at <= now
     and (q.imported or not coalesce((select min(e.recorded_at) > now from linli.event e where e.tenant_id = q.tenant_id and e.subject_id = q.id and e.kind = 'COMPLETED'), false));

create temp view called as
  select b.*, p.time_zone, case when b.complaint_id is not null then 'COMPLAINT' else (select case when q.developer_legacy then 'DEVELOPER_LEGACY' when q.paid_service then
         'PAID_SERVICE' else 'REPAIR' end from linli.repair_request q where (q.tenant_id, q.id) = (b.tenant_id, b.repair_request_id)) end as kind
    from linli.callback b join linli.project p on (p.tenant_id, p.id) = (b.tenant_id, b.project_id) where b.activity_id is null;
create temp table fact_owed_case as
  select k.tenant_id, k.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', local.day)::date as month, k.kind,
         coalesce(k.reached and k.recorded_at <= now, false) as reached, coalesce(now > k.due_at, false) as due, k.due_at is not null as limited
    from (select tenant_id, project_id, time_zone, kind, owed_since, due_at, recorded_at, reached from called k cross join moment
           where not exists (select from linli.callback later where later.tenant_id = k.tenant_id and later.owed_since <= now and later.cycle > k.cycle
                                and (later.complaint_id = k.complaint_id or later.repair_request_id = k.repair_request_id))
          union all
          select c.tenant_id, c.project_id, p.time_zone, s.kind, c.owed_since, coalesce(c.due_at, c.owed_since + interval '7 days'), c.recorded_at, c.reached
            from linli.service_callback c join linli.agreed_service s on (s.tenant_id, s.id) = (c.tenant_id, c.agreed_service_id)
            join linli.project p on (p.tenant_id, p.id) = (c.tenant_id, c.project_id) cross join moment where not coalesce(c.cancelled_at <= now, false)) as k cross join moment
    cross join lateral (select (coalesce(k.due_at, k.owed_since) at time zone k.time_zone)::date as day) as local
    left join ranked r on r.tenant_id = k.tenant_id and r.project_id = k.project_id and r.effective @> local.day
   where k.owed_since <= now;
create temp table fact_answer as
  select k.tenant_id, k.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', k.done_at at time zone k.time_zone)::date as month, k.kind, k.satisfaction, k.quality, k.courteous,
         k.shoe_covers, k.charge_correct
    from called k cross join moment
    left join ranked r on r.tenant_id = k.tenant_id and r.project_id = k.project_id and r.effective @> (k.done_at at time zone k.time_zone)::date
   where k.reached and k.recorded_at <= now;

create temp view fact_household_days as
  select p.tenant_id, p.id as project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', day)::date as month,
         (select count(*)::int from linli.household h where h.tenant_id = p.tenant_id and h.project_id = p.id and h.delivered_on <= day::date) as households
    from linli.project p cross join moment
    cross join lateral (select least((p.created_at at time zone p.time_zone)::date, min((h.heard_at at time zone h.time_zone)::date)) as first_day from heard h
                         where h.tenant_id = p.tenant_id and h.project_id = p.id and case when h.imported then h.heard_at else h.recorded_at end <= now) as known
    cross join lateral generate_series(first_day::timestamp, ((now - interval '1 microsecond') at time zone p.time_zone)::date::timestamp, interval '1 day') as day
    left join ranked r on r.tenant_id = p.tenant_id and r.project_id = p.id and r.effective @> day::date;

create temp table been_there as
  select v.tenant_id, v.household_id, extract(year from v.at at time zone p.time_zone) as year
    from (select tenant_id, project_id, household_id, visited_at as at, recorded_at from linli.home_visit
          union all
          select c.tenant_id, c.project_id, s.household_id, c.done_at, c.recorded_at from linli.service_callback c
            join linli.agreed_service s on (s.tenant_id, s.id) = (c.tenant_id, c.agreed_service_id) where c.method = 'HOME_VISIT' and c.reached
          union all
          select c.tenant_id, c.project_id, s.household_id, a.done_at, a.recorded_at from linli.recall a join linli.service_callback c on (c.tenant_id, c.id) = (a.tenant_id, a.callback_id)
            join linli.agreed_service s on (s.tenant_id, s.id) = (c.tenant_id, c.agreed_service_id) where a.method = 'HOME_VISIT'
          union all
          select h.tenant_id, h.project_id, h.household_id, a.done_at, a.recorded_at from linli.recall a join linli.home_visit h on (h.tenant_id, h.id) = (a.tenant_id, a.callback_id)
           where a.method = 'HOME_VISIT'
          union all
          select k.tenant_id, k.project_id, coalesce((select household_id from linli.complaint c where c.tenant_id = k.tenant_id and c.id = k.complaint_id),
                 (select household_id from linli.repair_request q where q.tenant_id = k.tenant_id and q.id = k.repair_request_id)), k.done_at, k.recorded_at
            from (select tenant_id, project_id, complaint_id, repair_request_id, done_at, recorded_at from linli.callback where method = 'HOME_VISIT' and reached
                  union all
                  select b.tenant_id, b.project_id, b.complaint_id, b.repair_request_id, a.done_at, a.recorded_at from linli.recall a
                    join linli.callback b on (b.tenant_id, b.id) = (a.tenant_id, a.callback_id) where a.method = 'HOME_VISIT') as k) as v
    join linli.project p on (p.tenant_id, p.id) = (v.tenant_id, v.project_id) cross join moment where v.recorded_at <= now;
create temp table fact_household as
  select h.tenant_id, h.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', day)::date as month,
         exists (select from been_there b where b.tenant_id = h.tenant_id and b.household_id = h.id and b.year = during.year) as visited
    from linli.household h join linli.project p on (p.tenant_id, p.id) = (h.tenant_id, h.project_id) cross join moment
    cross join lateral (select greatest(h.delivered_on, (p.created_at at time zone p.time_zone)::date) as first_day,
                               ((now - interval '1 microsecond') at time zone p.time_zone)::date as last_day) as known
    cross join lateral generate_series(extract(year from first_day)::int, extract(year from last_day)::int) as during(year)
    cross join lateral (select greatest(first_day, make_date(during.year, 1, 1)) as day) as local
    left join ranked r on r.tenant_id = h.tenant_id and r.project_id = h.project_id and r.effective @> day
   where h.delivered_on is not null and first_day <= last_day;

create temp view served as
  select n.tenant_id, n.project_id, n.violation_id, n.cycle, n.delivered_at, n.receipt_recorded_at, p.time_zone,
         least(n.rectify_by_at, (select min(d.due_at) from linli.deadline d where d.tenant_id = n.tenant_id and d.subject_id = n.violation_id and d.clock = 'RECTIFY'
                                    and d.started_at = n.delivered_at and d.cancelled_at is null)) as rectify_by_at
    from linli.rectification_notice n join linli.project p on (p.tenant_id, p.id) = (n.tenant_id, n.project_id) cross join moment where n.recorded_at <= now;
create temp table fact_notice as
  select n.tenant_id, n.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', local.day)::date as month,
         case when passed.occurred_at <= n.rectify_by_at then 'MET' when passed.occurred_at is not null then 'BREACHED' when now <= n.rectify_by_at then 'PENDING'
              when again then 'BREACHED' else 'OVERDUE' end as claimed_verdict,
         case when passed.recorded_at <= n.rectify_by_at then 'MET' when passed.recorded_at is not null then 'BREACHED' when now <= n.rectify_by_at then 'PENDING'
              when again then 'BREACHED' else 'OVERDUE' end as proven_verdict
    from served n cross join moment
    cross join lateral (select exists (select from served later where later.tenant_id = n.tenant_id and later.violation_id = n.violation_id and later.cycle > n.cycle) as again) as served_again
    left join linli.event passed on passed.tenant_id = n.tenant_id and passed.subject_id = n.violation_id and passed.kind = 'RECHECKED' and passed.recorded_at <= now and not again
    cross join lateral (select (n.rectify_by_at at time zone n.time_zone)::date as day) as local
    left join ranked r on r.tenant_id = n.tenant_id and r.project_id = n.project_id and r.effective @> local.day;
create temp table fact_paper as
  select k.tenant_id, k.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', k.day)::date as month, k.kind, k.valid
    from (select n.tenant_id, n.project_id, (n.delivered_at at time zone n.time_zone)::date as day, 'NOTICE' as kind, coalesce(n.receipt_recorded_at <= now, false) as valid
            from served n cross join moment
          union all
          select w.tenant_id, w.project_id, (w.left_at at time zone p.time_zone)::date, 'PASS', i.in_order
            from linli.patrol w join linli.patrol_item i on (i.tenant_id, i.patrol_id, i.kind) = (w.tenant_id, w.id, 'PASS_CHECK')
            join linli.project p on (p.tenant_id, p.id) = (w.tenant_id, w.project_id) cross join moment where w.recorded_at <= now) as k
    left join ranked r on r.tenant_id = k.tenant_id and r.project_id = k.project_id and r.effective @> k.day;

create temp table fact_ledger as
  select owed.tenant_id, owed.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', local.day)::date as month, now > local.due_at as due, latest.id is not null as filed,
         coalesce(first.filed_at <= local.due_at, false) as on_time, coalesce(counted.totals = (latest.received, latest.completed, latest.emergencies, latest.public_area, latest.paid), false) as accurate
    from (select p.tenant_id, p.id as project_id, p.time_zone, period, begins::date as begins_on, (begins + length)::date as next_on from linli.project p cross join moment
           cross join (values ('WEEK', interval '7 days'), ('MONTH', interval '1 month'), ('QUARTER', interval '3 months')) as lasts(period, length)
           cross join lateral generate_series(date_trunc(period, p.created_at at time zone p.time_zone), (now at time zone p.time_zone), length) as begins) as owed
    cross join moment
    left join lateral (select * from linli.repair_ledger l where l.tenant_id = owed.tenant_id and l.project_id = owed.project_id and l.period = owed.period and l.begins_on = owed.begins_on
                          and l.filed_at <= now order by filing limit 1) as first on true
    left join lateral (select * from linli.repair_ledger l where l.tenant_id = owed.tenant_id and l.project_id = owed.project_id and l.period = owed.period and l.begins_on = owed.begins_on
                          and l.filed_at <= now order by filing desc limit 1) as latest on true
    left join lateral (select (count(*)::int, count(*) filter (where a.completed_at < latest.ends_at and (a.imported or not coalesce((select min(e.recorded_at) > now from linli.event e
                                  where e.tenant_id = a.tenant_id and e.subject_id = a.id and e.kind = 'COMPLETED'), false)))::int, count(*) filter (where a.urgency = 'EMERGENCY')::int,
                               count(*) filter (where a.area = 'PUBLIC')::int, count(*) filter (where a.paid_service)::int) as totals
                         from asked_by_now a where latest.id is not null and a.tenant_id = owed.tenant_id and a.project_id = owed.project_id and a.received_at >= latest.begins_at
                          and a.received_at < latest.ends_at) as counted on true
    cross join lateral (select coalesce(first.due_at, (owed.next_on + coalesce((select value from linli.company_rule w where w.tenant_id = owed.tenant_id and w.name = 'LEDGER_GRACE_DAYS'
                          and w.set_at < owed.next_on::timestamp at time zone owed.time_zone order by set_at desc, id desc limit 1), 3))::timestamp at time zone owed.time_zone) as due_at) as found
    cross join lateral (select found.due_at, (found.due_at at time zone owed.time_zone)::date as day) as local
    left join ranked r on r.tenant_id = owed.tenant_id and r.project_id = owed.project_id and r.effective @> local.day
   where owed.next_on::timestamp at time zone owed.time_zone <= now;

create temp view ended as
  select a.*, p.time_zone, a.ends_at + interval '168 hours' as called_by, ((a.ends_at + interval '168 hours') at time zone p.time_zone)::date as day
    from linli.activity a join linli.project p on (p.tenant_id, p.id) = (a.tenant_id, a.project_id) cross join moment where greatest(a.recorded_at, a.ends_at) <= now;
create temp table took_part as
  select p.tenant_id, p.activity_id, exists (select from linli.callback b where b.tenant_id = p.tenant_id and b.activity_participant_id = p.id and b.reached and b.recorded_at <= now) as called
    from linli.activity_participant p cross join moment where p.recorded_at <= now;
create temp table fact_participant as
  select a.tenant_id, a.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', a.day)::date as month, now > a.called_by as due, p.called
    from ended a cross join moment join took_part p on (p.tenant_id, p.activity_id) = (a.tenant_id, a.id)
    left join ranked r on r.tenant_id = a.tenant_id and r.project_id = a.project_id and r.effective @> a.day;
create temp table fact_activity as
  select a.tenant_id, a.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', a.day)::date as month, now > a.called_by as due, a.summary_recorded_at is not null and a.summary_recorded_at <= now as summed,
         coalesce((select exists (select from linli.interest_question q join linli.interest_answer w on (w.tenant_id, w.interest_question_id) = (q.tenant_id, q.id)
                                   where q.tenant_id = l.tenant_id and q.interest_survey_id = l.interest_survey_id and w.recorded_at <= l.recorded_at)
                     from linli.activity_plan l where l.tenant_id = a.tenant_id and l.activity_id = a.id and l.recorded_at < a.starts_at order by l.seq desc limit 1), false) as surveyed,
         (select count(*) filter (where called) >= ceil(count(*) * coalesce((select value from linli.company_rule w where w.tenant_id = a.tenant_id and w.name = 'ACTIVITY_CALLBACK_PERCENT'
                     and w.set_at <= a.ends_at order by set_at desc, id desc limit 1), 10) / 100.0) from took_part p where p.tenant_id = a.tenant_id and p.activity_id = a.id) as called
    from ended a cross join moment
    left join ranked r on r.tenant_id = a.tenant_id and r.project_id = a.project_id and r.effective @> a.day;

create temp table fact_sampled_record as
  select n.tenant_id, n.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', n.inspected_on)::date as month,
         exists (select from linli.check_form_item i where i.tenant_id = n.tenant_id and i.check_form_id = n.check_form_id and i.requirement = any (array['R-22', 'D-20', 'B-13', 'B-17'])) as looked,
         not exists (select from linli.inspection_finding f join linli.check_form_item i on (i.tenant_id, i.check_form_id, i.seq) = (f.tenant_id, f.check_form_id, f.item_seq)
                      where f.tenant_id = d.tenant_id and f.inspection_id = d.inspection_id and f.record_seq = d.seq and f.found_at <= now and i.requirement = any (array['R-22', 'D-20', 'B-13', 'B-17'])) as authentic
    from linli.inspection n join linli.inspected_record d on (d.tenant_id, d.inspection_id) = (n.tenant_id, n.id) cross join moment
    left join ranked r on r.tenant_id = n.tenant_id and r.project_id = n.project_id and r.effective @> n.inspected_on
   where n.closed_at <= now;

create temp table fact_survey_answer as
  with answered as (select c.tenant_id, a.satisfaction_survey_id, c.score from linli.satisfaction_score c
                      join linli.satisfaction_response a on (a.tenant_id, a.id) = (c.tenant_id, c.satisfaction_response_id) cross join moment where a.recorded_at <= now)
  select s.tenant_id, s.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', s.framed_on)::date as month, k.score
    from (select distinct on (s.tenant_id, s.project_id, s.year) s.* from linli.satisfaction_survey s cross join moment where s.recorded_at <= now
           order by s.tenant_id, s.project_id, s.year, (select count(*) from answered a where a.tenant_id = s.tenant_id and a.satisfaction_survey_id = s.id) desc, s.recorded_at desc, s.id desc) as s
    cross join lateral (select score from answered a where a.tenant_id = s.tenant_id and a.satisfaction_survey_id = s.id
                        union all
                        select null from generate_series(1, s.sample_size * (select count(*) from linli.satisfaction_question q where q.tenant_id = s.tenant_id
                            and q.satisfaction_questionnaire_id = s.satisfaction_questionnaire_id)
                          - (select count(*) from answered a where a.tenant_id = s.tenant_id and a.satisfaction_survey_id = s.id))) as k
    left join ranked r on r.tenant_id = s.tenant_id and r.project_id = s.project_id and r.effective @> s.framed_on;

create temp view published as
  select k.* from mart.kpi k join mart.publication p on p.run_id = k.run_id;

-- A scorecard's counts one by one, by the names of its columns.
create temp view published_card as
  select tenant_id, group_id, project_id, project_name, tenant_name, city, month, as_of, upper(name[1]) as kpi, name[2] as counted, value::bigint as number
    from mart.scorecard c join mart.publication using (run_id) cross join jsonb_each_text(to_jsonb(c)) as cell
    cross join regexp_match(key, '^(k\d\d.*?)_((?:proven_)?(?:numerator|denominator)|open_overdue|unmeasured)$') as name
   where name is not null and value <> '0';
