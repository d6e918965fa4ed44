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
insert into building (tenant_id, id, project_id, code, name, recorded_at, recorded_by)
  select pg_temp.some('tenant', 1 + p % 3), pg_temp.some('tower', p), pg_temp.some('project', p), 'A', 'A', '2018-01-01', 'x' from generate_series(0, 5) p;
insert into household (tenant_id, id, project_id, building_id, building, unit, owner_name, delivered_on)
  select pg_temp.some('tenant', 1 + p % 3), pg_temp.some('home' || p, h), pg_temp.some('project', p), pg_temp.some('tower', p), 'A', h::text, 'owner',
         case when h % 4 = 0 then date '2025-06-10' + (h * 3) else date '2018-01-01' end
    from generate_series(0, 5) p, generate_series(1, 40 + p * 10) h;

create temp table repair as
  select n, (pg_temp.r('project' || n) * 7)::int % 7 as p, pg_temp.at('repair' || n) as at, pg_temp.r('import' || n) < 0.1 as imported,
         pg_temp.pick('urgency' || n, 'GENERAL', 'GENERAL', 'GENERAL', 'EMERGENCY') as urgency,
         pg_temp.pick('area' || n, 'PRIVATE', 'PRIVATE', 'PUBLIC') as area from generate_series(1, 7000) n;
-- A few households report most of it. Some were completed, which the server was told of up to two days later, and some of these are corrected afterwards.
insert into repair_request (tenant_id, id, number, project_id, household_id, status, urgency, area, category, fault, paid_service, developer_legacy,
                            received_at, recorded_at, completed_at, imported)
  select pg_temp.some('tenant', 1 + p % 3), pg_temp.some('repair', n), 'R' || n, pg_temp.some('project', p),
         case when p < 6 and pg_temp.r('home' || n) < 0.8 then pg_temp.some('home' || p, 1 + floor(pg_temp.r('which' || n) * 20)::int) end, 'RECORDED', urgency, area,
         pg_temp.pick('trade' || n, 'lift', 'pipe', 'door'), 'broken',
         pg_temp.r('paid' || n) < 0.2, pg_temp.r('legacy' || n) < 0.1, case when imported and n % 5 = 0 then null else at end,
         case when imported then timestamptz '2026-11-01 00:00+00' else at + pg_temp.r('rec' || n) * interval '3 hours' end,
         case when n % 6 <> 0 then at + pg_temp.r('completed' || n) * interval '10 days' end, imported from repair;
insert into event (tenant_id, id, subject_kind, subject_id, seq, kind, occurred_at, recorded_at, actor, actor_role, channel, hash)
  select tenant_id, md5(id || 'completed')::uuid, 'REPAIR', id, 1, 'COMPLETED', completed_at, completed_at + pg_temp.r(id || 'told') * interval '2 days', 'who', 'ROLE', 'APP', '\x00'
    from repair_request where completed_at is not null and not imported and pg_temp.r(id || 'untold') < 0.9;
insert into repair_correction (tenant_id, id, repair_request_id, field, present, reason, after_completion, corrected_at, recorded_at, recorded_by)
  select tenant_id, md5(id || 'edit' || again)::uuid, id, 'FAULT', 'words', 'why', again > 0, completed_at, completed_at + again * pg_temp.r(id || 'edited') * interval '40 days', 'who'
    from repair_request, generate_series(0, 2) again where completed_at is not null and pg_temp.r(id || 'edit' || again) < 0.1;

create temp table complained as
  select n, (pg_temp.r('c project' || n) * 7)::int % 7 as p, pg_temp.at('complaint' || n) as at, pg_temp.r('c import' || n) < 0.1 as imported,
         case when pg_temp.r('kind' || n) < 0.9 then pg_temp.pick('side' || n, 'PROPERTY', 'PROPERTY', 'DEVELOPER') end as side,
         pg_temp.pick('severity' || n, 'MINOR', 'MAJOR') as severity from generate_series(1, 3000) n;
