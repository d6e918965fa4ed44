-- Cluster-level roles and the database's schemas: run by an administrator before every migration, harmless when repeated.
-- Liquibase owns what is inside the schemas; roles outlive a database and are not rolled back with it.
do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('linli_owner',   'nobypassrls', 'linli, mart'),
      ('linli_api',     'nobypassrls', 'linli, mart'),
      ('linli_console', 'nobypassrls', 'linli, mart'),
      ('linli_reader',  'bypassrls',   'linli, mart'),
      ('linli_mart',    'bypassrls',   'mart, linli, lake')
    ) as role(name, row_security, path)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole %s', wanted.name, wanted.row_security);
    elsif exists (select from pg_roles where rolname = wanted.name
                   and (rolsuper or rolcreaterole or rolbypassrls <> (wanted.row_security = 'bypassrls'))) then
      execute format('alter role %I nosuperuser nocreaterole %s', wanted.name, wanted.row_security);
    end if;
    execute format('alter role %I set search_path = %s', wanted.name, wanted.path);
  end loop;
  -- Owns two functions, through which the API learns what is due or owed in all companies; nobody can log in as it.
  if not exists (select from pg_roles where rolname = 'linli_sweep') then
    create role linli_sweep nologin bypassrls;
  end if;
  -- An administrator who is no superuser may act for a role only as its member.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant linli_owner, linli_mart, linli_sweep to %I', current_user);
  end if;
end
$$;

alter role linli_reader set default_transaction_read_only = on;

create schema if not exists linli authorization linli_owner;
create schema if not exists mart authorization linli_owner;
create schema if not exists lake authorization linli_mart;
create schema if not exists sweep authorization linli_sweep;
create extension if not exists btree_gist schema public;

set role linli_owner;
grant usage on schema linli, mart to linli_api, linli_console, linli_reader, linli_mart;
grant usage on schema linli to linli_sweep;
reset role;

set role linli_sweep;
grant usage on schema sweep to linli_api;
drop function if exists sweep.due_deadline(timestamptz, integer);
-- Whose deadline wants to be looked at, of all companies, behind the last one that was told: keys and no more. What to do about it is each company's own,
-- behind its wall.
create or replace function sweep.due_deadline(before timestamptz, most integer, after timestamptz, after_id uuid)
  returns table (tenant_id uuid, deadline_id uuid, subject_kind text, subject_id uuid, wake_at timestamptz)
  language plpgsql stable security definer set search_path = linli, pg_temp as $$
begin
  return query select d.tenant_id, d.id, d.subject_kind, d.subject_id, d.wake_at
                 from linli.deadline d where d.wake_at < before and (d.wake_at, d.id) > (after, after_id)
                order by d.wake_at, d.id limit most;
end
$$;
-- Whose callback about a service has come to be owed, of all companies: keys and no more.
create or replace function sweep.owed_callback(before timestamptz, most integer, after timestamptz, after_id uuid)
  returns table (tenant_id uuid, service_callback_id uuid, clock_at timestamptz)
  language plpgsql stable security definer set search_path = linli, pg_temp as $$
begin
  return query select c.tenant_id, c.id, c.clock_at
                 from linli.service_callback c where c.clock_at < before and (c.clock_at, c.id) > (after, after_id)
                order by c.clock_at, c.id limit most;
end
$$;
revoke execute on function sweep.owed_callback from public;
grant execute on function sweep.owed_callback to linli_api;
revoke execute on function sweep.due_deadline from public;
grant execute on function sweep.due_deadline to linli_api;
reset role;
revoke create on schema public from public;
