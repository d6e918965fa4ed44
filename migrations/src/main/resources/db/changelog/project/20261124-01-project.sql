--liquibase formatted sql

--changeset linli:project
--comment An estate with its service centre 项目 / 物业服务中心.
create table project (
  tenant_id  uuid not null references tenant,
  id         uuid not null,
  code       text not null check (code <> ''),
  name       text not null check (name <> ''),
  city       text not null,
  time_zone  text not null check (time_zone <> ''),
  version    integer not null default 0,
  created_at timestamptz not null default now(),
  row_xid    xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  constraint project_code_key unique (tenant_id, code)
);
create index project_row_xid_idx on project (row_xid);
create trigger project_row_xid before update on project for each row execute function stamp_row_xid();
alter table project enable row level security;
alter table project force row level security;
create policy project_tenant on project
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update on project to linli_api, linli_console;
grant select on project to linli_reader;
--rollback drop table project;

--changeset linli:household
--comment A dwelling 户 with its owner or resident; counted for K09 from the day of its delivery.
create table household (
  tenant_id    uuid not null,
  id           uuid not null,
  project_id   uuid not null,
  building     text not null,
  unit         text not null,
  owner_name   text not null,
  phone        text,
  delivered_on date not null,
  version      integer not null default 0,
  row_xid      xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  constraint household_unit_key unique (tenant_id, project_id, building, unit),
  constraint household_in_project_key unique (tenant_id, project_id, id),
  constraint household_project_fkey foreign key (tenant_id, project_id) references project
);
create index household_row_xid_idx on household (row_xid);
create trigger household_row_xid before update on household for each row execute function stamp_row_xid();
alter table household enable row level security;
alter table household force row level security;
create policy household_tenant on household
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update on household to linli_api, linli_console;
grant select (tenant_id, id, project_id, delivered_on, row_xid) on household to linli_reader;
--rollback drop table household;
