--liquibase formatted sql

--changeset linli:company-rule
--comment What a company decides for itself: days of grace for ledgers (R-20), the share of other callbacks (B-09). The last one counts; those before it stay, with who set them.
create table company_rule (
  tenant_id uuid not null,
  id uuid not null,
  name text not null check (name in ('LEDGER_GRACE_DAYS', 'OTHER_CALLBACK_PERCENT', 'ACTIVITY_CALLBACK_PERCENT')),
  value integer not null check (value between 0 and 366),
  reason text not null check (reason <> ''),
  set_at timestamptz not null,
  set_by text not null check (set_by <> ''),
  primary key (tenant_id, id),
  constraint company_rule_tenant_fkey foreign key (tenant_id) references tenant
);
create index company_rule_name_idx on company_rule (tenant_id, name, set_at);
alter table company_rule enable row level security;
alter table company_rule force row level security;
create policy company_rule_tenant on company_rule
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on company_rule to linli_api;
--rollback drop table company_rule;

--changeset linli:repair-ledger
--comment A weekly, monthly or quarterly ledger of repairs 报修汇总台账 as it was filed (R-20, R-21); filed again, it is another filing, and nothing is overwritten.
create table repair_ledger (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  period text not null check (period in ('WEEK', 'MONTH', 'QUARTER')),
  begins_on date not null,
  ends_on date not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  filing integer not null,
  due_at timestamptz not null,
  filed_at timestamptz not null,
  filed_by text not null check (filed_by <> ''),
  received integer not null,
  completed integer not null,
  emergencies integer not null,
  public_area integer not null,
  paid integer not null,
  fee_cents bigint not null,
  seal text not null check (seal <> ''),
  primary key (tenant_id, id),
  constraint repair_ledger_filing_key unique (tenant_id, project_id, period, begins_on, filing),
  constraint repair_ledger_project_fkey foreign key (tenant_id, project_id) references project
);
comment on column repair_ledger.seal is 'SHA-256, in hexadecimal, over the lines in the order of their numbers, joined by line feeds';
create trigger repair_ledger_sealed before update on repair_ledger for each row when (old.seal <> '-') execute function refuse_change();
grant update (received, completed, emergencies, public_area, paid, fee_cents, seal) on repair_ledger to linli_api;
alter table repair_ledger enable row level security;
alter table repair_ledger force row level security;
create policy repair_ledger_tenant on repair_ledger
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy repair_ledger_project on repair_ledger as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on repair_ledger to linli_api;
--rollback drop table repair_ledger;

--changeset linli:repair-ledger-line
--comment A repair as a filed ledger has it.
create table repair_ledger_line (
  tenant_id uuid not null,
  repair_ledger_id uuid not null,
  number text collate "C" not null check (number <> ''),
  urgency text not null check (urgency in ('GENERAL', 'EMERGENCY')),
  area text not null check (area in ('PRIVATE', 'PUBLIC')),
  paid_service boolean not null,
  done boolean not null,
  fee_cents integer not null,
  content text not null check (content <> ''),
  primary key (tenant_id, repair_ledger_id, number),
  constraint repair_ledger_line_repair_ledger_fkey foreign key (tenant_id, repair_ledger_id) references repair_ledger
);
alter table repair_ledger_line enable row level security;
alter table repair_ledger_line force row level security;
create policy repair_ledger_line_tenant on repair_ledger_line
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on repair_ledger_line to linli_api;
--rollback drop table repair_ledger_line;

--changeset linli:repair-ledger-now
--comment The repairs of a ledger's period as they are now, each as a canonical line: what happened after the period's end is no part of it.
create view repair_ledger_now with (security_invoker = true) as
  select ledger.tenant_id, ledger.id as repair_ledger_id, request.number, request.urgency, request.area, request.paid_service,
         request.completed_at is not null and request.completed_at < ledger.ends_at as done,
         case when request.completed_at < ledger.ends_at then coalesce(ordered.fee_cents, 0) else 0 end as fee_cents,
         concat_ws('|', request.number, request.category, request.urgency, request.area, request.paid_service,
           to_char(request.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           case when request.completed_at < ledger.ends_at
             then to_char(request.completed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '|' || coalesce(ordered.fee_cents, 0)
             else '|' end) as content
    from repair_ledger ledger
    join repair_request request on request.tenant_id = ledger.tenant_id and request.project_id = ledger.project_id
     and request.received_at >= ledger.begins_at and request.received_at < ledger.ends_at
    left join work_order ordered on ordered.tenant_id = request.tenant_id and ordered.repair_request_id = request.id;
grant select on repair_ledger_now to linli_api;
create view repair_ledger_difference with (security_invoker = true) as
  select now.tenant_id, now.repair_ledger_id, now.number,
         case when line.number is null then 'LATE_ENTRY' when line.urgency <> now.urgency then 'RECLASSIFIED' else 'EDITED' end as kind,
         line.content as filed, now.content as present
    from repair_ledger_now now
    left join repair_ledger_line line on line.tenant_id = now.tenant_id and line.repair_ledger_id = now.repair_ledger_id and line.number = now.number
   where line.content is distinct from now.content
  union all
  select line.tenant_id, line.repair_ledger_id, line.number, 'GONE', line.content, null
    from repair_ledger_line line
   where not exists (select from repair_ledger_now now where now.tenant_id = line.tenant_id
                        and now.repair_ledger_id = line.repair_ledger_id and now.number = line.number);
grant select on repair_ledger_difference to linli_api;
--rollback drop view repair_ledger_difference; drop view repair_ledger_now;