insert into complaint (tenant_id, id, number, project_id, household_id, status, responsibility, severity, category, receiving_department, summary,
                       received_at, recorded_at, solved_at, imported)
  select pg_temp.some('tenant', 1 + p % 3), pg_temp.some('complaint', n), 'C' || n, pg_temp.some('project', p),
         case when p < 6 and pg_temp.r('c home' || n) < 0.8 then pg_temp.some('home' || p, 1 + floor(pg_temp.r('c which' || n) * 20)::int) end, 'RECORDED', side, severity,
         pg_temp.pick('cat' || n, 'noise', 'lift', '<b>fee</b>'), pg_temp.pick('dept' || n, 'East & West', 'Office'), 'words',
         case when n % 40 <> 0 then at end, case when imported then timestamptz '2026-11-01 00:00+00' else at + pg_temp.r('crec' || n) * interval '2 hours' end,
         case when n % 3 <> 0 then at + pg_temp.r('solved' || n) * interval '9 days' end, imported from complained;
insert into event (tenant_id, id, subject_kind, subject_id, seq, kind, occurred_at, recorded_at, actor, actor_role, channel, hash)
  select pg_temp.some('tenant', 1 + p % 3), md5('event' || n || again)::uuid, 'COMPLAINT', pg_temp.some('complaint', n), 1 + again,
         case when again < 2 then 'CLASSIFIED' else 'HANDLED' end, at, at + (1 + again * 5) * pg_temp.r('classified' || n) * interval '2 days', 'who', 'ROLE', 'APP', '\x00'
    from complained, generate_series(0, 2) again where side is not null and n % 7 <> 0;
-- Solved, and some of them open again and solved once more, each told of later.
insert into event (tenant_id, id, subject_kind, subject_id, seq, kind, occurred_at, recorded_at, actor, actor_role, channel, hash)
  select tenant_id, md5(id || kind || seq)::uuid, 'COMPLAINT', id, seq, kind, solved_at, solved_at + (seq - 9) * pg_temp.r(id || 'told') * interval '20 days', 'who', 'ROLE', 'APP', '\x00'
    from complaint, (values (10, 'SOLVED'), (11, 'REOPENED'), (12, 'SOLVED')) as step(seq, kind)
   where solved_at is not null and not imported and pg_temp.r(id || 'untold') < 0.9 and (seq = 10 or pg_temp.r(id || 'step' || seq) < 0.3);

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
insert into callback (tenant_id, id, project_id, complaint_id, repair_request_id, cycle, owed_since, due_at, done_at, recorded_at, method, caller, reached, satisfaction,
                      quality, courteous, shoe_covers, charge_correct)
  select pg_temp.some('tenant', t), md5(key || 'id')::uuid, pg_temp.some('project', p), complaint_id, repair_request_id, cycle, since, due,
         case when done then since + pg_temp.r(key || 'done') * interval '3 days' end,
         case when done then since + pg_temp.r(key || 'done') * interval '3 days' + pg_temp.r(key || 'rec') * interval '1 day' end,
         case when done then pg_temp.pick(key || 'method', 'PHONE', 'PHONE', 'HOME_VISIT', 'RECEPTION') end, case when done then 'caller' end, case when done then pg_temp.r(key || 'reached') < 0.85 end,
         case when done and pg_temp.r(key || 'reached') < 0.8 then 1 + floor(pg_temp.r(key || 'sat') * 5)::int end,
         case when done and pg_temp.r(key || 'q') < 0.8 then 1 + floor(pg_temp.r(key || 'quality') * 5)::int end, case when done and pg_temp.r(key || 'c') < 0.7 then pg_temp.r(key || 'courteous') < 0.9 end,
         case when done and pg_temp.r(key || 's') < 0.6 then pg_temp.r(key || 'shoes') < 0.8 end, case when done and pg_temp.r(key || 'f') < 0.5 then pg_temp.r(key || 'charge') < 0.95 end
    from (select owed.*, pg_temp.r(key || 'd') < 0.85 as done from owed) as all_owed;

insert into promised
  select 1 + p % 3, p, 'RENOVATION', pg_temp.some('renovation', n), 1, clock, 'RENOVATION', null, null, null, null, at, allowed, false, clock || n
    from repair cross join (values ('PATROL', interval '2 days'), ('ARCHIVE', interval '5 days')) as limits(clock, allowed) where n <= 600;
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

