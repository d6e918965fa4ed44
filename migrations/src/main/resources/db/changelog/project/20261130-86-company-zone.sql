--liquibase formatted sql

--changeset linli:company-zone splitStatements:false
--comment A company's own days are those of its first project by code, whoever asks: also somebody who does not see that project.
create function company_zone() returns text
  language plpgsql stable security definer set search_path = linli, pg_temp as $$
begin
  return coalesce((select time_zone from project where tenant_id = current_tenant() order by code limit 1), 'Asia/Shanghai');
end
$$;
revoke execute on function company_zone() from public;
grant execute on function company_zone() to linli_api;
--rollback drop function company_zone();
