-- One project of ten households, counted by hand in HandCountedIntegrationTests. Level 2 until March 15, level 1 from March 16.
set session_replication_role = replica;
set search_path = linli, mart, public;
insert into tenant (tenant_id, alias, name) values ('a1000000-0000-4000-8000-000000000001', 'hand', 'By <hand> & Sons');
insert into tenant_group (id, name) values ('a0000000-0000-4000-8000-000000000001', 'Group');
insert into group_member (tenant_id, group_id, effective) values ('a1000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000001', '[2026-04-10,)');
insert into project (tenant_id, id, code, name, city, time_zone, created_at)
  values ('a1000000-0000-4000-8000-000000000001', 'b1000000-0000-4000-8000-000000000001', 'P', 'Project', 'City', 'Asia/Shanghai', '2026-03-01 00:00+08');
insert into contract_level (tenant_id, id, label, rank) select 'a1000000-0000-4000-8000-000000000001', md5('level' || n)::uuid, 'Level ' || n, n from generate_series(1, 2) n;
insert into project_level (tenant_id, id, project_id, contract_level_id, effective)
  select 'a1000000-0000-4000-8000-000000000001', md5('granted' || n)::uuid, 'b1000000-0000-4000-8000-000000000001', md5('level' || n)::uuid, during::daterange
    from (values (2, '[2020-01-01,2026-03-16)'), (1, '[2026-03-16,)')) as granted(n, during);
insert into household (tenant_id, id, project_id, building, unit, owner_name, delivered_on)
  select 'a1000000-0000-4000-8000-000000000001', md5('home' || n)::uuid, 'b1000000-0000-4000-8000-000000000001', 'A', n::text, 'owner', '2020-01-01' from generate_series(1, 10) n;

insert into deadline (tenant_id, id, project_id, subject_kind, subject_id, clock, case_kind, urgency, severity, responsibility, category, reference, time_zone,
                      started_at, due_at, claimed_stop_at, proven_stop_at, claimed_verdict, proven_verdict, cancelled_at, cancelled_reason)
  select 'a1000000-0000-4000-8000-000000000001', md5('deadline' || row_number() over ())::uuid, 'b1000000-0000-4000-8000-000000000001', 'REPAIR',
         md5('case' || row_number() over ())::uuid, clock, 'REPAIR', urgency, severity, side, 'lift', '', 'Asia/Shanghai', started::timestamptz, due::timestamptz,
         stopped::timestamptz, proven::timestamptz, case when due is null then 'UNMEASURED' else 'OPEN' end,
         case when due is null or imported then 'UNMEASURED' else 'OPEN' end, cancelled::timestamptz, case when cancelled is not null then 'RECLASSIFIED' end
    from (values
      ('RECORD', null, null, null, '2026-03-10 10:00+08', '2026-03-10 10:05+08', '2026-03-10 10:04+08', '2026-03-10 10:04+08', null, false),
      ('RECORD', null, null, null, '2026-03-10 10:00+08', '2026-03-10 10:05+08', '2026-03-10 10:04+08', '2026-03-10 10:20+08', null, false),
      ('RECORD', null, null, null, '2026-03-31 23:45+08', '2026-03-31 23:50+08', '2026-03-31 23:59+08', '2026-03-31 23:59+08', null, false),
      ('RECORD', null, null, null, '2026-04-01 00:05+08', '2026-04-01 00:10+08', '2026-04-01 00:06+08', '2026-04-01 00:06+08', null, false),
      ('PASS_ON', null, null, null, '2026-04-30 11:57+08', '2026-04-30 12:00+08', null, null, null, false),
      ('PASS_ON', null, null, null, '2026-04-29 11:57+08', '2026-04-29 12:00+08', null, null, '2026-04-29 13:00+08', false),
      ('ARRIVE', 'GENERAL', null, null, null, '2026-03-05 12:00+08', '2026-03-04 12:00+08', null, null, true),
      ('ARRIVE', 'EMERGENCY', null, null, '2026-04-02 12:00+08', null, '2026-04-02 12:10+08', '2026-04-02 12:10+08', null, false),
      ('COMPLETE', null, null, null, '2026-04-09 12:00+08', '2026-04-10 12:00+08', '2026-04-10 12:00+08', '2026-04-10 12:00+08', null, false),
      ('COMPLETE', null, null, null, '2026-04-30 12:00+08', '2026-05-01 08:00+08', null, null, null, false),
      ('COMPLETE', null, null, null, '2026-05-02 12:00+08', '2026-05-03 12:00+08', '2026-05-02 13:00+08', '2026-05-02 13:00+08', null, false),
      ('SOLVE', null, 'MINOR', 'PROPERTY', '2026-04-20 09:00+08', '2026-04-20 23:59:59.999999+08', '2026-04-20 17:00+08', '2026-05-02 09:00+08', null, false),
      ('SOLVE', null, 'MAJOR', 'PROPERTY', '2026-04-20 09:00+08', '2026-04-20 23:59:59.999999+08', '2026-04-20 17:00+08', '2026-04-20 17:00+08', null, false),
      ('CALLBACK', null, null, null, '2026-04-10 12:00+08', '2026-04-11 12:00+08', '2026-04-11 10:00+08', '2026-04-11 10:00+08', null, false),
      ('VERIFY_PUBLIC_AREA', null, null, null, '2026-04-01 12:00+08', '2026-04-04 12:00+08', '2026-04-05 12:00+08', '2026-04-05 12:00+08', null, false),
      ('COMPLETE', null, null, null, '2026-03-20 10:00+08', '2026-03-20 12:00+08', null, null, null, false),
      ('COMPLETE', null, null, null, '2026-03-20 10:00+08', '2026-03-20 12:00+08', null, null, null, false),
      ('COMPLETE', null, null, null, '2026-03-20 10:00+08', '2026-03-20 12:00+08', null, null, null, false)
    ) as promised(clock, urgency, severity, side, started, due, stopped, proven, cancelled, imported);
