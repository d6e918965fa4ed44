--liquibase formatted sql

--changeset linli:filing-due-on-filed splitStatements:false
--comment The day by which something was due when it was filed, or by which it is due now.
create function filing_due_on(filed_due_on date, company uuid, what text, of_year integer) returns date
  language sql stable parallel safe
  return coalesce(filed_due_on, filing_due_on(company, what, of_year));
--rollback drop function filing_due_on(date, uuid, text, integer);
