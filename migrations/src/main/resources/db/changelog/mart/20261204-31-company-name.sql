--liquibase formatted sql

--changeset linli:company-name splitStatements:false
--comment How a company was called when a run was made. All its figures say the same, so one of them is read: a company may have some hundred thousand.
create function mart.company_name(company uuid, run uuid) returns text
  language sql stable parallel safe
  return (select k.tenant_name from mart.kpi k where k.tenant_id = company and k.run_id = run limit 1);
--rollback drop function mart.company_name(uuid, uuid);
