--liquibase formatted sql

--changeset linli:contract-level
--comment A company's own service grade 服务等级; rank 1 is best, whatever the label says.
create table contract_level (
  tenant_id uuid not null references tenant,
  id        uuid not null,
  label     text not null check (label <> ''),
  rank      integer not null check (rank between 1 and 20),
  version   integer not null default 0,
  row_xid   xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  constraint contract_level_label_key unique (tenant_id, label)
);
create index contract_level_row_xid_idx on contract_level (row_xid);
create trigger contract_level_row_xid before update on contract_level for each row execute function stamp_row_xid();
alter table contract_level enable row level security;
alter table contract_level force row level security;
create policy contract_level_tenant on contract_level
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on contract_level to linli_api, linli_reader;
grant select, insert, update on contract_level to linli_console;
--rollback drop table contract_level;

--changeset linli:project-level
--comment The level that a project's contract grants, by date; one at a time.
create table project_level (
  tenant_id         uuid not null,
  id                uuid not null,
  project_id        uuid not null,
  contract_level_id uuid not null,
  effective         daterange not null check (not isempty(effective) and not lower_inf(effective)),
  row_xid           xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  constraint project_level_project_fkey foreign key (tenant_id, project_id) references project,
  constraint project_level_contract_level_fkey foreign key (tenant_id, contract_level_id) references contract_level,
  constraint project_level_one_at_a_time
    exclude using gist (tenant_id with =, project_id with =, effective with &&)
);
create index project_level_row_xid_idx on project_level (row_xid);
create trigger project_level_row_xid before update on project_level for each row execute function stamp_row_xid();
alter table project_level enable row level security;
alter table project_level force row level security;
create policy project_level_tenant on project_level
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on project_level to linli_api, linli_reader;
grant select, insert, update on project_level to linli_console;
--rollback drop table project_level;
