--liquibase formatted sql

--changeset linli:repair-request
--comment Repair intake 业主报修记录表 (R-02, R-24).
create table repair_request (
  tenant_id         uuid not null,
  id                uuid not null,
  number            text collate "C" not null check (number <> ''),
  project_id        uuid not null,
  household_id      uuid,
  status            text not null check (status in ('RECORDED', 'PASSED_ON', 'ORDERED', 'ARRIVED', 'VERIFIED', 'COMPLETED')),
  urgency           text not null check (urgency in ('GENERAL', 'EMERGENCY')),
  area              text not null check (area in ('PRIVATE', 'PUBLIC')),
  category          text not null,
  fault             text not null,
  paid_service      boolean not null default false,
  developer_legacy  boolean not null default false,
  requester         text,
  phone             text,
  received_at       timestamptz,
  recorded_at       timestamptz not null,
  passed_on_at      timestamptz,
  passed_on_by      text check (passed_on_by in ('RADIO', 'PHONE')),
  arrived_at        timestamptz,
  verified_at       timestamptz,
  completed_at      timestamptz,
  site_verified_at  timestamptz,
  due_at            timestamptz,
  imported          boolean not null default false,
  version           integer not null default 0,
  row_xid           xid8 not null default pg_current_xact_id(),
  is_open           boolean not null generated always as (status <> 'COMPLETED') stored,
  worklist_at       timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
  primary key (tenant_id, id),
  constraint repair_request_number_key unique (tenant_id, number),
  constraint repair_request_id_number_key unique (tenant_id, id, number),
  constraint repair_request_project_fkey foreign key (tenant_id, project_id) references project,
  constraint repair_request_household_fkey foreign key (tenant_id, project_id, household_id)
    references household (tenant_id, project_id, id)
);
comment on column repair_request.due_at is 'the earliest due time of its open deadlines, for the work list';
comment on column repair_request.worklist_at is 'the place in the work list: a repair without a due time comes last';
create index repair_request_worklist_idx on repair_request (tenant_id, project_id, is_open, worklist_at, id);
create index repair_request_tenant_worklist_idx on repair_request (tenant_id, is_open, worklist_at, id);
create index repair_request_received_idx on repair_request (tenant_id, project_id, received_at) include (status, category);
create index repair_request_household_idx on repair_request (tenant_id, household_id);
create index repair_request_row_xid_idx on repair_request (row_xid);
create trigger repair_request_row_xid before update on repair_request for each row execute function stamp_row_xid();
alter table repair_request enable row level security;
alter table repair_request force row level security;
create policy repair_request_tenant on repair_request
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update on repair_request to linli_api;
grant select (tenant_id, id, project_id, household_id, status, urgency, area, category, paid_service, developer_legacy,
  received_at, recorded_at, passed_on_at, arrived_at, verified_at, completed_at, site_verified_at, imported, row_xid)
  on repair_request to linli_reader;
--rollback drop table repair_request;

--changeset linli:work-order
--comment Work order 维修任务单 (R-04, R-25); its number is the request's (R-19).
create table work_order (
  tenant_id         uuid not null,
  id                uuid not null,
  repair_request_id uuid not null,
  number            text collate "C" not null,
  worker            text not null,
  opened_at         timestamptz not null,
  recorded_at       timestamptz not null,
  result            text not null default '',
  fee_cents         integer not null default 0 check (fee_cents >= 0),
  version           integer not null default 0,
  row_xid           xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  constraint work_order_number_key unique (tenant_id, number),
  constraint work_order_repair_request_fkey foreign key (tenant_id, repair_request_id, number)
    references repair_request (tenant_id, id, number)
);
create index work_order_row_xid_idx on work_order (row_xid);
create trigger work_order_row_xid before update on work_order for each row execute function stamp_row_xid();
alter table work_order enable row level security;
alter table work_order force row level security;
create policy work_order_tenant on work_order
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update on work_order to linli_api;
grant select (tenant_id, id, repair_request_id, opened_at, recorded_at, fee_cents, row_xid) on work_order to linli_reader;
--rollback drop table work_order;

--changeset linli:work-order-of-request
--comment The order of a request is found by the request, and there is only one.
create unique index work_order_repair_request_idx on work_order (tenant_id, repair_request_id);
--rollback drop index work_order_repair_request_idx;

--changeset linli:repair-awaits-verification
--comment A completed public-area repair that nobody has verified on site yet (B-07); what another system completed is not ours to verify.
alter table repair_request add awaits_verification boolean not null
  generated always as (status = 'COMPLETED' and area = 'PUBLIC' and site_verified_at is null
    and (not imported or verified_at is not null)) stored;
create index repair_request_unverified_idx on repair_request (tenant_id, worklist_at, id) where awaits_verification;
--rollback drop index repair_request_unverified_idx; alter table repair_request drop awaits_verification;
