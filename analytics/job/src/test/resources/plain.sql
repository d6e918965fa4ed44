-- Every KPI a third time, formulas and all, in the SQL that PostgreSQL and DuckDB share, over tables shaped as the lake has them (plain-postgres.sql).
-- :as_of is the instant that judges. Whatever is counted in the end lies in the table cell.
create temp view level as
  select l.tenant_id, l.project_id, c.rank, coalesce(l.effective_from, date '0001-01-01') as since, coalesce(l.effective_until, date '9999-01-01') as until
    from project_level l join contract_level c on c.tenant_id = l.tenant_id and c.id = l.contract_level_id;
create temp view zone as select tenant_id, id as project_id, time_zone, created_at from project;

-- Promises. Of a KPI's clocks no promise is in two.
create temp view known_case as
  select tenant_id, id, imported, recorded_at from complaint union all select tenant_id, id, imported, recorded_at from repair_request;
create temp view stood_still as
  select tenant_id, deadline_id, max(claimed_from_at) filter (where proven_until_at is null or proven_until_at > :as_of) as claimed_from_at,
         max(proven_from_at) filter (where proven_until_at is null or proven_until_at > :as_of) as proven_from_at
    from deadline_pause where proven_from_at <= :as_of group by tenant_id, deadline_id;
create temp view promise as
  select d.tenant_id, d.project_id, (coalesce(d.due_at, d.started_at, d.claimed_stop_at) at time zone d.time_zone)::date as day, s.deadline_id is not null as paused,
         case d.clock when 'RECORD' then 'K01' when 'PASS_ON' then 'K02' when 'COMPLETE' then 'K05' when 'CALLBACK' then 'K13' when 'VERIFY_PUBLIC_AREA' then 'K14'
              when 'PATROL' then 'K20' when 'ARCHIVE' then 'K22' when 'ARRIVE' then case d.urgency when 'GENERAL' then 'K03' when 'EMERGENCY' then 'K04' end
              when 'SOLVE' then case when d.severity = 'MINOR' and d.responsibility = 'PROPERTY' then 'K08' end end as kpi,
         case when d.cancelled_at <= :as_of then 'CANCELLED' when d.due_at is null then 'UNMEASURED'
              when coalesce(d.proven_stop_at, d.claimed_stop_at) <= :as_of then case when d.claimed_stop_at <= d.due_at then 'MET' else 'BREACHED' end
              when s.claimed_from_at <= d.due_at or :as_of <= d.due_at then 'PENDING' else 'OVERDUE' end as claimed,
         case when d.cancelled_at <= :as_of then 'CANCELLED' when d.due_at is null or d.imported then 'UNMEASURED'
              when coalesce(d.proven_stop_at, d.claimed_stop_at) <= :as_of then case when d.proven_stop_at <= coalesce(d.proven_due_at, d.due_at) then 'MET' else 'BREACHED' end
              when s.proven_from_at <= coalesce(d.proven_due_at, d.due_at) or :as_of <= coalesce(d.proven_due_at, d.due_at) then 'PENDING' else 'OVERDUE' end as proven
    from deadline d left join stood_still s on s.tenant_id = d.tenant_id and s.deadline_id = d.id
    left join known_case c on c.tenant_id = d.tenant_id and c.id = d.subject_id
   where coalesce(d.started_at, least(d.due_at, d.claimed_stop_at)) <= :as_of and d.case_kind not in ('CONTRACTED_SERVICE', 'OTHER_SERVICE', 'ACTIVITY')
     and (c.id is null or c.imported or c.recorded_at <= :as_of) and (d.reclassified_at is null or d.reclassified_at <= :as_of);
create temp table promises as
  select f.tenant_id, f.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', f.day)::date as month, kpi, claimed, proven, paused, count(*) as n
    from promise f left join level r on r.tenant_id = f.tenant_id and r.project_id = f.project_id and f.day >= r.since and f.day < r.until
   where f.day is not null group by 1, 2, 3, 4, 5, 6, 7, 8;

