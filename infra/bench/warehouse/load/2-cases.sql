-- Cases :first to :last, received from :since until :until, with all that had come of them by then. Run once for the history, and once for each day that follows.
-- Shares as in the ledgers of cities and companies: 15 % complaints, of repairs 12 % emergencies, 30 % in public areas, 20 % paid, 6 % the developer's, 3 % imported;
-- 8 % come at night, 4 % around the end of a month by UTC.
set session_replication_role = replica;
create function pg_temp.by_now(at timestamptz) returns timestamptz language sql stable return case when at < :'until'::timestamptz then at end;

-- A few households complain more than others. In public areas nobody's home is named.
create temp table received as
  select c.n, bench.r(c.n, 10) < 0.15 as complains, h.tenant_id, h.project_id, h.time_zone, h.household_id, bench.r(c.n, 11) < 0.03 as imported, bench.r(c.n, 12) < 0.12 as emergency,
         bench.r(c.n, 13) < 0.3 as public_area, case when wished < :'until' and wished >= :'since' then wished else drawn end as at
    from (select n, 1 + floor(:households * bench.r(n, 14) ^ 1.5)::int as home, :'since'::timestamptz + bench.r(n, 15) * (:'until'::timestamptz - :'since') as drawn
            from generate_series(:first::bigint, :last) n) c
    join bench.home h on h.n = c.home
   cross join lateral (select case
      when bench.r(c.n, 16) < 0.04 then (date_trunc('month', drawn at time zone 'UTC') + (bench.r(c.n, 17) - 0.5) * interval '16 hours') at time zone 'UTC'
      when bench.r(c.n, 16) < 0.12 then (date_trunc('day', drawn at time zone h.time_zone) + (22 + 9 * bench.r(c.n, 17)) * interval '1 hour') at time zone h.time_zone
      else (date_trunc('day', drawn at time zone h.time_zone) + (7 + 15 * bench.r(c.n, 17)) * interval '1 hour') at time zone h.time_zone end as wished) w;

-- Each step of a repair follows the one before: so many are late, some by much, and some never end.
create temp table repair as
  select r.*, bench.id('repair', n) as id, recorded, passed, arrived, completed, passed_due, arrive_due, complete_due
    from received r
   cross join lateral (select at + case when bench.r(n, 20) < 0.03 then 3 + 60 * bench.r(n, 21) else 3 * bench.r(n, 21) end * interval '1 minute' as recorded) a
   cross join lateral (select recorded + interval '2 minutes' as passed_due, recorded + case when bench.r(n, 22) < 0.05 then 2 + 40 * bench.r(n, 23) else 2 * bench.r(n, 23) end * interval '1 minute' as passed) b
   cross join lateral (select passed + allowed as arrive_due, passed + allowed * case when bench.r(n, 24) < 0.08 then 1 + 3 * bench.r(n, 25) else bench.r(n, 25) end as arrived
                         from (select case when emergency then interval '30 minutes' else interval '2 hours' end as allowed) l) c
   cross join lateral (select arrived + allowed as complete_due, case when bench.r(n, 26) > 0.015
                              then arrived + allowed * case when bench.r(n, 27) < 0.10 then 1 + 4 * bench.r(n, 28) else bench.r(n, 28) end end as completed
                         from (select case when emergency then interval '12 hours' else interval '48 hours' end as allowed) l) d
   where not complains;
create temp table complaint as
  select r.*, bench.id('complaint', n) as id, at + 25 * bench.r(n, 30) * interval '1 minute' as recorded,
         case when bench.r(n, 31) < 0.75 then 'PROPERTY' when bench.r(n, 31) < 0.95 then 'DEVELOPER' end as side, case when bench.r(n, 32) < 0.85 then 'MINOR' else 'MAJOR' end as severity,
         at + interval '10 hours' as solve_due,
         case when bench.r(n, 33) < 0.97 then at + interval '10 hours' * case when bench.r(n, 34) < 0.2 then 1 + 20 * bench.r(n, 35) else bench.r(n, 35) end end as solved,
         bench.r(n, 36) < 0.05 as opened_again
    from received r where complains;

insert into linli.repair_request (tenant_id, id, number, project_id, household_id, status, urgency, area, category, fault, paid_service, developer_legacy, received_at, recorded_at,
                                  completed_at, imported)
  select tenant_id, id, 'R' || n, project_id, case when not public_area then household_id end, case when pg_temp.by_now(completed) is not null then 'COMPLETED' else 'RECORDED' end,
         case when emergency then 'EMERGENCY' else 'GENERAL' end, case when public_area then 'PUBLIC' else 'PRIVATE' end,
         (array['plumbing', 'electric', 'door', 'lift', 'wall', 'gate'])[1 + floor(6 * bench.r(n, 40))::int], 'broken', bench.r(n, 41) < 0.2, bench.r(n, 42) < 0.06, at, recorded,
         pg_temp.by_now(completed), imported from repair;