-- What came later than repairs and complaints: services that are followed, visits, notices, patrols, ledgers and surveys; told of days after they happened.
create temp table happened as select n, n % 7 as p, 1 + (n % 7) % 3 as t, pg_temp.at('happened' || n) as at, pg_temp.r('told' || n) * interval '20 days' as late from generate_series(1, 1500) n;
insert into agreed_service (tenant_id, id, project_id, household_id, kind, description, recorded_at, recorded_by)
  select pg_temp.some('tenant', t), pg_temp.some('service', n), pg_temp.some('project', p), pg_temp.some('home' || p, 21 + floor(pg_temp.r('served' || n) * 80)::int), pg_temp.pick('service' || n, 'CONTRACTED', 'OTHER', 'DEVELOPER_LEGACY'),
         'words', at, 'who' from happened;
insert into service_callback (tenant_id, id, project_id, agreed_service_id, occasion, owed_since, due_at, done_at, recorded_at, method, reached)
  select pg_temp.some('tenant', t), md5('service callback' || n || occasion)::uuid, pg_temp.some('project', p), pg_temp.some('service', n), occasion, at + after, case when n % 3 <> 0 then at + after + interval '7 days' end,
         case when done then at + after end, case when done then at + after + late end,
         case when done then pg_temp.pick('s method' || n, 'PHONE', 'HOME_VISIT') end, case when done then pg_temp.r('s reached' || n) < 0.8 end
    from (select *, pg_temp.r(occasion || n) < 0.7 as done from happened, (values ('MID_TERM', interval '0'), ('AFTER_END', interval '40 days')) as owed(occasion, after)) as all_owed;
update service_callback set cancelled_at = owed_since - interval '30 days' + pg_temp.r(id || 'cancelled') * interval '60 days' where done_at is null and pg_temp.r(id || 'ended') < 0.3;
insert into recall (tenant_id, id, callback_id, method, done_at, recorded_at, recorded_by)
  select tenant_id, md5(id || 'recall')::uuid, id, pg_temp.pick(id || 'recalled', 'PHONE', 'HOME_VISIT'), done_at + interval '9 days', recorded_at + pg_temp.r(id || 'again') * interval '20 days', 'who'
    from callback where reached and pg_temp.r(id || 'asked again') < 0.05;
insert into home_visit (tenant_id, id, project_id, household_id, visited_at, recorded_at, recorded_by)
  select pg_temp.some('tenant', t), pg_temp.some('visit', n), pg_temp.some('project', p), pg_temp.some('home' || p, 1 + floor(pg_temp.r('visited' || n) * 60)::int), at, at + late, 'who'
    from happened where p < 6 and n <= 120;
-- Some are asked again about a service or after a visit, perhaps in the next year.
insert into recall (tenant_id, id, callback_id, method, done_at, recorded_at, recorded_by)
  select tenant_id, md5(id || 'recall')::uuid, id, pg_temp.pick(id || 'recalled', 'PHONE', 'HOME_VISIT'), asked_at + interval '60 days', recorded_at + interval '60 days', 'who'
    from (select tenant_id, id, done_at as asked_at, recorded_at from service_callback where reached union all select tenant_id, id, visited_at, recorded_at from home_visit) as asked
   where pg_temp.r(id || 'asked again') < 0.3;

insert into rectification_notice (tenant_id, id, project_id, violation_id, cycle, number, household_id, building, unit, owner_name, content, first_deliverer, second_deliverer,
                                  rectify_by_at, delivered_at, recorded_at, receipt, signee, signed_at, receipt_recorded_at)
  select pg_temp.some('tenant', t), md5('notice' || n || cycle)::uuid, pg_temp.some('project', p), pg_temp.some('violation', n), cycle, n || '-' || cycle, pg_temp.some('home', n), 'A', '1',
         'owner', 'words', 'one', 'two', begun + interval '5 days', begun, begun + pg_temp.r('notice' || n || cycle) * interval '8 hours', case when signed then 'SIGNED' end,
         case when signed then 'owner' end, case when signed then begun end, case when signed then begun + late end
    from (select *, at + (cycle - 1) * interval '7 days' as begun, pg_temp.r('signed' || n || cycle) < 0.8 as signed from happened, generate_series(1, 2) cycle
           where cycle = 1 or n % 4 = 0) as served;
