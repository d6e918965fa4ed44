-- A world of three companies, two zones with summer time, level and group changes, open, cancelled, imported and unlimited promises.
-- The same every time: chance is a hash of what it decides about.
set session_replication_role = replica;
set search_path = linli, mart, public;
create function pg_temp.r(key text) returns double precision language sql immutable
  return ('x' || substr(md5(key), 1, 13))::bit(52)::bigint / 4503599627370496.0;
create function pg_temp.pick(key text, variadic choices text[]) returns text language sql immutable
  return choices[1 + floor(pg_temp.r(key) * cardinality(choices))::int];
create function pg_temp.some(kind text, n int) returns uuid language sql immutable return md5(kind || n)::uuid;
-- A tenth lies within eight hours of a month's boundary, some in the nights in which New York changes its clocks.
create function pg_temp.at(key text) returns timestamptz language sql immutable return case
  when pg_temp.r(key || 'b') < 0.10 then
    (timestamp '2024-11-01' + floor(pg_temp.r(key) * 24) * interval '1 month') at time zone 'UTC' + (pg_temp.r(key || 'h') - 0.5) * interval '16 hours'
  when pg_temp.r(key || 'b') < 0.13 then timestamptz '2025-11-02 05:30+00' + pg_temp.r(key) * interval '90 minutes'
  when pg_temp.r(key || 'b') < 0.15 then timestamptz '2026-03-08 06:30+00' + pg_temp.r(key) * interval '90 minutes'
  else timestamptz '2024-10-05 00:00+00' + pg_temp.r(key) * interval '756 days' end;

insert into tenant_group (id, name) select pg_temp.some('group', n), 'Group ' || n from generate_series(1, 2) n;
insert into tenant (tenant_id, alias, name, generated) select pg_temp.some('tenant', n), 'company-' || n, 'Company ' || n, n = 3 from generate_series(1, 3) n;
insert into group_member (tenant_id, group_id, effective) values
  (pg_temp.some('tenant', 1), pg_temp.some('group', 1), '[2024-01-01,)'),
  (pg_temp.some('tenant', 2), pg_temp.some('group', 1), '[2024-01-01,2026-03-10)'),
  (pg_temp.some('tenant', 2), pg_temp.some('group', 2), '[2026-03-10,2026-09-01)');
insert into project (tenant_id, id, code, name, city, time_zone, created_at)
  select pg_temp.some('tenant', 1 + n % 3), pg_temp.some('project', n), 'P' || n, 'Project ' || n, 'City',
         (array['Asia/Shanghai', 'America/New_York'])[1 + n / 3 % 2], timestamptz '2024-10-20 03:00+00' + n * interval '9 days' from generate_series(0, 6) n;
insert into contract_level (tenant_id, id, label, rank)
  select pg_temp.some('tenant', t), pg_temp.some('level' || t, rank), 'Level ' || rank, rank from generate_series(1, 3) t, generate_series(1, 3) rank;
-- Project 6 never has a level; project 0 has none at first; 1 and 4 change in the middle of a month, 2 between two.
insert into project_level (tenant_id, id, project_id, contract_level_id, effective)
  select pg_temp.some('tenant', 1 + n % 3), md5(n || during)::uuid, pg_temp.some('project', n), pg_temp.some('level' || (1 + n % 3), rank), during::daterange
    from (values (0, 1, '[2025-02-01,)'), (1, 3, '[2024-01-01,2025-11-16)'), (1, 2, '[2025-11-16,)'), (2, 2, '[2024-01-01,2026-01-01)'),
      (2, 1, '[2026-01-01,)'), (3, 1, '[2024-01-01,)'), (4, 2, '[2024-01-01,2026-03-08)'), (4, 3, '[2026-03-08,)'), (5, 3, '[2024-01-01,)')) as given(n, rank, during);
insert into household (tenant_id, id, project_id, building, unit, owner_name, delivered_on)
  select pg_temp.some('tenant', 1 + p % 3), pg_temp.some('home' || p, h), pg_temp.some('project', p), 'A', h::text, 'owner',
         case when h % 4 = 0 then date '2025-06-10' + (h * 3) else date '2018-01-01' end
    from generate_series(0, 5) p, generate_series(1, 40 + p * 10) h;

create temp table repair as
  select n, (pg_temp.r('project' || n) * 7)::int % 7 as p, pg_temp.at('repair' || n) as at, pg_temp.r('import' || n) < 0.1 as imported,
         pg_temp.pick('urgency' || n, 'GENERAL', 'GENERAL', 'GENERAL', 'EMERGENCY') as urgency,
         pg_temp.pick('area' || n, 'PRIVATE', 'PRIVATE', 'PUBLIC') as area from generate_series(1, 7000) n;