-- Complaints.
create temp view heard as
  select c.*, z.time_zone, coalesce(c.received_at, case when c.imported then c.solved_at end, c.recorded_at) as heard_at
    from complaint c join zone z on z.tenant_id = c.tenant_id and z.project_id = c.project_id;
create temp view heard_by_now as select * from heard where case when imported then heard_at else recorded_at end <= :as_of;
create temp view step as
  select tenant_id, subject_id, min(recorded_at) filter (where kind = 'CLASSIFIED') as classified_at, count(*) filter (where kind in ('SOLVED', 'REOPENED')) as steps,
         max(seq) filter (where kind = 'SOLVED' and recorded_at <= :as_of) as solved_seq, max(seq) filter (where kind = 'REOPENED' and recorded_at <= :as_of) as reopened_seq
    from event where kind in ('CLASSIFIED', 'SOLVED', 'REOPENED') group by tenant_id, subject_id;
create temp view complained as
  select h.tenant_id, h.project_id, (h.heard_at at time zone h.time_zone)::date as day, case when h.imported or s.classified_at is null or s.classified_at <= :as_of then h.responsibility end as side,
         case when h.imported or coalesce(s.steps, 0) = 0 then coalesce(h.solved_at <= :as_of, false) else coalesce(s.solved_seq > coalesce(s.reopened_seq, -1), false) end as closed,
         case when h.household_id is not null then coalesce(lag(h.heard_at) over (partition by h.tenant_id, coalesce(h.household_id, h.id), h.category order by h.heard_at, h.id)
              >= h.heard_at - interval '2160 hours', false) end as repeated
    from heard_by_now h left join step s on s.tenant_id = h.tenant_id and s.subject_id = h.id;
create temp table complaints as
  select f.tenant_id, f.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', f.day)::date as month, side, closed, repeated, count(*) as n
    from complained f left join level r on r.tenant_id = f.tenant_id and r.project_id = f.project_id and f.day >= r.since and f.day < r.until
   group by 1, 2, 3, 4, 5, 6, 7;

-- The days of delivered households, since a project was set up here or its first complaint.
create temp view lives as
  select z.tenant_id, z.project_id, least((z.created_at at time zone z.time_zone)::date, c.first_on) as first_on, ((:as_of - interval '1 millisecond') at time zone z.time_zone)::date as last_on
    from zone z left join (select tenant_id, project_id, min((heard_at at time zone time_zone)::date) as first_on from heard_by_now group by 1, 2) c
      on c.tenant_id = z.tenant_id and c.project_id = z.project_id;
create temp table household_days as
  select l.tenant_id, l.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', d.day)::date as month, sum(h.households)::bigint as n
    from lives l join generate_series(timestamp '2010-01-01', timestamp '2035-01-01', interval '1 day') as d(day) on d.day::date >= l.first_on and d.day::date <= l.last_on
    join (select tenant_id, project_id, delivered_on, count(*) as households from household where delivered_on is not null group by 1, 2, 3) h
      on h.tenant_id = l.tenant_id and h.project_id = l.project_id and h.delivered_on <= d.day::date
    left join level r on r.tenant_id = l.tenant_id and r.project_id = l.project_id and d.day::date >= r.since and d.day::date < r.until
   group by 1, 2, 3, 4;

-- Repairs, and whether they lasted.
create temp view asked as
  select q.*, case when q.completed_at <= :as_of and (q.imported or t.told_at is null or t.told_at <= :as_of) then q.completed_at end as done_at
    from repair_request q left join (select tenant_id, subject_id, min(recorded_at) as told_at from event where kind = 'COMPLETED' group by 1, 2) t
      on t.tenant_id = q.tenant_id and t.subject_id = q.id
   where case when q.imported then coalesce(q.received_at, q.completed_at) else q.recorded_at end <= :as_of;
create temp view came_back as
  select distinct q.tenant_id, q.id from asked q
    join repair_request a on a.tenant_id = q.tenant_id and a.household_id = q.household_id and a.category = q.category
     and a.received_at > q.done_at and a.received_at <= q.done_at + interval '720 hours'
   where case when a.imported then coalesce(a.received_at, a.completed_at) else a.recorded_at end <= :as_of;
