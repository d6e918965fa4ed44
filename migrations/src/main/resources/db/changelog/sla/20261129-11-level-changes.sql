--liquibase formatted sql

--changeset linli:level-changes
--comment Who added, renamed or retired a contract level, and who gave it to a project. A retired one stays for what refers to it.
alter table contract_level
  add column set_by text,
  add column set_at timestamptz not null default now(),
  add column retired_by text,
  add column retired_at timestamptz,
  add constraint contract_level_retired check ((retired_by is null) = (retired_at is null));
alter table project_level
  add column set_by text,
  add column set_at timestamptz not null default now();
comment on column contract_level.set_by is 'null: set up with the company';
comment on column project_level.set_by is 'null: set up with the project';
--rollback alter table project_level drop column set_by, drop column set_at;
--rollback alter table contract_level drop constraint contract_level_retired, drop column set_by, drop column set_at, drop column retired_by, drop column retired_at;

--changeset linli:project-level-past splitStatements:false
--comment The level that a project had is never rewritten: it can only end, and not before the project's today.
create function keep_project_level() returns trigger language plpgsql as $$
begin
  if (to_jsonb(old) - 'effective' - 'row_xid') <> (to_jsonb(new) - 'effective' - 'row_xid')
     or lower(new.effective) <> lower(old.effective) or not new.effective <@ old.effective
     or (new.effective <> old.effective and upper(new.effective) <
         (select (now() at time zone p.time_zone)::date from linli.project p where p.tenant_id = new.tenant_id and p.id = new.project_id)) then
    raise exception 'project level % is in the past: end it today or later and set a new one', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger project_level_kept before update on project_level for each row execute function keep_project_level();
revoke update on project_level from linli_console;
grant update (effective) on project_level to linli_console;
--rollback revoke update (effective) on project_level from linli_console; grant update on project_level to linli_console; drop trigger project_level_kept on project_level; drop function keep_project_level();