-- For half of them the limit in force is stricter, or laxer; some of its clocks were cancelled.
insert into deadline (tenant_id, id, project_id, subject_kind, subject_id, cycle, clock, case_kind, category, reference, time_zone, started_at, due_at, claimed_verdict, proven_verdict, cancelled_at, cancelled_reason)
  select n.tenant_id, md5(n.id || 'rectify')::uuid, n.project_id, 'VIOLATION', n.violation_id, n.cycle, 'RECTIFY', 'RENOVATION', 'wall', '', p.time_zone, n.delivered_at,
         n.rectify_by_at + (pg_temp.r(n.id || 'limit') - 0.7) * interval '5 days', 'OPEN', 'OPEN', case when cancelled then n.delivered_at + interval '1 day' end, case when cancelled then 'RECLASSIFIED' end
    from (select *, pg_temp.r(id || 'cancelled') < 0.1 as cancelled from rectification_notice) n join project p on (p.tenant_id, p.id) = (n.tenant_id, n.project_id) where pg_temp.r(n.id || 'limited') < 0.5;
insert into event (tenant_id, id, subject_kind, subject_id, seq, kind, occurred_at, recorded_at, actor, actor_role, channel, hash)
  select pg_temp.some('tenant', t), md5('rechecked' || n)::uuid, 'VIOLATION', pg_temp.some('violation', n), 9, 'RECHECKED', passed, passed + late / 6, 'who', 'ROLE', 'APP', '\x00'
    from (select *, at + case when n % 4 = 0 then interval '7 days' else '0' end + pg_temp.r('passed' || n) * interval '7 days' as passed from happened where n % 5 <> 0) as right_again;
insert into patrol (tenant_id, id, project_id, patrol_round_id, renovation_id, department, patroller, arrived_at, left_at, recorded_at)
  select pg_temp.some('tenant', t), pg_temp.some('patrol', n), pg_temp.some('project', p), md5('round')::uuid, md5('renovation')::uuid, 'REPAIR', 'who' || n, at - interval '5 minutes', at, at + late from happened;
insert into patrol_item (tenant_id, id, patrol_id, kind, in_order)
  select pg_temp.some('tenant', t), md5(kind || n)::uuid, pg_temp.some('patrol', n), kind, pg_temp.r(kind || n) < 0.8 from happened, (values ('PASS_CHECK'), ('OVERTIME')) as seen(kind);

-- The first company has four days of grace, and six later on; the third ten. Most ledgers are filed, some late or twice, and some are wrong by one.
insert into company_rule (tenant_id, id, name, value, reason, set_at, set_by)
  select pg_temp.some('tenant', t), md5(name || t || days)::uuid, name, days, 'why', at::timestamptz, 'who'
    from (values (1, 'LEDGER_GRACE_DAYS', 4, '2024-09-01 00:00+00'), (1, 'LEDGER_GRACE_DAYS', 6, '2026-04-01 00:00+00'), (2, 'OTHER_CALLBACK_PERCENT', 30, '2025-01-01 00:00+00'),
      (3, 'LEDGER_GRACE_DAYS', 10, '2024-09-01 00:00+00')) as ruled(t, name, days, at);
insert into repair_ledger (tenant_id, id, project_id, period, begins_on, ends_on, begins_at, ends_at, filing, due_at, filed_at, filed_by, received, completed, emergencies,
                           public_area, paid, fee_cents, seal)
  select l.tenant_id, md5(key || filing)::uuid, l.project_id, period, begins, ends - 1, begins_at, ends_at, filing, ends_at + interval '4 days',
         ends_at + (pg_temp.r(key || filing) * 5 + filing - 1) * interval '1 day', 'who', count(q.id) + case when pg_temp.r(key || filing || 'wrong') < 0.2 then 1 else 0 end,
         count(q.id) filter (where q.completed_at < ends_at), count(q.id) filter (where q.urgency = 'EMERGENCY'), count(q.id) filter (where q.area = 'PUBLIC'),
         count(q.id) filter (where q.paid_service), 0, 'seal'
    from (select p.tenant_id, p.id as project_id, period, begins::date, (begins + length)::date as ends, begins at time zone p.time_zone as begins_at,
                 (begins + length) at time zone p.time_zone as ends_at, p.id || period || begins as key
            from project p, (values ('WEEK', interval '7 days', timestamp '2024-10-07'), ('MONTH', interval '1 month', '2024-10-01'), ('QUARTER', interval '3 months', '2024-10-01')) as lasts(period, length, since),
                 generate_series(since, timestamp '2026-11-30', length) as begins) as l
    cross join generate_series(1, 2) filing
    left join repair_request q on q.tenant_id = l.tenant_id and q.project_id = l.project_id and q.received_at >= begins_at and q.received_at < ends_at
   where pg_temp.r(key || filing || 'filed') < 0.8 / filing
   group by l.tenant_id, l.project_id, period, begins, ends, begins_at, ends_at, key, filing;