create temp table repairs as
  select f.tenant_id, f.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', f.day)::date as month, judged, repeated, edited, count(*) as n
    from (select q.tenant_id, q.project_id, (q.done_at at time zone z.time_zone)::date as day, q.done_at + interval '720 hours' <= :as_of as judged,
                 case when q.household_id is not null then b.id is not null end as repeated, e.repair_request_id is not null as edited
            from asked q join zone z on z.tenant_id = q.tenant_id and z.project_id = q.project_id left join came_back b on b.tenant_id = q.tenant_id and b.id = q.id
            left join (select distinct tenant_id, repair_request_id from repair_correction where recorded_at <= :as_of) e
              on e.tenant_id = q.tenant_id and e.repair_request_id = q.id where q.done_at is not null) f
    left join level r on r.tenant_id = f.tenant_id and r.project_id = f.project_id and f.day >= r.since and f.day < r.until
   group by 1, 2, 3, 4, 5, 6, 7;

-- Callbacks: those that are owed, and what people said.
create temp view called as
  select b.*, z.time_zone, case when b.complaint_id is not null then 'COMPLAINT' when q.developer_legacy then 'DEVELOPER_LEGACY' when q.paid_service then 'PAID_SERVICE' else 'REPAIR' end as kind
    from callback b join zone z on z.tenant_id = b.tenant_id and z.project_id = b.project_id
    left join repair_request q on q.tenant_id = b.tenant_id and q.id = b.repair_request_id where b.activity_id is null;
create temp table owed as
  select f.tenant_id, f.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', f.day)::date as month, kind, reached, due, limited, count(*) as n
    from (select tenant_id, project_id, (coalesce(due_at, owed_since) at time zone time_zone)::date as day, kind, coalesce(reached and recorded_at <= :as_of, false) as reached,
                 coalesce(due_at < :as_of, false) as due, due_at is not null as limited
            from (select tenant_id, project_id, time_zone, kind, owed_since, due_at, recorded_at, reached,
                         row_number() over (partition by tenant_id, coalesce(complaint_id, repair_request_id) order by cycle desc) as place from called where owed_since <= :as_of
                  union all
                  select s.tenant_id, s.project_id, z.time_zone, s.kind, s.owed_since,
                         coalesce(s.due_at, s.owed_since + interval '7 days'), s.recorded_at, s.reached, 1
                    from service_callback s join zone z on z.tenant_id = s.tenant_id and z.project_id = s.project_id
                   where s.owed_since <= :as_of and (s.cancelled_at is null or s.cancelled_at > :as_of)) o where place = 1) f
    left join level r on r.tenant_id = f.tenant_id and r.project_id = f.project_id and f.day >= r.since and f.day < r.until
   group by 1, 2, 3, 4, 5, 6, 7, 8;
create temp table answers as
  select f.tenant_id, f.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', f.day)::date as month, satisfaction, quality, courteous, shoe_covers, charge_correct, count(*) as n
    from (select *, (done_at at time zone time_zone)::date as day from called where reached and recorded_at <= :as_of and done_at is not null) f
    left join level r on r.tenant_id = f.tenant_id and r.project_id = f.project_id and f.day >= r.since and f.day < r.until
   group by 1, 2, 3, 4, 5, 6, 7, 8, 9;

