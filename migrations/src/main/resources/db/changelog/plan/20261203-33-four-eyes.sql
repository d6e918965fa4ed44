--liquibase formatted sql

--changeset linli:report-filing-inserted
--comment What is inserted keeps to four eyes as what is updated does (P-02): nobody reviews their own draft, and nothing is filed unread. The console writes drafts only.
alter table report_filing add constraint report_filing_four_eyes_check check (reviewed_by <> drafted_by) not valid;
alter table report_filing add constraint report_filing_read_check check (status not in ('REVIEWED', 'FILED') or reviewed_at is not null) not valid;
revoke insert on report_filing, work_plan from linli_console;
grant insert (tenant_id, id, year, revision, status, run_id, input_hash, html, json, as_of, snapshot, drafted_at, drafted_by) on report_filing to linli_console;
grant insert (tenant_id, id, project_id, year, revision, text, recorded_at, recorded_by) on work_plan to linli_console;
--rollback revoke insert (tenant_id, id, project_id, year, revision, text, recorded_at, recorded_by) on work_plan from linli_console;
--rollback revoke insert (tenant_id, id, year, revision, status, run_id, input_hash, html, json, as_of, snapshot, drafted_at, drafted_by) on report_filing from linli_console;
--rollback grant insert on report_filing, work_plan to linli_console;
--rollback alter table report_filing drop constraint report_filing_read_check;
--rollback alter table report_filing drop constraint report_filing_four_eyes_check;

--changeset linli:ledger-grace-in-console
--comment The console says of a ledger that is not filed whether it is due (R-20).
grant select (tenant_id, id, name, value, set_at) on company_rule to linli_console;
--rollback revoke select (tenant_id, id, name, value, set_at) on company_rule from linli_console;
