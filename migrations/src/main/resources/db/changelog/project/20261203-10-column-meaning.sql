--liquibase formatted sql

--changeset linli:column-meaning
--comment What the columns of a company's tables mean, as its administrator said it the last time: proposed first when a table with such a column comes again.
create table column_meaning (
  tenant_id uuid not null references tenant,
  kind      text not null check (kind in ('PROJECTS', 'HOUSEHOLDS')),
  name      text not null check (name <> ''),
  part      text not null check (part ~ '^[A-Z][A-Z_]*$'),
  kept_at   timestamptz not null default now(),
  kept_by   text not null check (kept_by <> ''),
  primary key (tenant_id, kind, name)
);
comment on column column_meaning.name is 'as the table calls its column';
alter table column_meaning enable row level security;
alter table column_meaning force row level security;
create policy column_meaning_tenant on column_meaning
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on column_meaning to linli_console;
grant update (part, kept_at, kept_by) on column_meaning to linli_console;
--rollback drop table column_meaning;