-- Households of each year, and who has been at their homes.
create temp view been_there as
  select distinct v.tenant_id, v.household_id, extract(year from v.visited_at at time zone z.time_zone)::int as year
    from (with whom as (select k.tenant_id, k.id as callback_id, k.project_id, c.household_id from callback k join complaint c on c.tenant_id = k.tenant_id and c.id = k.complaint_id
                        union all
                        select k.tenant_id, k.id, k.project_id, q.household_id from callback k join repair_request q on q.tenant_id = k.tenant_id and q.id = k.repair_request_id
                        union all
                        select tenant_id, id, project_id, household_id from service_callback
                        union all
                        select tenant_id, id, project_id, household_id from home_visit)
          select tenant_id, project_id, household_id, visited_at, recorded_at from home_visit
          union all
          select w.tenant_id, w.project_id, w.household_id, c.done_at, c.recorded_at
            from (select tenant_id, id as callback_id, done_at, recorded_at from callback where method = 'HOME_VISIT' and reached
                  union all
                  select tenant_id, id, done_at, recorded_at from service_callback where method = 'HOME_VISIT' and reached
                  union all
                  select tenant_id, callback_id, done_at, recorded_at from recall where method = 'HOME_VISIT') c
            join whom w on w.tenant_id = c.tenant_id and w.callback_id = c.callback_id) v
    join zone z on z.tenant_id = v.tenant_id and z.project_id = v.project_id where v.recorded_at <= :as_of;
create temp table households as
  select f.tenant_id, f.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', f.day)::date as month, b.year is not null as visited, count(*) as n
    from (select h.tenant_id, h.id, h.project_id, y.year, greatest(h.first_on, make_date(y.year::int, 1, 1)) as day
            from (select h.tenant_id, h.id, h.project_id, greatest(h.delivered_on, (z.created_at at time zone z.time_zone)::date) as first_on,
                         ((:as_of - interval '1 millisecond') at time zone z.time_zone)::date as last_on
                    from household h join zone z on z.tenant_id = h.tenant_id and z.project_id = h.project_id where h.delivered_on is not null) h
            join generate_series(2000, 2040) as y(year) on y.year >= extract(year from h.first_on) and y.year <= extract(year from h.last_on) where h.first_on <= h.last_on) f
    left join been_there b on b.tenant_id = f.tenant_id and b.household_id = f.id and b.year = f.year
    left join level r on r.tenant_id = f.tenant_id and r.project_id = f.project_id and f.day >= r.since and f.day < r.until
   group by 1, 2, 3, 4, 5;

-- Notices, and papers that somebody has looked at.
create temp view served as
  select n.tenant_id, n.project_id, n.violation_id, n.cycle, n.delivered_at, n.receipt_recorded_at, z.time_zone, least(n.rectify_by_at, d.due_at) as rectify_by_at,
         max(n.cycle) over (partition by n.tenant_id, n.violation_id) as latest
    from rectification_notice n join zone z on z.tenant_id = n.tenant_id and z.project_id = n.project_id
    left join (select tenant_id, subject_id, started_at, min(due_at) as due_at from deadline where clock = 'RECTIFY' and cancelled_at is null group by 1, 2, 3) d
      on d.tenant_id = n.tenant_id and d.subject_id = n.violation_id and d.started_at = n.delivered_at
   where n.recorded_at <= :as_of;
create temp table notices as
  select f.tenant_id, f.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', f.day)::date as month, 'K19' as kpi,
         case when passed_at <= by_at then 'MET' when passed_at is not null then 'BREACHED' when :as_of <= by_at then 'PENDING' when again then 'BREACHED' else 'OVERDUE' end as claimed,
         case when told_at <= by_at then 'MET' when told_at is not null then 'BREACHED' when :as_of <= by_at then 'PENDING' when again then 'BREACHED' else 'OVERDUE' end as proven,
         count(*) as n
    from (select s.tenant_id, s.project_id, (s.rectify_by_at at time zone s.time_zone)::date as day, s.rectify_by_at as by_at, s.cycle < s.latest as again, e.occurred_at as passed_at,
                 e.recorded_at as told_at
            from served s left join event e on e.tenant_id = s.tenant_id and e.subject_id = s.violation_id and e.kind = 'RECHECKED' and e.recorded_at <= :as_of and s.cycle = s.latest) f
    left join level r on r.tenant_id = f.tenant_id and r.project_id = f.project_id and f.day >= r.since and f.day < r.until
   where f.day is not null group by 1, 2, 3, 4, 5, 6, 7;