insert into repair_request (tenant_id, id, number, project_id, status, urgency, area, category, fault, paid_service, developer_legacy,
                            received_at, recorded_at, imported)
  select pg_temp.some('tenant', 1 + p % 3), pg_temp.some('repair', n), 'R' || n, pg_temp.some('project', p), 'RECORDED', urgency, area, 'lift', 'broken',
         pg_temp.r('paid' || n) < 0.2, pg_temp.r('legacy' || n) < 0.1, case when imported and n % 5 = 0 then null else at end,
         case when imported then timestamptz '2026-11-01 00:00+00' else at + pg_temp.r('rec' || n) * interval '3 hours' end, imported from repair;

create temp table complained as
  select n, (pg_temp.r('c project' || n) * 7)::int % 7 as p, pg_temp.at('complaint' || n) as at, pg_temp.r('c import' || n) < 0.1 as imported,
         case when pg_temp.r('kind' || n) < 0.9 then pg_temp.pick('side' || n, 'PROPERTY', 'PROPERTY', 'DEVELOPER') end as side,
         pg_temp.pick('severity' || n, 'MINOR', 'MAJOR') as severity from generate_series(1, 3000) n;
insert into complaint (tenant_id, id, number, project_id, status, responsibility, severity, category, receiving_department, summary,
                       received_at, recorded_at, solved_at, imported)
  select pg_temp.some('tenant', 1 + p % 3), pg_temp.some('complaint', n), 'C' || n, pg_temp.some('project', p), 'RECORDED', side, severity,
         pg_temp.pick('cat' || n, 'noise', 'lift', '<b>fee</b>'), pg_temp.pick('dept' || n, 'East & West', 'Office'), 'words',
         case when n % 40 <> 0 then at end, case when imported then timestamptz '2026-11-01 00:00+00' else at + pg_temp.r('crec' || n) * interval '2 hours' end,
         case when n % 3 <> 0 then at + pg_temp.r('solved' || n) * interval '9 days' end, imported from complained;
insert into event (tenant_id, id, subject_kind, subject_id, seq, kind, occurred_at, recorded_at, actor, actor_role, channel, hash)
  select pg_temp.some('tenant', 1 + p % 3), md5('event' || n || again)::uuid, 'COMPLAINT', pg_temp.some('complaint', n), 1 + again,
         case when again < 2 then 'CLASSIFIED' else 'HANDLED' end, at, at + (1 + again * 5) * pg_temp.r('classified' || n) * interval '2 days', 'who', 'ROLE', 'APP', '\x00'
    from complained, generate_series(0, 2) again where side is not null and n % 7 <> 0;

create temp table promised as
  select 1 + p % 3 as t, p, 'REPAIR' as subject_kind, pg_temp.some('repair', n) as subject_id, 1 as cycle, clock, 'REPAIR' as case_kind, urgency, area,
         null as severity, null as side, at, allowed, imported, clock || n as key
    from repair cross join (values ('RECORD', interval '5 minutes'), ('PASS_ON', interval '3 minutes'), ('ARRIVE', interval '30 minutes'), ('COMPLETE', interval '30 hours'),
      ('VERIFY_PUBLIC_AREA', interval '3 days')) as limits(clock, allowed) where clock <> 'VERIFY_PUBLIC_AREA' or area = 'PUBLIC'
  union all
  select 1 + p % 3, p, 'COMPLAINT', pg_temp.some('complaint', n), cycle, 'SOLVE', 'COMPLAINT', null, null, severity, side, at + (cycle - 1) * interval '20 days',
         interval '14 hours', imported, 'SOLVE' || n || cycle
    from complained cross join generate_series(1, 2) cycle where cycle = 1 or n % 6 = 0;

create temp table owed as
  select 1 + p % 3 as t, p, n, null::uuid as complaint_id, pg_temp.some('repair', n) as repair_request_id, 1 as cycle, at + interval '5 hours' as since,
         case when n % 9 <> 0 then at + interval '29 hours' end as due, 'REPAIR' as case_kind, 'repair' || n as key from repair where n % 4 <> 0
  union all
  select 1 + p % 3, p, n, pg_temp.some('complaint', n), null, cycle, at + cycle * interval '3 days', case when n % 11 <> 0 then at + cycle * interval '3 days 12 hours' end,
         'COMPLAINT', 'complaint' || n || cycle from complained cross join generate_series(1, 2) cycle where cycle = 1 or n % 5 = 0;
