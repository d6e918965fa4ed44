--liquibase formatted sql

--changeset linli:procedure-version
--comment A company's versions of the five procedures 规程 (G-01, G-02, G-05), each with its control points and forms, in force from a day. They are never changed.
create table procedure_version (
  tenant_id    uuid not null references tenant,
  id           uuid not null,
  kind         text not null check (kind in ('REPAIR', 'COMPLAINT', 'RENOVATION', 'CALLBACK', 'COMMUNITY_CULTURE')),
  revision     integer not null check (revision >= 1),
  effective_on date not null,
  issuer       text not null check (issuer <> ''),
  change_note  text not null check (change_note <> ''),
  text         text not null check (text <> ''),
  recorded_at  timestamptz not null,
  recorded_by  text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint procedure_version_revision_key unique (tenant_id, kind, revision)
);
comment on column procedure_version.change_note is 'what was revised 本次修订, or that nothing was 无修订';
create index procedure_version_effective_idx on procedure_version (tenant_id, kind, effective_on);
alter table procedure_version enable row level security;
alter table procedure_version force row level security;
create policy procedure_version_tenant on procedure_version
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on procedure_version to linli_api;

create table procedure_point (
  tenant_id            uuid not null,
  id                   uuid not null,
  procedure_version_id uuid not null,
  seq                  integer not null check (seq >= 1),
  point                text not null check (point <> ''),
  problem              text not null check (problem <> ''),
  requirement          text not null check (requirement <> ''),
  inspection           text not null check (inspection <> ''),
  form                 text,
  primary key (tenant_id, id),
  constraint procedure_point_seq_key unique (tenant_id, procedure_version_id, seq),
  constraint procedure_point_version_fkey foreign key (tenant_id, procedure_version_id) references procedure_version
);
comment on column procedure_point.form is 'the code of the form of this version on which it is recorded; null: on none';
alter table procedure_point enable row level security;
alter table procedure_point force row level security;
create policy procedure_point_tenant on procedure_point
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on procedure_point to linli_api;

create table procedure_form (
  tenant_id            uuid not null,
  id                   uuid not null,
  procedure_version_id uuid not null,
  seq                  integer not null check (seq >= 1),
  code                 text not null check (code <> ''),
  title                text not null check (title <> ''),
  checks               boolean not null,
  primary key (tenant_id, id),
  constraint procedure_form_seq_key unique (tenant_id, procedure_version_id, seq),
  constraint procedure_form_code_key unique (tenant_id, procedure_version_id, code),
  constraint procedure_form_version_fkey foreign key (tenant_id, procedure_version_id) references procedure_version
);
comment on column procedure_form.checks is 'whether inspectors fill it in 检查表格, or those who do the work';
alter table procedure_form enable row level security;
alter table procedure_form force row level security;
create policy procedure_form_tenant on procedure_form
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on procedure_form to linli_api;

create table form_field (
  tenant_id         uuid not null,
  id                uuid not null,
  procedure_form_id uuid not null,
  seq               integer not null check (seq >= 1),
  label             text not null check (label <> ''),
  primary key (tenant_id, id),
  constraint form_field_seq_key unique (tenant_id, procedure_form_id, seq),
  constraint form_field_form_fkey foreign key (tenant_id, procedure_form_id) references procedure_form
);
alter table form_field enable row level security;
alter table form_field force row level security;
create policy form_field_tenant on form_field
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on form_field to linli_api;
--rollback drop table form_field; drop table procedure_form; drop table procedure_point; drop table procedure_version;