create temp table papers as
  select f.tenant_id, f.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', f.day)::date as month, kind, valid, count(*) as n
    from (select tenant_id, project_id, (delivered_at at time zone time_zone)::date as day, 'NOTICE' as kind, coalesce(receipt_recorded_at <= :as_of, false) as valid from served
          union all
          select i.tenant_id, i.project_id, (i.left_at at time zone z.time_zone)::date, 'PASS', i.in_order from patrol_item i
            join zone z on z.tenant_id = i.tenant_id and z.project_id = i.project_id where i.recorded_at <= :as_of) f
    left join level r on r.tenant_id = f.tenant_id and r.project_id = f.project_id and f.day >= r.since and f.day < r.until
   where f.day is not null group by 1, 2, 3, 4, 5, 6;

-- Ledgers that are owed, and whether the records still give what the last filing says.
create temp view ended_period as
  select z.tenant_id, z.project_id, z.time_zone, p.period, p.begins_on, p.next_on, p.next_on::timestamp at time zone z.time_zone as ended_at
    from zone z
    join (select 'WEEK' as period, b::date as begins_on, (b + interval '7 days')::date as next_on from generate_series(timestamp '2010-01-04', timestamp '2035-01-01', interval '7 days') as w(b)
          union all
          select 'MONTH', b::date, (b + interval '1 month')::date from generate_series(timestamp '2010-01-01', timestamp '2035-01-01', interval '1 month') as m(b)
          union all
          select 'QUARTER', b::date, (b + interval '3 months')::date from generate_series(timestamp '2010-01-01', timestamp '2035-01-01', interval '3 months') as q(b)) p
      on p.next_on > (z.created_at at time zone z.time_zone)::date and p.begins_on <= (:as_of at time zone z.time_zone)::date
   where p.next_on::timestamp at time zone z.time_zone <= :as_of and (z.created_at at time zone z.time_zone)::date <= (:as_of at time zone z.time_zone)::date;
create temp view filed as
  select *, row_number() over (partition by tenant_id, project_id, period, begins_on order by filing) as place, row_number() over (partition by tenant_id, project_id, period, begins_on order by filing desc) as place_from_last
    from repair_ledger where filed_at <= :as_of;
create temp view grace as
  select tenant_id, value, set_at, lead(set_at) over (partition by tenant_id order by set_at, id) as until from company_rule where name = 'LEDGER_GRACE_DAYS';
create temp table recounted as
  select a.tenant_id, a.project_id, a.period, a.begins_on, count(*) as received, count(*) filter (where done_at < (begins_on + length)::timestamp at time zone time_zone) as completed,
         count(*) filter (where urgency = 'EMERGENCY') as emergencies, count(*) filter (where area = 'PUBLIC') as public_area, count(*) filter (where paid_service) as paid
    from (select a.tenant_id, a.project_id, a.done_at, a.urgency, a.area, a.paid_service, z.time_zone, u.period, u.length, date_trunc(u.period, a.received_at at time zone z.time_zone)::date as begins_on
            from asked a join zone z on z.tenant_id = a.tenant_id and z.project_id = a.project_id
           cross join (values ('WEEK', interval '7 days'), ('MONTH', interval '1 month'), ('QUARTER', interval '3 months')) as u(period, length) where a.received_at is not null) a
   group by 1, 2, 3, 4;