insert into callback (tenant_id, id, project_id, complaint_id, repair_request_id, cycle, owed_since, due_at, done_at, recorded_at, method, caller, reached, satisfaction)
  select pg_temp.some('tenant', t), md5(key || 'id')::uuid, pg_temp.some('project', p), complaint_id, repair_request_id, cycle, since, due,
         case when done then since + pg_temp.r(key || 'done') * interval '3 days' end,
         case when done then since + pg_temp.r(key || 'done') * interval '3 days' + pg_temp.r(key || 'rec') * interval '1 day' end,
         case when done then 'PHONE' end, case when done then 'caller' end, case when done then pg_temp.r(key || 'reached') < 0.85 end,
         case when done and pg_temp.r(key || 'reached') < 0.8 then 1 + floor(pg_temp.r(key || 'sat') * 5)::int end
    from (select owed.*, pg_temp.r(key || 'd') < 0.85 as done from owed) as all_owed;

insert into promised
  select t, p, 'CALLBACK', md5(key || 'id')::uuid, cycle, 'CALLBACK', case_kind, null, null, null, null, since, due - since, false, 'CALLBACK' || key from owed;

insert into deadline (tenant_id, id, project_id, subject_kind, subject_id, cycle, clock, case_kind, urgency, area, severity, responsibility, category, reference,
                      time_zone, started_at, due_at, claimed_stop_at, proven_stop_at, claimed_verdict, proven_verdict, cancelled_at, cancelled_reason)
  select pg_temp.some('tenant', t), md5(key)::uuid, pg_temp.some('project', p), subject_kind, subject_id, cycle, clock, case_kind, urgency, area, severity, side, 'lift', '',
         (select time_zone from project where id = pg_temp.some('project', p)), started_at, due_at, stop_at, case when not imported then stop_at + late end,
         case when due_at is null then 'UNMEASURED' when stop_at is null then 'OPEN' when stop_at > due_at then 'BREACHED' else 'MET' end,
         case when due_at is null or imported then 'UNMEASURED' when stop_at is null then 'OPEN' when stop_at + late > due_at then 'BREACHED' else 'MET' end,
         case when cancelled then at + interval '40 minutes' end, case when cancelled then 'RECLASSIFIED' end
    from (select *, case when chance < 0.03 and not imported then null when chance < 0.16 then null when chance < 0.19 then due_at
                         else at + pg_temp.r(key || 'stop') * 1.5 * coalesce(allowed, interval '1 hour') end as stop_at,
                 chance < 0.03 and not imported as cancelled
            from (select *, pg_temp.r(key || 'chance') as chance, case when pg_temp.r(key || 'due') > 0.06 then at + allowed end as due_at,
                         case when imported and pg_temp.r(key || 'start') < 0.2 then null else at end as started_at,
                         pg_temp.r(key || 'late') * interval '1 hour' as late from promised) as limited) as stopped;
-- The case of a cancelled one was found to be of another kind, often days later, and has another one since.
update deadline set cancelled_at = cancelled_at + pg_temp.r(id || 'found') * interval '20 days' where cancelled_at is not null;
insert into deadline (tenant_id, id, project_id, subject_kind, subject_id, cycle, clock, case_kind, urgency, area, severity, responsibility, category, reference,
                      time_zone, started_at, due_at, claimed_verdict, proven_verdict, reclassified_at)
  select tenant_id, md5(id || 'next')::uuid, project_id, subject_kind, subject_id, cycle, clock, case_kind, urgency, area, severity, responsibility, category, reference,
         time_zone, started_at, due_at + interval '2 hours', claimed_verdict, proven_verdict, cancelled_at from deadline where cancelled_at is not null;
-- Some have been paused: proven later than claimed, and some still are, since before or after they were due.
update deadline set pauses = 1, proven_due_at = due_at - pg_temp.r(id || 'proven') * interval '1 hour' where due_at is not null and pg_temp.r(id || 'paused') < 0.1;
update deadline set pauses = 1, paused_at = due_at + (pg_temp.r(id || 'since') - 0.7) * interval '1 hour'
 where due_at is not null and claimed_stop_at is null and cancelled_at is null and pg_temp.r(id || 'standing') < 0.3;
insert into deadline_pause (tenant_id, deadline_id, number, reason, claimed_from_at, proven_from_at)
  select tenant_id, id, 1, 'OWNER_ABSENT', paused_at, paused_at + pg_temp.r(id || 'told') * interval '2 hours' from deadline where paused_at is not null;
-- Others have been, and went on before or after they were due, known at once or days later.
insert into deadline_pause (tenant_id, deadline_id, number, reason, claimed_from_at, claimed_until_at, proven_from_at, proven_until_at)
  select tenant_id, id, 1, 'OWNER_ABSENT', since, since + interval '20 minutes', since + told, since + told + interval '20 minutes'
    from (select *, due_at + (pg_temp.r(id || 'since') - 0.7) * interval '1 hour' as since, pg_temp.r(id || 'told') * interval '3 days' as told from deadline) as d
   where pauses = 1 and paused_at is null and started_at is not null;
set session_replication_role = origin;