insert into linli.complaint (tenant_id, id, number, project_id, household_id, status, responsibility, severity, category, receiving_department, summary, received_at, recorded_at,
                             solved_at, imported)
  select tenant_id, id, 'C' || n, project_id, household_id, case when side is null then 'RECORDED' when pg_temp.by_now(solved) is not null then 'SOLVED' else 'CLASSIFIED' end, side,
         case when side is not null then severity end, (array['noise', 'parking', 'cleaning', 'safety', 'fee'])[1 + floor(5 * bench.r(n, 43))::int],
         (array['Service centre', 'Head office', 'Hotline'])[1 + floor(3 * bench.r(n, 44))::int], 'words', at, recorded, pg_temp.by_now(solved), imported from complaint;

-- What the server was told, a while later: 3 % within two days.
create temp table told as
  select tenant_id, 'REPAIR' as subject_kind, id, 5 as seq, 'COMPLETED' as kind, completed as at, n from repair where not imported
  union all
  select tenant_id, 'COMPLAINT', id, 2, 'CLASSIFIED', recorded + interval '10 minutes', n from complaint where not imported and side is not null
  union all
  select tenant_id, 'COMPLAINT', id, seq, kind, solved + after, n from complaint, (values (4, 'SOLVED', interval '0'), (5, 'REOPENED', interval '5 days'), (7, 'SOLVED', interval '7 days'))
    as step(seq, kind, after) where not imported and (seq = 4 or opened_again);
insert into linli.event (tenant_id, id, subject_kind, subject_id, seq, kind, occurred_at, recorded_at, actor, actor_role, channel, hash)
  select tenant_id, bench.id('event ' || kind || seq || ' ', n), subject_kind, id, seq, kind, at, later, 'who', 'ROLE', 'APP', '\x00'
    from (select *, at + case when bench.r(n, 50 + seq) < 0.03 then 48 else 0.2 end * bench.r(n, 60 + seq) * interval '1 hour' as later from told) t where pg_temp.by_now(later) is not null;

-- Callbacks: owed from the end of a case, within a day; 85 % of those that are made reach somebody.
create temp table owed as
  select n, tenant_id, project_id, null::uuid as complaint_id, id as repair_request_id, 'REPAIR' as case_kind, completed as since, imported from repair where completed < :'until'
  union all
  select n, tenant_id, project_id, id, null, 'COMPLAINT', solved, imported from complaint where solved < :'until';
create temp table called as
  select o.*, bench.id('callback', n) as id, since + interval '24 hours' as due, bench.r(n, 71) < 0.85 as reached, done
    from owed o cross join lateral (select pg_temp.by_now(since + interval '1 day' * case when bench.r(n, 72) < 0.15 then 1 + 6 * bench.r(n, 73) else bench.r(n, 73) end) as wished) w
   cross join lateral (select case when bench.r(n, 70) < 0.8 then wished end as done) d;
insert into linli.callback (tenant_id, id, project_id, complaint_id, repair_request_id, cycle, owed_since, due_at, done_at, recorded_at, method, caller, reached, satisfaction, quality,
                            courteous, shoe_covers, charge_correct)
  select tenant_id, id, project_id, complaint_id, repair_request_id, 1, since, due, done, done + bench.r(n, 74) * interval '20 minutes',
         case when done is not null then (array['PHONE', 'PHONE', 'PHONE', 'PHONE', 'RECEPTION', 'HOME_VISIT'])[1 + floor(6 * bench.r(n, 75))::int] end,
         case when done is not null then 'caller' end, case when done is not null then reached end,
         case when done is not null and reached and bench.r(n, 76) < 0.9 then 5 - floor(5 * bench.r(n, 77) ^ 3)::int end,
         case when done is not null and reached and bench.r(n, 78) < 0.8 then 5 - floor(5 * bench.r(n, 79) ^ 3)::int end,
         case when done is not null and reached and bench.r(n, 80) < 0.7 then bench.r(n, 81) < 0.95 end, case when done is not null and reached and bench.r(n, 82) < 0.6 then bench.r(n, 83) < 0.9 end,
         case when done is not null and reached and bench.r(n, 84) < 0.3 then bench.r(n, 85) < 0.97 end from called;

create temp table promise as
  select n, tenant_id, project_id, time_zone, 'REPAIR' as subject_kind, id as subject_id, 1 as cycle, clock, 'REPAIR' as case_kind, emergency, public_area, null as side, null as severity,
         started, due, stopped, imported
    from repair cross join lateral (values ('RECORD', at, at + interval '3 minutes', recorded), ('PASS_ON', recorded, passed_due, passed), ('ARRIVE', passed, arrive_due, arrived),
      ('COMPLETE', arrived, complete_due, completed),
      ('VERIFY_PUBLIC_AREA', case when public_area then completed end, completed + interval '3 days', completed + interval '3 days' * case when bench.r(n, 90) < 0.12 then 1 + 2 * bench.r(n, 91)
        else bench.r(n, 91) end)) as step(clock, started, due, stopped) where started < :'until'
  union all
  select n, tenant_id, project_id, time_zone, 'COMPLAINT', id, cycle, 'SOLVE', 'COMPLAINT', null, null, side, case when side is not null then severity end, at + after, solve_due + after, solved + after, imported
    from complaint, (values (1, interval '0'), (2, interval '7 days')) as again(cycle, after) where at + after < :'until' and (cycle = 1 or opened_again)
  union all
  select c.n, c.tenant_id, c.project_id, p.time_zone, 'CALLBACK', c.id, 1, 'CALLBACK', c.case_kind, null, null, null, null, c.since, c.due, c.done, c.imported
    from called c join bench.project p on p.project_id = c.project_id;