create temp table ledgers as
  select f.tenant_id, f.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', f.day)::date as month, due_at < :as_of as due, filed, on_time, accurate, count(*) as n
    from (select *, (due_at at time zone time_zone)::date as day, coalesce(filed_at <= due_at, false) as on_time
            from (select o.tenant_id, o.project_id, o.time_zone, coalesce(x.due_at, (o.next_on + coalesce(g.value, 3))::timestamp at time zone o.time_zone) as due_at, x.filed_at, l.id is not null as filed,
                         l.id is not null and l.received = coalesce(c.received, 0) and l.completed = coalesce(c.completed, 0) and l.emergencies = coalesce(c.emergencies, 0)
                           and l.public_area = coalesce(c.public_area, 0) and l.paid = coalesce(c.paid, 0) as accurate
                    from ended_period o left join filed x on x.tenant_id = o.tenant_id and x.project_id = o.project_id and x.period = o.period and x.begins_on = o.begins_on and x.place = 1
                    left join filed l on l.tenant_id = o.tenant_id and l.project_id = o.project_id and l.period = o.period and l.begins_on = o.begins_on and l.place_from_last = 1
                    left join recounted c on c.tenant_id = l.tenant_id and c.project_id = l.project_id and c.period = l.period and c.begins_on = l.begins_on
                    left join grace g on g.tenant_id = o.tenant_id and g.set_at < o.ended_at and (g.until is null or g.until >= o.ended_at)) d) f
    left join level r on r.tenant_id = f.tenant_id and r.project_id = f.project_id and f.day >= r.since and f.day < r.until
   group by 1, 2, 3, 4, 5, 6, 7, 8;

-- Activities a week after their end, and who took part in them.
create temp view held as
  select a.tenant_id, a.id, a.project_id, a.starts_at, a.ends_at, ((a.ends_at + interval '168 hours') at time zone z.time_zone)::date as day, coalesce(a.summary_recorded_at <= :as_of, false) as summed
    from activity a join zone z on z.tenant_id = a.tenant_id and z.project_id = a.project_id where a.recorded_at <= :as_of and a.ends_at + interval '168 hours' < :as_of;
create temp view took_part as
  select p.tenant_id, p.activity_id, b.activity_participant_id is not null as called
    from activity_participant p left join (select distinct tenant_id, activity_participant_id from callback where activity_participant_id is not null and reached and recorded_at <= :as_of) b
      on b.tenant_id = p.tenant_id and b.activity_participant_id = p.id where p.recorded_at <= :as_of;
create temp view share_rule as
  select tenant_id, value, set_at, lead(set_at) over (partition by tenant_id order by set_at, id) as until from company_rule where name = 'ACTIVITY_CALLBACK_PERCENT';
create temp table participants as
  select f.tenant_id, f.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', f.day)::date as month, t.called, count(*) as n
    from held f join took_part t on t.tenant_id = f.tenant_id and t.activity_id = f.id
    left join level r on r.tenant_id = f.tenant_id and r.project_id = f.project_id and f.day >= r.since and f.day < r.until
   group by 1, 2, 3, 4, 5;
create temp table activities as
  select f.tenant_id, f.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', f.day)::date as month, f.in_order, count(*) as n
    from (select h.*, h.summed and coalesce(l.surveyed, false) and coalesce(t.reached, 0) * 100 >= coalesce(t.registered, 0) * coalesce(s.value, 10) as in_order
            from held h left join (select l.tenant_id, l.activity_id, l.surveyed, row_number() over (partition by l.tenant_id, l.activity_id order by l.seq desc) as place
                                     from activity_plan l join activity a on a.tenant_id = l.tenant_id and a.id = l.activity_id where l.recorded_at < a.starts_at) l
              on l.tenant_id = h.tenant_id and l.activity_id = h.id and l.place = 1
            left join (select tenant_id, activity_id, count(*) as registered, count(*) filter (where called) as reached from took_part group by 1, 2) t on t.tenant_id = h.tenant_id and t.activity_id = h.id
            left join share_rule s on s.tenant_id = h.tenant_id and s.set_at <= h.ends_at and (s.until is null or s.until > h.ends_at)) f
    left join level r on r.tenant_id = f.tenant_id and r.project_id = f.project_id and f.day >= r.since and f.day < r.until
   group by 1, 2, 3, 4, 5;

