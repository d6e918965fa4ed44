-- 400 days of complaints and repairs from a foreign ledger, a case of each a day: of a company that is new, and of one that has been there.
insert into tenant (tenant_id, alias, name) values (md5('tenant4')::uuid, 'company-4', 'Company 4');
insert into project (tenant_id, id, code, name, city, time_zone) values (md5('tenant4')::uuid, md5('project9')::uuid, 'P9', 'Project 9', 'City', 'Asia/Shanghai');
create temp table brought as
  select owned.*, day, now() - day * interval '1 day' as at, md5(tenant_id || 'c' || day)::uuid as complaint, md5(tenant_id || 'r' || day)::uuid as repair
    from (select md5('tenant4')::uuid as tenant_id, md5('project9')::uuid as project_id union all select md5('tenant2')::uuid, md5('project1')::uuid) as owned, generate_series(1, 400) as day;
insert into complaint (tenant_id, id, number, project_id, status, responsibility, severity, category, receiving_department, summary, received_at, recorded_at, solved_at, imported)
  select tenant_id, complaint, 'HC' || day, project_id, 'RECORDED', 'PROPERTY', 'MINOR', 'noise', 'Office', 'words', at, now(), at + day % 7 * interval '5 hours', true from brought;
insert into repair_request (tenant_id, id, number, project_id, status, urgency, area, category, fault, paid_service, developer_legacy, received_at, recorded_at, completed_at, imported)
  select tenant_id, repair, 'HR' || day, project_id, 'RECORDED', 'GENERAL', 'PRIVATE', 'pipe', 'broken', false, false, at, now(), at + day % 5 * interval '20 hours', true from brought;
insert into deadline (tenant_id, id, project_id, subject_kind, subject_id, cycle, clock, case_kind, urgency, area, category, reference, time_zone, started_at, due_at, claimed_stop_at,
                      claimed_verdict, proven_verdict)
  select tenant_id, md5(repair::text)::uuid, project_id, 'REPAIR', repair, 1, 'COMPLETE', 'REPAIR', 'GENERAL', 'PRIVATE', 'pipe', '', 'Asia/Shanghai', at, at + interval '30 hours',
         at + day % 5 * interval '20 hours', case when day % 5 < 2 then 'MET' else 'BREACHED' end, 'UNMEASURED' from brought;