-- The last three stand still since an hour before they are due: the server was told in time, two hours after they were due, and in May.
insert into deadline_pause (tenant_id, deadline_id, number, reason, claimed_from_at, proven_from_at)
  select 'a1000000-0000-4000-8000-000000000001', md5('deadline' || n)::uuid, 1, 'OWNER_ABSENT', '2026-03-20 11:00+08', told::timestamptz
    from (values (16, '2026-03-20 11:30+08'), (17, '2026-03-20 14:00+08'), (18, '2026-05-02 12:00+08')) as late(n, told);
update deadline set pauses = 1, paused_at = '2026-03-20 11:00+08' where id in (select deadline_id from deadline_pause);

insert into complaint (tenant_id, id, number, project_id, status, responsibility, severity, category, receiving_department, summary, received_at, recorded_at)
  select 'a1000000-0000-4000-8000-000000000001', md5('complaint' || n)::uuid, n::text, 'b1000000-0000-4000-8000-000000000001', 'CLASSIFIED', side, 'MINOR',
         'noise', 'Office', 'words', at::timestamptz, at::timestamptz + interval '5 minutes'
    from (values (1, 'PROPERTY', '2026-03-31 23:30+08'), (2, 'DEVELOPER', '2026-04-01 00:30+08'), (3, 'PROPERTY', '2026-04-15 12:00+08'),
      (4, 'PROPERTY', '2026-04-30 23:58+08')) as complained(n, side, at);
-- The third was classified after the end of April, the fourth was written down in May.
insert into event (tenant_id, id, subject_kind, subject_id, seq, kind, recorded_at, actor, actor_role, channel, hash)
  values ('a1000000-0000-4000-8000-000000000001', md5('event')::uuid, 'COMPLAINT', md5('complaint3')::uuid, 1, 'CLASSIFIED', '2026-05-02 12:00+08', 'who', 'ROLE', 'APP', '\x00');

insert into repair_request (tenant_id, id, number, project_id, status, urgency, area, category, fault, paid_service, developer_legacy, recorded_at)
  select 'a1000000-0000-4000-8000-000000000001', md5('repair' || n)::uuid, n::text, 'b1000000-0000-4000-8000-000000000001', 'COMPLETED', 'GENERAL', 'PRIVATE', 'lift', 'broken',
         n >= 3, n = 4, '2026-04-01 12:00+08' from generate_series(1, 4) n;
insert into callback (tenant_id, id, project_id, complaint_id, repair_request_id, cycle, owed_since, due_at, done_at, recorded_at, method, caller, reached, satisfaction)
  select 'a1000000-0000-4000-8000-000000000001', md5('callback' || row_number() over ())::uuid, 'b1000000-0000-4000-8000-000000000001',
         case when complaint then md5('complaint' || n)::uuid end, case when not complaint then md5('repair' || n)::uuid end, cycle, owed::timestamptz,
         due::timestamptz, done::timestamptz, done::timestamptz, case when done is not null then 'PHONE' end, case when done is not null then 'who' end, reached, satisfaction
    from (values
      (true, 1, 1, '2026-04-01 12:00+08', '2026-04-02 12:00+08', '2026-04-01 13:00+08', true, 5),
      (true, 1, 2, '2026-04-19 12:00+08', '2026-04-20 12:00+08', null, null, null),
      (false, 1, 1, '2026-04-10 12:00+08', '2026-04-11 12:00+08', '2026-04-12 10:00+08', true, 2),
      (false, 2, 1, '2026-04-10 12:00+08', '2026-04-11 12:00+08', '2026-04-11 11:00+08', true, null),
      (false, 3, 1, '2026-04-24 12:00+08', '2026-04-25 12:00+08', '2026-04-25 10:00+08', false, null),
      (false, 4, 1, '2026-04-24 12:00+08', null, null, null, null)
    ) as owed(complaint, n, cycle, owed, due, done, reached, satisfaction);
-- Found in May to be of another kind, with an earlier due time from then on.
insert into deadline (tenant_id, id, project_id, subject_kind, subject_id, clock, case_kind, category, reference, time_zone, started_at, due_at,
                      claimed_verdict, proven_verdict, cancelled_at, cancelled_reason, reclassified_at)
  select 'a1000000-0000-4000-8000-000000000001', md5('deadline of ' || kind)::uuid, 'b1000000-0000-4000-8000-000000000001', 'REPAIR', md5('reclassified')::uuid,
         'VERIFY_PUBLIC_AREA', 'REPAIR', 'lift', '', 'Asia/Shanghai', '2026-04-20 12:00+08', due::timestamptz, 'OPEN', 'OPEN', cancelled::timestamptz,
         case when cancelled is not null then 'RECLASSIFIED' end, found::timestamptz
    from (values ('one kind', '2026-04-23 12:00+08', '2026-05-02 12:00+08', null), ('another', '2026-04-21 12:00+08', null, '2026-05-02 12:00+08'))
         as other(kind, due, cancelled, found);
set session_replication_role = origin;
