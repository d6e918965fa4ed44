--liquibase formatted sql

--changeset linli:library-case
--comment The company's case library 投诉案例库 (C-15): what a solved complaint teaches, without personal data, for all of its projects.
create table library_case (
  tenant_id      uuid not null,
  id             uuid not null,
  complaint_id   uuid not null,
  category       text not null,
  responsibility text check (responsibility in ('PROPERTY', 'DEVELOPER')),
  severity       text check (severity in ('MINOR', 'MAJOR')),
  title          text not null check (title <> ''),
  lesson         text not null check (lesson <> ''),
  added_by       text not null check (added_by <> ''),
  added_at       timestamptz not null,
  primary key (tenant_id, id),
  constraint library_case_complaint_id_key unique (tenant_id, complaint_id),
  constraint library_case_complaint_fkey foreign key (tenant_id, complaint_id) references complaint
);
create index library_case_added_idx on library_case (tenant_id, added_at, id);
alter table library_case enable row level security;
alter table library_case force row level security;
create policy library_case_tenant on library_case
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on library_case to linli_api;
--rollback drop table library_case;

--changeset linli:library-tag
--comment The words by which a case of the library is found.
create table library_tag (
  tenant_id       uuid not null,
  library_case_id uuid not null,
  name            text not null check (name <> ''),
  primary key (tenant_id, library_case_id, name),
  constraint library_tag_library_case_fkey foreign key (tenant_id, library_case_id) references library_case
);
create index library_tag_name_idx on library_tag (tenant_id, name);
alter table library_tag enable row level security;
alter table library_tag force row level security;
create policy library_tag_tenant on library_tag
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on library_tag to linli_api;
--rollback drop table library_tag;