-- Records that inspections drew, and whether somebody found them untrue.
create temp table inspected as
  select f.tenant_id, f.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', f.day)::date as month, f.looked, f.authentic, count(*) as n
    from (select n.tenant_id, n.project_id, n.inspected_on as day, n.looked, u.record_seq is null as authentic
            from inspection n join inspected_record d on d.tenant_id = n.tenant_id and d.inspection_id = n.id
            left join (select distinct tenant_id, inspection_id, record_seq from inspection_finding where untrue and found_at <= :as_of) u
              on u.tenant_id = d.tenant_id and u.inspection_id = d.inspection_id and u.record_seq = d.seq
           where n.closed_at <= :as_of) f
    left join level r on r.tenant_id = f.tenant_id and r.project_id = f.project_id and f.day >= r.since and f.day < r.until
   group by 1, 2, 3, 4, 5, 6;

-- The yearly survey: of several the one that most have answered.
create temp table surveys as
  select f.tenant_id, f.project_id, coalesce(r.rank, 0) as level_rank, date_trunc('month', f.framed_on)::date as month, sum(f.liked)::bigint as liked, sum(f.answered)::bigint as answered,
         sum(greatest(f.asked - f.answered, 0))::bigint as silent
    from (select s.*, coalesce(a.answered, 0) as answered, coalesce(a.liked, 0) as liked,
                 row_number() over (partition by s.tenant_id, s.project_id, s.year order by coalesce(a.answered, 0) desc, s.recorded_at desc, s.id desc) as place
            from satisfaction_survey s left join (select tenant_id, satisfaction_survey_id, count(*) as answered, count(*) filter (where score >= 4) as liked from satisfaction_score
                                                   where recorded_at <= :as_of group by 1, 2) a on a.tenant_id = s.tenant_id and a.satisfaction_survey_id = s.id
           where s.recorded_at <= :as_of) f
    left join level r on r.tenant_id = f.tenant_id and r.project_id = f.project_id and f.framed_on >= r.since and f.framed_on < r.until
   where f.place = 1 group by 1, 2, 3, 4;

