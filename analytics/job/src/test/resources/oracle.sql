-- The facts once more, written in PostgreSQL's own words: ranges, lateral joins, at time zone. Judged at test.as_of.
create temp view moment as select current_setting('test.as_of')::timestamptz as now;

create temp view ranked as
  select l.tenant_id, l.project_id, l.effective, c.rank from linli.project_level l join linli.contract_level c on (c.tenant_id, c.id) = (l.tenant_id, l.contract_level_id);

-- A restatement puts other due times in place of those that are filed.
create temp view promise as select d.*, d.due_at as filed_due_at from linli.deadline d;
create temp view fact_deadline as
  select d.tenant_id, d.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', local.day)::date as month, d.clock, d.case_kind, d.urgency, d.area, d.severity,
         d.responsibility, d.category,
         case when d.due_at is null then 'UNMEASURED'
              when known.stopped then (array['MET', 'BREACHED'])[1 + (d.claimed_stop_at > d.due_at)::int]
              when still.claimed_from_at <= d.due_at then 'PENDING'
              when now > d.due_at then 'OVERDUE' else 'PENDING' end as claimed_verdict,
         case when d.due_at is null or (d.filed_due_at is not null and d.proven_verdict = 'UNMEASURED') then 'UNMEASURED'
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
     and not coalesce(d.cancelled_at <= now, false)
     and not coalesce(d.reclassified_at > now, false)
     and not exists (select from linli.complaint c where c.tenant_id = d.tenant_id and c.id = d.subject_id and not c.imported and c.recorded_at > now)
     and not exists (select from linli.repair_request c where c.tenant_id = d.tenant_id and c.id = d.subject_id and not c.imported and c.recorded_at > now);

create temp view heard as
  select c.*, p.time_zone, coalesce(case when c.imported and c.received_at is null then c.solved_at else c.received_at end, c.recorded_at) as heard_at
    from linli.complaint c join linli.project p on (p.tenant_id, p.id) = (c.tenant_id, c.project_id);
create temp view fact_complaint as
  select h.tenant_id, h.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', h.heard_at at time zone h.time_zone)::date as month, h.category,
         h.receiving_department, case when not unclassified then h.responsibility end as responsibility, case when not unclassified then h.severity end as severity
    from heard h cross join moment
    cross join lateral (select not h.imported and coalesce(min(e.recorded_at) > now, false) as unclassified from linli.event e
                         where e.tenant_id = h.tenant_id and e.subject_id = h.id and e.kind = 'CLASSIFIED') as known
    left join ranked r on r.tenant_id = h.tenant_id and r.project_id = h.project_id and r.effective @> (h.heard_at at time zone h.time_zone)::date
   where (h.imported and h.heard_at <= now) or (not h.imported and h.recorded_at <= now);

create temp view called as
  select b.*, p.time_zone, case when b.complaint_id is not null then 'COMPLAINT' else (select case when q.developer_legacy then 'DEVELOPER_LEGACY' when q.paid_service then
         'PAID_SERVICE' else 'REPAIR' end from linli.repair_request q where (q.tenant_id, q.id) = (b.tenant_id, b.repair_request_id)) end as kind
    from linli.callback b join linli.project p on (p.tenant_id, p.id) = (b.tenant_id, b.project_id);
create temp view fact_owed_case as
  select k.tenant_id, k.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', local.day)::date as month, k.kind,
         coalesce(k.reached and k.recorded_at <= now, false) as reached, coalesce(now > k.due_at, false) as due, k.due_at is not null as limited
    from called k cross join moment
    cross join lateral (select (coalesce(k.due_at, k.owed_since) at time zone k.time_zone)::date as day) as local
    left join ranked r on r.tenant_id = k.tenant_id and r.project_id = k.project_id and r.effective @> local.day
   where k.owed_since <= now and not exists (
     select from linli.callback later where later.tenant_id = k.tenant_id and later.owed_since <= now and later.cycle > k.cycle
        and (later.complaint_id = k.complaint_id or later.repair_request_id = k.repair_request_id));
create temp view fact_answer as
  select k.tenant_id, k.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', k.done_at at time zone k.time_zone)::date as month, k.kind, k.satisfaction
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

create temp view published as
  select k.* from mart.kpi k join mart.publication p on p.run_id = k.run_id;

-- A scorecard's counts one by one, by the names of its columns.
create temp view published_card as
  select tenant_id, group_id, project_id, project_name, tenant_name, city, month, as_of, upper(name[1]) as kpi, name[2] as counted, value::bigint as number
    from mart.scorecard c join mart.publication using (run_id) cross join jsonb_each_text(to_jsonb(c)) as cell
    cross join regexp_match(key, '^(k\d\d.*?)_((?:proven_)?(?:numerator|denominator)|open_overdue|unmeasured)$') as name
   where name is not null and value <> '0';
