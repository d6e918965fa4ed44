--liquibase formatted sql

--changeset linli:contract-level-rename splitStatements:false
--comment Who renamed a contract level, when, from what to what. The database writes it, so that no label changes without it; nobody changes it.
create table contract_level_rename (
  tenant_id         uuid not null references tenant,
  id                uuid not null,
  contract_level_id uuid not null,
  label_before      text not null check (label_before <> ''),
  label_after       text not null check (label_after <> ''),
  renamed_by        text not null check (renamed_by <> ''),
  renamed_at        timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  constraint contract_level_rename_contract_level_fkey foreign key (tenant_id, contract_level_id) references contract_level
);
create index contract_level_rename_contract_level_idx on contract_level_rename (tenant_id, contract_level_id);
alter table contract_level_rename enable row level security;
alter table contract_level_rename force row level security;
create policy contract_level_rename_tenant on contract_level_rename
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on contract_level_rename to linli_console;
create function keep_level_label() returns trigger language plpgsql
  security definer set search_path = linli, pg_temp as $$
begin
  insert into contract_level_rename (tenant_id, id, contract_level_id, label_before, label_after, renamed_by)
  values (new.tenant_id, gen_random_uuid(), new.id, old.label, new.label, coalesce(new.set_by, session_user));
  return null;
end
$$;
revoke execute on function keep_level_label() from public;
create trigger contract_level_label_kept after update of label on contract_level
  for each row when (old.label <> new.label) execute function keep_level_label();
--rollback drop trigger contract_level_label_kept on contract_level; drop function keep_level_label(); drop table contract_level_rename;