insert into satisfaction_question (tenant_id, id, satisfaction_questionnaire_id, seq, text)
  select pg_temp.some('tenant', t), md5('question' || t || n)::uuid, pg_temp.some('questionnaire', t), n, 'words' from generate_series(1, 3) t, generate_series(1, 4) n;
insert into satisfaction_survey (tenant_id, id, project_id, satisfaction_questionnaire_id, year, framed_on, frame_size, sample_size, seed, repeat_reason, recorded_at, recorded_by)
  select pg_temp.some('tenant', t), pg_temp.some('survey', n), pg_temp.some('project', p), pg_temp.some('questionnaire', t), 2025 + n % 2, at::date, 100, 20, 'seed', 'why', at, 'who' from happened where n <= 40;
insert into satisfaction_response (tenant_id, id, satisfaction_survey_id, household_id, responded_at, recorded_at, recorded_by)
  select pg_temp.some('tenant', t), md5('response' || n || '-' || home)::uuid, pg_temp.some('survey', n), pg_temp.some('home', home), at, at + pg_temp.r('response' || n || '-' || home) * interval '60 days', 'who'
    from happened, generate_series(1, 20) home where n <= 40 and pg_temp.r('responds' || n || '-' || home) < 0.6 and n <> 7;
insert into satisfaction_score (tenant_id, id, satisfaction_response_id, seq, score)
  select tenant_id, md5(id::text || seq)::uuid, id, seq, 1 + floor(pg_temp.r(id::text || seq || 'score') * 5)::int from satisfaction_response, generate_series(1, 4) seq where pg_temp.r(id::text || seq) < 0.9;

-- Activities, of which most are planned by a survey, perhaps one that was answered too late, or summed up late; some participants are called back. Two companies set shares of their own.
insert into interest_question (tenant_id, id, interest_survey_id, seq, text)
  select pg_temp.some('tenant', t), pg_temp.some('interest question', n), pg_temp.some('interest survey', n), 1, 'words' from happened where n <= 300;
insert into interest_answer (tenant_id, id, interest_question_id, interest_option_id, count, answered_at, recorded_at, recorded_by)
  select pg_temp.some('tenant', t), pg_temp.some('interest answer', n), pg_temp.some('interest question', n), md5('interest option')::uuid, 3, at - interval '30 days', at - interval '30 days' + late, 'who'
    from happened where n <= 300 and n % 9 <> 0;
insert into activity (tenant_id, id, project_id, title, place, starts_at, ends_at, recorded_at, recorded_by, summary, summarized_at, summary_recorded_at, summary_recorded_by)
  select pg_temp.some('tenant', t), pg_temp.some('activity', n), pg_temp.some('project', p), 'words', 'here', at, at + interval '3 hours', at - interval '16 days' + late, 'who', case when summed then 'words' end,
         case when summed then at + late end, case when summed then at + late end, case when summed then 'who' end from (select *, n % 5 <> 0 as summed from happened where n <= 300) as held;
insert into activity_plan (tenant_id, id, project_id, activity_id, seq, interest_survey_id, text, planned_at, recorded_at, recorded_by)
  select pg_temp.some('tenant', t), md5('plan' || n || '-' || seq)::uuid, pg_temp.some('project', p), pg_temp.some('activity', n), seq, case when pg_temp.r('cites' || n || '-' || seq) < 0.8 then pg_temp.some('interest survey', n) end,
         'words', at, at - interval '16 days' + seq * pg_temp.r('planned' || n || '-' || seq) * interval '12 days', 'who' from happened, generate_series(1, 2) seq where n <= 300;
