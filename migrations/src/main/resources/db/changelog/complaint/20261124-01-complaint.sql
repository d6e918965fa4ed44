--liquibase formatted sql

--changeset linli:complaint
--comment Complaint record 投诉记录表 (C-01, C-12).
create table complaint (
  tenant_id            uuid not null,
  id                   uuid not null,
  number               text collate "C" not null check (number <> ''),
  project_id           uuid not null,
  household_id         uuid,
  status               text not null check (status in ('RECORDED', 'CLASSIFIED', 'HANDLING', 'SOLVED')),
  responsibility       text check (responsibility in ('PROPERTY', 'DEVELOPER')),
  severity             text check (severity in ('MINOR', 'MAJOR')),
  cooling_off          boolean not null default false,
  category             text not null,
  receiving_department text not null,
  summary              text not null,
  detail               text not null default '',
  complainant          text,
  phone                text,
  received_at          timestamptz,
  recorded_at          timestamptz not null,
  solved_at            timestamptz,
  cycle                integer not null default 1 check (cycle >= 1),
  solve_due_at         timestamptz,
  imported             boolean not null default false,
  version              integer not null default 0,
  row_xid              xid8 not null default pg_current_xact_id(),
  is_open              boolean not null generated always as (status <> 'SOLVED') stored,
  worklist_at          timestamptz not null generated always as (coalesce(solve_due_at, 'infinity')) stored,
  primary key (tenant_id, id),
  constraint complaint_number_key unique (tenant_id, number),
  constraint complaint_project_fkey foreign key (tenant_id, project_id) references project,
  constraint complaint_household_fkey foreign key (tenant_id, project_id, household_id)
    references household (tenant_id, project_id, id),
  constraint complaint_classified check (imported or status = 'RECORDED' or (responsibility is not null and severity is not null))
);
comment on column complaint.worklist_at is 'the place in the work list: a complaint without a due time comes last';
create index complaint_worklist_idx on complaint (tenant_id, project_id, is_open, worklist_at, id);
create index complaint_tenant_worklist_idx on complaint (tenant_id, is_open, worklist_at, id);
create index complaint_received_idx on complaint (tenant_id, project_id, received_at) include (status, category);
create index complaint_household_idx on complaint (tenant_id, household_id);
create index complaint_row_xid_idx on complaint (row_xid);
create trigger complaint_row_xid before update on complaint for each row execute function stamp_row_xid();
alter table complaint enable row level security;
alter table complaint force row level security;
create policy complaint_tenant on complaint
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update on complaint to linli_api;
grant select (tenant_id, id, project_id, household_id, status, responsibility, severity, cooling_off, category, receiving_department,
  received_at, recorded_at, solved_at, cycle, imported, row_xid) on complaint to linli_reader;
--rollback drop table complaint;

--changeset linli:complaint-handling
--comment Complaint handling 投诉处置表 (C-02, C-13): one sheet a complaint.
create table complaint_handling (
  tenant_id            uuid not null,
  complaint_id         uuid not null,
  receiving_department text not null,
  handler              text,
  measure              text not null default '',
  completed_at         timestamptz,
  version              integer not null default 0,
  row_xid              xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, complaint_id),
  constraint complaint_handling_complaint_fkey foreign key (tenant_id, complaint_id) references complaint
);
create index complaint_handling_row_xid_idx on complaint_handling (row_xid);
create trigger complaint_handling_row_xid before update on complaint_handling for each row execute function stamp_row_xid();
alter table complaint_handling enable row level security;
alter table complaint_handling force row level security;
create policy complaint_handling_tenant on complaint_handling
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update on complaint_handling to linli_api;
grant select (tenant_id, complaint_id, receiving_department, completed_at, row_xid) on complaint_handling to linli_reader;
--rollback drop table complaint_handling;

--changeset linli:handling-step
--comment What was done about a complaint, step by step: handle, urge 催办, explain 解释, coordinate with the developer (C-22, C-23).
create table handling_step (
  tenant_id    uuid not null,
  id           uuid not null,
  complaint_id uuid not null,
  seq          integer not null check (seq >= 1),
  action       text not null check (action ~ '^[A-Z][A-Z_]*$'),
  note         text not null,
  actor        text not null,
  occurred_at  timestamptz not null,
  recorded_at  timestamptz not null,
  primary key (tenant_id, id),
  constraint handling_step_seq_key unique (tenant_id, complaint_id, seq),
  constraint handling_step_complaint_fkey foreign key (tenant_id, complaint_id) references complaint_handling
);
alter table handling_step enable row level security;
alter table handling_step force row level security;
create policy handling_step_tenant on handling_step
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on handling_step to linli_api;
--rollback drop table handling_step;
