-- The kit's repairs, their work orders and their callbacks; no operation asks for them, but they lie in the same tables.
set session_replication_role = replica;
set search_path = linli, public;
call bench.drop_indexes('{linli.repair_request,linli.work_order,linli.callback}');

create temporary table kit_repair on commit drop as
select *, row_number() over (partition by tenant_id, project_id, (reported_at at time zone 'UTC')::date order by reported_at, id) as place
  from app.repair_order;

insert into repair_request (tenant_id, id, number, project_id, household_id, status, urgency, area, category, fault, received_at,
  recorded_at, passed_on_at, passed_on_by, arrived_at, verified_at, completed_at, site_verified_at)
select bench.key(tenant_id, '0001', tenant_id), bench.key(tenant_id, '0020', id),
       'BX-P' || lpad(project_id::text, 3, '0') || to_char(reported_at at time zone 'UTC', '-YYYYMMDD-') || lpad(place::text, 3, '0'),
       bench.key(tenant_id, '0002', project_id), bench.key(tenant_id, '0003', household_id),
       case status when 'DONE' then 'COMPLETED' else 'ARRIVED' end, case when urgent then 'EMERGENCY' else 'GENERAL' end,
       case category when 'PUBLIC' then 'PUBLIC' else 'PRIVATE' end, category, fault, reported_at, reported_at + interval '1 minute',
       dispatched_at, 'PHONE', arrived_at, completed_at, completed_at, completed_at
  from kit_repair order by tenant_id, id;

insert into work_order (tenant_id, id, repair_request_id, number, worker, opened_at, recorded_at, result, fee_cents)
select bench.key(tenant_id, '0001', tenant_id), bench.key(tenant_id, '0021', id), bench.key(tenant_id, '0020', id), 'BX-P' || lpad(project_id::text, 3, '0') || to_char(reported_at at time zone 'UTC', '-YYYYMMDD-') || lpad(place::text, 3, '0'),
       '维修' || id % 20, dispatched_at, dispatched_at, case when completed_at is null then '' else '已修复' end, fee_cents
  from kit_repair r order by tenant_id, id;

insert into callback (tenant_id, id, project_id, repair_request_id, owed_since, due_at, done_at, recorded_at, method, caller, reached,
  satisfaction)
select bench.key(b.tenant_id, '0001', b.tenant_id), bench.key(b.tenant_id, '0012', b.id), bench.key(b.tenant_id, '0002', r.project_id),
       bench.key(b.tenant_id, '0020', b.repair_id), b.due_at - interval '24 hours', b.due_at, b.done_at, b.done_at,
       bench.method(b.channel), '客服1', true, b.satisfaction
  from app.callback b join app.repair_order r on r.tenant_id = b.tenant_id and r.id = b.repair_id
 order by b.tenant_id, b.id;

call bench.create_indexes();
reset session_replication_role;