create temp table cell as
with counted as (
  select tenant_id, project_id, level_rank, month, kpi, sum(n) filter (where claimed = 'MET') as numerator, sum(n) filter (where claimed in ('MET', 'BREACHED', 'OVERDUE')) as denominator,
         sum(n) filter (where proven = 'MET') as proven_numerator, sum(n) filter (where proven in ('MET', 'BREACHED', 'OVERDUE')) as proven_denominator,
         sum(n) filter (where claimed = 'OVERDUE') as open_overdue, sum(n) filter (where claimed = 'UNMEASURED') as unmeasured
    from (select tenant_id, project_id, level_rank, month, kpi, claimed, proven, n from promises where kpi is not null union all select * from notices) p group by 1, 2, 3, 4, 5
  union all
  select tenant_id, project_id, level_rank, month, 'K26_EXCLUSION', sum(n) filter (where claimed in ('CANCELLED', 'UNMEASURED')), sum(n) filter (where claimed <> 'PENDING'), 0, 0, 0, 0
    from promises where kpi is null or kpi <> 'K20' group by 1, 2, 3, 4
  union all
  select tenant_id, project_id, level_rank, month, 'K26_PAUSE', sum(n) filter (where paused and claimed <> 'PENDING'), sum(n) filter (where claimed <> 'PENDING'), 0, 0, 0, 0
    from promises group by 1, 2, 3, 4
  union all
  select tenant_id, project_id, level_rank, month, 'K09_' || k.side, sum(complaints), sum(days), 0, 0, 0, sum(unknown)
    from (select tenant_id, project_id, level_rank, month, side as whose, case when side is not null then n else 0 end as complaints, 0 as days, case when side is null then n else 0 end as unknown
            from complaints
          union all
          select tenant_id, project_id, level_rank, month, null, 0, n, 0 from household_days) c
    join (values ('PROPERTY'), ('DEVELOPER')) as k(side) on c.whose is null or c.whose = k.side group by 1, 2, 3, 4, 5
  union all
  select tenant_id, project_id, level_rank, month, 'K10', sum(n) filter (where repeated), sum(n) filter (where repeated is not null), 0, 0, 0, sum(n) filter (where repeated is null)
    from complaints group by 1, 2, 3, 4
  union all
  select tenant_id, project_id, level_rank, month, 'K11_' || k.side, sum(n) filter (where c.side = k.side and closed), sum(n) filter (where c.side = k.side), 0, 0, 0, sum(n) filter (where c.side is null)
    from complaints c cross join (values ('PROPERTY'), ('DEVELOPER')) as k(side) group by 1, 2, 3, 4, 5
  union all
  select tenant_id, project_id, level_rank, month, k.kpi, sum(n) filter (where repeated = k.back), sum(n) filter (where repeated is not null), 0, 0, 0, sum(n) filter (where repeated is null)
    from repairs cross join (values ('K06', false), ('K07', true)) as k(kpi, back) where judged group by 1, 2, 3, 4, 5
  union all
  select tenant_id, project_id, level_rank, month, 'K26_EDIT', sum(n) filter (where edited), sum(n), 0, 0, 0, 0 from repairs group by 1, 2, 3, 4
  union all
  select tenant_id, project_id, level_rank, month, 'K12_' || kind, sum(n) filter (where limited and reached), sum(n) filter (where limited and (due or reached)), 0, 0,
         sum(n) filter (where limited and due and not reached), sum(n) filter (where not limited) from owed group by 1, 2, 3, 4, 5
  union all
  select tenant_id, project_id, level_rank, month, k.kpi, sum(n) filter (where yes), sum(n) filter (where yes is not null), 0, 0, 0, sum(n) filter (where yes is null)
    from (select a.*, k.kpi, case k.kpi when 'K16' then satisfaction >= 4 when 'K17_SHOE_COVERS' then shoe_covers when 'K17_COURTESY' then courteous when 'K17_QUALITY' then quality >= 4
                 else charge_correct end as yes
            from answers a cross join (values ('K16'), ('K17_SHOE_COVERS'), ('K17_COURTESY'), ('K17_QUALITY'), ('K17_CHARGE')) as k(kpi)) k group by 1, 2, 3, 4, 5
  union all
  select tenant_id, project_id, level_rank, month, 'K15', sum(n) filter (where visited), sum(n), 0, 0, 0, 0 from households group by 1, 2, 3, 4
  union all
  select tenant_id, project_id, level_rank, month, 'K21_' || kind, sum(n) filter (where valid), sum(n), 0, 0, 0, 0 from papers group by 1, 2, 3, 4, 5
  union all
  select tenant_id, project_id, level_rank, month, 'K23_ON_TIME', sum(n) filter (where on_time), sum(n) filter (where filed or due), 0, 0, sum(n) filter (where due and not filed), 0
    from ledgers group by 1, 2, 3, 4
  union all
  select tenant_id, project_id, level_rank, month, 'K23_ACCURATE', sum(n) filter (where filed and accurate), sum(n) filter (where filed), 0, 0, 0, 0 from ledgers group by 1, 2, 3, 4
  union all
  select tenant_id, project_id, level_rank, month, 'K12_ACTIVITY', sum(n) filter (where called), sum(n), 0, 0, 0, 0 from participants group by 1, 2, 3, 4
  union all
  select tenant_id, project_id, level_rank, month, 'K25', sum(n) filter (where in_order), sum(n), 0, 0, 0, 0 from activities group by 1, 2, 3, 4
  union all
  select tenant_id, project_id, level_rank, month, 'K18', sum(n) filter (where looked and authentic), sum(n) filter (where looked), 0, 0, 0, sum(n) filter (where not looked)
    from inspected group by 1, 2, 3, 4
  union all
  select tenant_id, project_id, level_rank, month, 'K24', liked, answered, 0, 0, 0, silent from surveys)
select tenant_id, project_id, level_rank, month, kpi, coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator, coalesce(proven_numerator, 0) as proven_numerator,
       coalesce(proven_denominator, 0) as proven_denominator, coalesce(open_overdue, 0) as open_overdue, coalesce(unmeasured, 0) as unmeasured
  from counted
 where coalesce(numerator, 0) + coalesce(denominator, 0) + coalesce(proven_denominator, 0) + coalesce(open_overdue, 0) + coalesce(unmeasured, 0) > 0;
