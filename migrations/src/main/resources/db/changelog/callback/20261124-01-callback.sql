--liquibase formatted sql

--changeset linli:callback
--comment A callback 回访 owed by exactly one case (B-18), with its form's answers (B-20).
create table callback (
  tenant_id         uuid not null,
  id                uuid not null,
  project_id        uuid not null,
  complaint_id      uuid,
  repair_request_id uuid,
  cycle             integer not null default 1,
  owed_since        timestamptz not null,
  due_at            timestamptz,
  done_at           timestamptz,
  recorded_at       timestamptz,
  method            text check (method in ('PHONE', 'HOME_VISIT', 'RECEPTION')),
  caller            text,
  reached           boolean,
  satisfaction      integer check (satisfaction between 1 and 5),
  courteous         boolean,
  shoe_covers       boolean,
  quality           integer check (quality between 1 and 5),
  charge_correct    boolean,
  opinion           text,
  version           integer not null default 0,
  row_xid           xid8 not null default pg_current_xact_id(),
  worklist_at       timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
  primary key (tenant_id, id),
  constraint callback_complaint_fkey foreign key (tenant_id, complaint_id) references complaint,
  constraint callback_repair_request_fkey foreign key (tenant_id, repair_request_id) references repair_request,
  constraint callback_project_fkey foreign key (tenant_id, project_id) references project,
  constraint callback_one_case check (num_nonnulls(complaint_id, repair_request_id) = 1),
  constraint callback_done check ((done_at is null and method is null and caller is null and reached is null and recorded_at is null)
    or (done_at is not null and method is not null and caller is not null and reached is not null and recorded_at is not null))
);
comment on column callback.satisfaction is '1 very dissatisfied to 5 very satisfied; null: no answer';
create unique index callback_complaint_cycle_idx on callback (tenant_id, complaint_id, cycle) where complaint_id is not null;
create unique index callback_repair_request_cycle_idx on callback (tenant_id, repair_request_id, cycle) where repair_request_id is not null;
comment on column callback.worklist_at is 'the place in the work list: a callback without a due time comes last';
create index callback_due_idx on callback (tenant_id, project_id, worklist_at, id) where reached is not true;
create index callback_tenant_due_idx on callback (tenant_id, worklist_at, id) where reached is not true;
create index callback_row_xid_idx on callback (row_xid);
create trigger callback_row_xid before update on callback for each row execute function stamp_row_xid();
alter table callback enable row level security;
alter table callback force row level security;
create policy callback_tenant on callback
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update on callback to linli_api;
grant select (tenant_id, id, project_id, complaint_id, repair_request_id, cycle, owed_since, due_at, done_at, recorded_at, method,
  reached, satisfaction, courteous, shoe_covers, quality, charge_correct, row_xid) on callback to linli_reader;
--rollback drop table callback;
