-- The kit's complaints with their sheets, steps, callbacks, running and ended promises, and the event of their recording.
-- The rows are what the triggers would have written; the triggers themselves and the foreign keys are off.
set session_replication_role = replica;
set search_path = linli, public;
call bench.drop_indexes('{linli.complaint,linli.complaint_handling,linli.handling_step,linli.callback,linli.event,linli.deadline}');

create temporary table kit_cycle on commit drop as
select tenant_id, id, complaint_id, row_number() over (partition by tenant_id, complaint_id order by due_at, id)::int as cycle
  from app.callback where complaint_id is not null;

-- A closed complaint is in the cycle of its last callback, one that awaits a callback has been reopened after it.
create temporary table kit_complaint on commit drop as
select c.*, coalesce(calls.last + (c.status = 'AWAITING_CALLBACK')::int, 1) as cycle,
       row_number() over (partition by c.tenant_id, c.project_id, (c.received_at at time zone 'UTC')::date order by c.received_at, c.id) as place
  from app.complaint c
  left join (select tenant_id, complaint_id, max(cycle) as last from kit_cycle group by 1, 2) as calls
    on calls.tenant_id = c.tenant_id and calls.complaint_id = c.id;
analyze kit_cycle, kit_complaint;

insert into complaint (tenant_id, id, number, project_id, household_id, status, responsibility, severity, category, receiving_department,
  summary, detail, received_at, recorded_at, solved_at, cycle, solve_due_at)
select bench.key(tenant_id, '0001', tenant_id), bench.key(tenant_id, '0010', id),
       'TS-P' || lpad(project_id::text, 3, '0') || to_char(received_at at time zone 'UTC', '-YYYYMMDD-') || lpad(place::text, 3, '0'),
       bench.key(tenant_id, '0002', project_id), bench.key(tenant_id, '0003', household_id), bench.status(status), category, severity,
       '其他', received_by_dept, summary, detail, received_at, received_at + interval '1 minute', completed_at, cycle, sla_due_at
  from kit_complaint order by tenant_id, id;

insert into complaint_handling (tenant_id, complaint_id, receiving_department, handler, measure, completed_at)
select bench.key(c.tenant_id, '0001', c.tenant_id), bench.key(c.tenant_id, '0010', c.id), c.received_by_dept, s.actor,
       case when c.completed_at is null then '' else '已处理' end, c.completed_at
  from app.complaint c left join app.handling_step s on s.tenant_id = c.tenant_id and s.complaint_id = c.id and s.seq = 1
 order by c.tenant_id, c.id;

insert into handling_step (tenant_id, id, complaint_id, seq, action, note, actor, occurred_at, recorded_at)
select bench.key(tenant_id, '0001', tenant_id), bench.key(tenant_id, '0011', id), bench.key(tenant_id, '0010', complaint_id), seq,
       case action when 'RECORD' then 'HANDLE' when 'ASSIGN' then 'COORDINATE' when 'VISIT' then 'EXPLAIN' else 'EXTRA_SERVICE' end,
       note, actor, at, at
  from app.handling_step order by tenant_id, id;

insert into callback (tenant_id, id, project_id, complaint_id, cycle, owed_since, due_at, done_at, recorded_at, method, caller, reached,
  satisfaction, opinion)
select bench.key(b.tenant_id, '0001', b.tenant_id), bench.key(b.tenant_id, '0012', b.id), bench.key(b.tenant_id, '0002', c.project_id),
       bench.key(b.tenant_id, '0010', b.complaint_id), y.cycle, b.due_at - interval '24 hours', b.due_at, b.done_at, b.done_at,
       case when b.done_at is not null then bench.method(b.channel) end, case when b.done_at is not null then '客服1' end,
       case when b.done_at is not null then true end, b.satisfaction, b.remark
  from app.callback b
  join kit_cycle y on y.tenant_id = b.tenant_id and y.id = b.id
  join app.complaint c on c.tenant_id = b.tenant_id and c.id = b.complaint_id
 order by b.tenant_id, b.id;

insert into deadline (tenant_id, id, project_id, subject_kind, subject_id, cycle, clock, case_kind, severity, responsibility, category,
  contract_level_id, threshold_id, source, reference, time_zone, started_at, due_at, claimed_stop_at, proven_stop_at, claimed_verdict,
  proven_verdict)
select bench.key(c.tenant_id, '0001', c.tenant_id), bench.key(c.tenant_id, '0013', c.id), bench.key(c.tenant_id, '0002', c.project_id),
       'COMPLAINT', bench.key(c.tenant_id, '0010', c.id), c.cycle, 'SOLVE', 'COMPLAINT', c.severity, c.category, '其他',
       bench.level(c.tenant_id, p.contract_level), bench.clause(c.tenant_id, p.contract_level, c.category, c.severity), 'CONTRACT',
       '物业服务合同', 'UTC', c.received_at, c.sla_due_at, c.completed_at, c.completed_at, v.verdict, v.verdict
  from kit_complaint c
  join app.project p on p.tenant_id = c.tenant_id and p.id = c.project_id
  cross join lateral (select case when c.completed_at is null then 'OPEN' when c.completed_at <= c.sla_due_at then 'MET'
                                  else 'BREACHED' end as verdict) v
 order by c.tenant_id, c.id;

-- Of the callbacks, those that are still owed; 8 is the place of B-01 in 1-directory.sql.
insert into deadline (tenant_id, id, project_id, subject_kind, subject_id, cycle, clock, case_kind, severity, responsibility, category,
  contract_level_id, threshold_id, source, reference, time_zone, started_at, due_at, claimed_verdict, proven_verdict)
select bench.key(b.tenant_id, '0001', b.tenant_id), bench.key(b.tenant_id, '0014', b.id), bench.key(b.tenant_id, '0002', c.project_id),
       'CALLBACK', bench.key(b.tenant_id, '0012', b.id), y.cycle, 'CALLBACK', 'COMPLAINT', c.severity, c.category, '其他',
       bench.level(c.tenant_id, p.contract_level), bench.key(c.tenant_id, '0007', 8), 'PROCEDURE', 'B-01', 'UTC',
       b.due_at - interval '24 hours', b.due_at, 'OPEN', 'OPEN'
  from app.callback b
  join kit_cycle y on y.tenant_id = b.tenant_id and y.id = b.id
  join app.complaint c on c.tenant_id = b.tenant_id and c.id = b.complaint_id
  join app.project p on p.tenant_id = c.tenant_id and p.id = c.project_id
 where b.done_at is null
 order by b.tenant_id, b.id;

insert into event (tenant_id, id, subject_kind, subject_id, seq, kind, occurred_at, recorded_at, actor, actor_role, channel, detail, hash)
select e.tenant_id, e.id, e.subject_kind, e.subject_id, e.seq, e.kind, e.occurred_at, e.recorded_at, e.actor, e.actor_role, e.channel,
       e.detail, event_hash(e)
  from app.complaint k
  cross join lateral (
    select (row(bench.key(k.tenant_id, '0001', k.tenant_id), bench.key(k.tenant_id, '0015', k.id), 'COMPLAINT',
                bench.key(k.tenant_id, '0010', k.id), 1, 'RECORDED', k.received_at, k.received_at + interval '1 minute', '客服1',
                'receptionist', 'PHONE', '{}'::jsonb, null::bytea, ''::bytea, pg_current_xact_id())::event).*) e
 order by k.tenant_id, k.id;

call bench.create_indexes();
reset session_replication_role;
