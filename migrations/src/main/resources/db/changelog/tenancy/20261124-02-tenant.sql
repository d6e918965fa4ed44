--liquibase formatted sql

--changeset linli:tenant-group
--comment A group 集团 that manages several property companies; its id is that of its Keycloak organization.
create table tenant_group (
  id         uuid primary key,
  name       text not null check (name <> ''),
  created_at timestamptz not null default now()
);
grant select on tenant_group to linli_console, linli_reader, linli_mart;
--rollback drop table tenant_group;

--changeset linli:tenant
--comment A property company 物业公司; its id is that of its Keycloak organization.
create table tenant (
  tenant_id     uuid primary key,
  alias         text not null unique check (alias ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name          text not null check (name <> ''),
  generated     boolean not null default false,
  created_at    timestamptz not null default now(),
  row_xid       xid8 not null default pg_current_xact_id()
);
comment on column tenant.generated is 'its records come from the demonstration generator, not from people';
create index tenant_row_xid_idx on tenant (row_xid);
create trigger tenant_row_xid before update on tenant for each row execute function stamp_row_xid();
alter table tenant enable row level security;
alter table tenant force row level security;
create policy tenant_tenant on tenant
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on tenant to linli_api, linli_console, linli_reader;
--rollback drop table tenant;

--changeset linli:group-member
--comment Which group a company belongs to, by date: figures stay with the group of their date.
create table group_member (
  tenant_id uuid not null references tenant,
  group_id  uuid not null references tenant_group,
  effective daterange not null check (not isempty(effective) and not lower_inf(effective)),
  row_xid   xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, effective),
  constraint group_member_one_group_a_day exclude using gist (tenant_id with =, effective with &&)
);
create index group_member_row_xid_idx on group_member (row_xid);
create trigger group_member_row_xid before update on group_member for each row execute function stamp_row_xid();
alter table group_member enable row level security;
alter table group_member force row level security;
create policy group_member_tenant on group_member
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on group_member to linli_api, linli_console, linli_reader;
--rollback drop table group_member;

--changeset linli:tenant-group-wall
--comment A group's name is for its managers and for its companies.
alter table tenant_group enable row level security;
alter table tenant_group force row level security;
create policy tenant_group_member on tenant_group
  using (id = (select current_tenant_group()) or id in (select group_id from group_member)) with check (true);
--rollback drop policy tenant_group_member on tenant_group; alter table tenant_group no force row level security; alter table tenant_group disable row level security;