-- One in a hundred has no limit; one in a hundred was found to be of another kind; of the works one in twenty-five stood still.
create temp table limited as
  select *, bench.id(clock || cycle || ' ', n) as id, bench.r(n, 92) < 0.01 as unlimited, bench.r(n, 93) < 0.01 and not imported as cancelled,
         clock = 'COMPLETE' and not imported and bench.r(n, 94) < 0.04 as paused, case when bench.r(n, 95) < 0.03 then 48 else 0.2 end * bench.r(n, 96) * interval '1 hour' as lag from promise;
insert into linli.deadline (tenant_id, id, project_id, subject_kind, subject_id, cycle, clock, case_kind, urgency, area, severity, responsibility, category, reference, time_zone,
                            started_at, due_at, proven_due_at, claimed_stop_at, proven_stop_at, claimed_verdict, proven_verdict, pauses, cancelled_at, cancelled_reason)
  select tenant_id, id, project_id, subject_kind, subject_id, cycle, clock, case_kind, case when emergency then 'EMERGENCY' when not emergency then 'GENERAL' end,
         case when public_area then 'PUBLIC' when not public_area then 'PRIVATE' end, severity, side, 'words', '', time_zone, started, due_at,
         case when paused then due_at - interval '10 minutes' end, stop, proven, case when due_at is null then 'UNMEASURED' when stop is null then 'OPEN' when stop > due_at then 'BREACHED' else 'MET' end,
         case when due_at is null or imported then 'UNMEASURED' when proven is null then 'OPEN' when proven > due_at then 'BREACHED' else 'MET' end, paused::int,
         case when cancelled then started + interval '1 minute' end, case when cancelled then 'RECLASSIFIED' end
    from (select *, case when not unlimited then due + case when paused then interval '3 hours' else '0' end end as due_at, case when not cancelled then pg_temp.by_now(stopped) end as stop,
                 case when not cancelled and not imported and stopped < :'until' then pg_temp.by_now(stopped + lag) end as proven from limited) l;
insert into linli.deadline (tenant_id, id, project_id, subject_kind, subject_id, cycle, clock, case_kind, urgency, area, severity, responsibility, category, reference, time_zone,
                            started_at, due_at, claimed_stop_at, proven_stop_at, claimed_verdict, proven_verdict, reclassified_at)
  select tenant_id, bench.id('next ' || clock || cycle || ' ', n), project_id, subject_kind, subject_id, cycle, clock, case_kind, case when emergency then 'EMERGENCY' when not emergency then 'GENERAL' end,
         case when public_area then 'PUBLIC' when not public_area then 'PRIVATE' end, severity, side, 'other', '', time_zone, started, due + interval '1 hour', pg_temp.by_now(stopped), pg_temp.by_now(stopped),
         case when pg_temp.by_now(stopped) is null then 'OPEN' when stopped > due + interval '1 hour' then 'BREACHED' else 'MET' end,
         case when pg_temp.by_now(stopped) is null then 'OPEN' when stopped > due + interval '1 hour' then 'BREACHED' else 'MET' end, started + interval '1 minute' from limited where cancelled;
insert into linli.deadline_pause (tenant_id, deadline_id, number, reason, claimed_from_at, proven_from_at, claimed_until_at, proven_until_at)
  select tenant_id, id, 1, 'OWNER_ABSENT', started, started + interval '5 minutes', pg_temp.by_now(ends), pg_temp.by_now(ends)
    from (select *, started + interval '3 hours' as ends from limited where paused) p;

-- Half a percent of the completed are corrected afterwards, and two in a hundred who were reached asked again.
insert into linli.repair_correction (tenant_id, id, repair_request_id, field, present, reason, after_completion, corrected_at, recorded_at, recorded_by)
  select tenant_id, bench.id('edit', n), id, 'FAULT', 'words', 'why', true, edited, edited, 'who' from (select *, completed + bench.r(n, 97) * interval '20 days' as edited from repair) r
   where bench.r(n, 98) < 0.005 and edited < :'until';
insert into linli.recall (tenant_id, id, callback_id, method, done_at, recorded_at, recorded_by)
  select tenant_id, bench.id('recall', n), id, case when bench.r(n, 99) < 0.3 then 'HOME_VISIT' else 'PHONE' end, done + interval '3 days', done + interval '3 days', 'who'
    from called where reached and done + interval '3 days' < :'until' and bench.r(n, 100) < 0.02;
drop table received, repair, complaint, told, owed, called, promise, limited;
