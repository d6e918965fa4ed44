-- One project in Shanghai, counted by hand in RestatementIntegrationTests. On site within 10 minutes until October, 8 from November 15 on; to complete
-- took 24 hours, later 4 working hours. Of four repairs somebody is on site after 6, 8, 9 and 11 minutes.
set session_replication_role = replica;
set search_path = linli, mart, public;
insert into tenant (tenant_id, alias, name) select md5('company' || n)::uuid, (array['hand', 'other'])[n], 'Company ' || n from generate_series(1, 2) n;
insert into tenant_group (id, name) values (md5('group')::uuid, 'Group');
insert into group_member (tenant_id, group_id, effective) values (md5('company1')::uuid, md5('group')::uuid, '[2026-01-01,)');
insert into project (tenant_id, id, code, name, city, time_zone, created_at)
  select md5('company' || n)::uuid, md5('project' || n)::uuid, 'P', 'Project ' || n, 'City', 'Asia/Shanghai', '2026-03-01 00:00+08' from generate_series(1, 2) n;
insert into threshold (tenant_id, id, case_kind, urgency, clock, limit_kind, limit_seconds, source, reference, effective, set_by)
  select md5('company' || n)::uuid, md5('limit' || n || clock || during)::uuid, 'REPAIR', urgency, clock, kind, seconds, 'PROCEDURE', 'R-11', during::daterange, 'who'
    from generate_series(1, 2) n, (values ('ARRIVE', 'GENERAL', 'DURATION', 600, '[2020-01-01,2026-11-15)'), ('ARRIVE', 'GENERAL', 'DURATION', 480, '[2026-11-15,)'),
      ('COMPLETE', null, 'DURATION', 86400, '[2020-01-01,2026-11-15)'), ('COMPLETE', null, 'BUSINESS_DURATION', 14400, '[2026-11-15,)')) as set_once(clock, urgency, kind, seconds, during);
insert into work_calendar (tenant_id, id, effective, holidays, monday, tuesday, wednesday, thursday, friday, make_up, own_days, own_names, own_hours, set_by)
  select md5('company' || n)::uuid, md5('calendar' || n)::uuid, '[2026-11-01,)', 'CN', hours, hours, hours, hours, hours, hours, array[date '2026-10-09'],
         array['Move'], array['']::work_hours[], 'who' from generate_series(1, 2) n, (values ('09:00-12:00 13:00-18:00'::work_hours)) as worked(hours);
insert into deadline (tenant_id, id, project_id, subject_kind, subject_id, clock, case_kind, urgency, category, reference, time_zone, threshold_id,
                      started_at, due_at, claimed_stop_at, proven_stop_at, claimed_verdict, proven_verdict)
  select md5('company' || n)::uuid, md5('deadline' || n || i)::uuid, md5('project' || n)::uuid, 'REPAIR', md5('case' || n || i)::uuid, clock, 'REPAIR', 'GENERAL', 'lift', '',
         'Asia/Shanghai', case when pinned then md5('limit' || n || clock || '[2020-01-01,2026-11-15)')::uuid end, started, started + allowed, started + took, started + took, 'OPEN', 'OPEN'
    from generate_series(1, 2) n, (values
      (1, 'ARRIVE', timestamptz '2026-10-05 10:00+08', interval '10 minutes', interval '6 minutes', true),
      (2, 'ARRIVE', '2026-10-06 10:00+08', '10 minutes', '8 minutes', true),
      (3, 'ARRIVE', '2026-10-07 10:00+08', '10 minutes', '9 minutes', true),
      (4, 'ARRIVE', '2026-10-31 23:51+08', '10 minutes', '11 minutes', true),
      (5, 'ARRIVE', '2026-10-20 23:45+08', '10 minutes', '11 minutes', true),
      (6, 'COMPLETE', '2026-09-30 17:00+08', '24 hours', '11 days', true),
      (7, 'COMPLETE', '2026-10-12 09:00+08', '24 hours', '20 hours', false)) as promised(i, clock, started, allowed, took, pinned);
set session_replication_role = origin;
