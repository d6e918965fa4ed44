--liquibase formatted sql

--changeset linli:statistic-changed splitStatements:false
--comment The counts of a month's callbacks (B-15, B-26) as the records say now, beside those that were filed, for the console, which reads no callbacks. Behind the company's wall and its fence of projects.
create function statistic_present(wanted uuid) returns setof callback_statistic_now
  language sql stable security definer set search_path = linli, pg_temp as $$
  select n.*
    from linli.callback_statistic_now n
    join linli.callback_statistic s on s.tenant_id = n.tenant_id and s.id = n.callback_statistic_id
   where s.id = wanted and s.tenant_id = linli.current_tenant()
     and (linli.current_projects() is null or s.project_id = any (linli.current_projects()))
$$;
revoke execute on function statistic_present(uuid) from public;
grant execute on function statistic_present(uuid) to linli_console;
--rollback drop function statistic_present(uuid);