insert into activity_participant (tenant_id, id, activity_id, name, registered_at, recorded_at, recorded_by)
  select pg_temp.some('tenant', t), md5('participant' || n || '-' || k)::uuid, pg_temp.some('activity', n), 'name ' || k, at, at - interval '10 days' + pg_temp.r('joined' || n || '-' || k) * interval '14 days', 'who'
    from happened, generate_series(1, floor(pg_temp.r('joined' || n) * 25)::int) k where n <= 300;
insert into callback (tenant_id, id, project_id, activity_id, activity_participant_id, owed_since, due_at, done_at, recorded_at, method, caller, reached, satisfaction)
  select a.tenant_id, md5(p.id || 'callback')::uuid, a.project_id, a.id, p.id, a.ends_at, a.ends_at + interval '7 days', done_at, done_at + pg_temp.r(p.id || 'told') * interval '6 days',
         case when done_at is not null then pg_temp.pick(p.id || 'method', 'PHONE', 'HOME_VISIT') end, case when done_at is not null then 'who' end, case when done_at is not null then pg_temp.r(p.id || 'reached') < 0.85 end, null
    from activity a join activity_participant p on (p.tenant_id, p.activity_id) = (a.tenant_id, a.id)
    cross join lateral (select case when pg_temp.r(p.id || 'done') < 0.8 then a.ends_at + pg_temp.r(p.id || 'when') * interval '9 days' end as done_at) as called
   where pg_temp.r(p.id || 'drawn') < 0.3;
insert into company_rule (tenant_id, id, name, value, reason, set_at, set_by)
  select pg_temp.some('tenant', t), md5('share' || t || percent)::uuid, 'ACTIVITY_CALLBACK_PERCENT', percent, 'why', at::timestamptz, 'who' from (values (1, 20, '2025-06-01 00:00+00'), (1, 10, '2026-03-01 00:00+00'), (3, 30, '2025-12-01 00:00+00')) as ruled(t, percent, at);

-- Inspections of up to ten records, of which every fourth is not closed and every third has a form that asks for no truth.
insert into check_form_item (tenant_id, check_form_id, seq, requirement, wording, points)
  select pg_temp.some('tenant', t), pg_temp.some('form' || t, form), seq, case when form = 1 then requirement end, 'words', 10
    from generate_series(1, 3) t, generate_series(1, 2) form, (values (1, 'R-22'), (2, 'B-13'), (3, 'R-08')) as asked(seq, requirement);
insert into inspection (tenant_id, id, project_id, check_form_id, inspected_on, from_on, until_on, seed, frame_size, frame_hash, inspector, recorded_at, closed_at)
  select pg_temp.some('tenant', t), pg_temp.some('inspection', n), pg_temp.some('project', p), pg_temp.some('form' || t, 1 + (n % 3 = 0)::int), at::date, at::date, at::date, 1, 10, 'hash', 'who', at,
         case when n % 4 <> 0 then at + late end from happened where n <= 400;
insert into inspected_record (tenant_id, inspection_id, seq, complaint_id)
  select pg_temp.some('tenant', t), pg_temp.some('inspection', n), seq, pg_temp.some('complaint', n) from happened, generate_series(1, 1 + n % 10) seq where n <= 400;
insert into inspection_finding (tenant_id, id, project_id, inspection_id, check_form_id, record_seq, item_seq, points_lost, finding, rectify_by_on, found_by, found_at)
  select pg_temp.some('tenant', t), md5('found' || n || '-' || seq || '-' || item)::uuid, pg_temp.some('project', p), pg_temp.some('inspection', n), pg_temp.some('form' || t, 1 + (n % 3 = 0)::int), seq, item, 5, 'words',
         at::date, 'who', at + pg_temp.r('found' || n || '-' || seq || '-' || item) * late from happened, generate_series(1, 1 + n % 10) seq, generate_series(1, 3) item
   where n <= 400 and pg_temp.r('untrue' || n || '-' || seq || '-' || item) < 0.15;
set session_replication_role = origin;
