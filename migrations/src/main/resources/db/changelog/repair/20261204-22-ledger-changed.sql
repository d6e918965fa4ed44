--liquibase formatted sql

--changeset linli:ledger-changed splitStatements:false
--comment What the records say otherwise now than a ledger of repairs said when it was filed (R-21), for the console, which reads no repairs: line by line, with no name and no telephone in it. Behind the company's wall and its fence of projects.
create function ledger_changed(wanted uuid) returns table (number text, kind text, filed text, present text)
  language sql stable security definer set search_path = linli, pg_temp as $$
  select d.number, d.kind, d.filed, d.present
    from linli.repair_ledger_difference d
    join linli.repair_ledger l on l.tenant_id = d.tenant_id and l.id = d.repair_ledger_id
   where l.id = wanted and l.tenant_id = linli.current_tenant()
     and (linli.current_projects() is null or l.project_id = any (linli.current_projects()))
$$;
revoke execute on function ledger_changed(uuid) from public;
grant execute on function ledger_changed(uuid) to linli_console;
--rollback drop function ledger_changed(uuid);
