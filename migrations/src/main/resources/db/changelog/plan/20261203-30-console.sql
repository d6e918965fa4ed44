--liquibase formatted sql

--changeset linli:filing-in-console
--comment A company's annual report is drafted, reviewed and filed in the console, too, and its work plans (P-01, P-02): by the same rules, behind the same walls.
alter policy work_plan_project on work_plan to linli_api, linli_console;
grant select, insert on work_plan, report_filing to linli_console;
grant update (text, recorded_at, recorded_by, filed_at, filed_by, late, due_on, version) on work_plan to linli_console;
grant update (status, reviewed_at, reviewed_by, filed_at, filed_by, late, due_on, dropped_at, dropped_by, drop_reason, version) on report_filing to linli_console;
grant select on filing_default, filing_day, group_filing_day to linli_console;
grant execute on function company_filing(integer, timestamptz) to linli_console;
grant execute on function company_zone() to linli_console;
--rollback revoke execute on function company_zone() from linli_console;
--rollback revoke execute on function company_filing(integer, timestamptz) from linli_console;
--rollback revoke select on filing_default, filing_day, group_filing_day from linli_console;
--rollback revoke update (status, reviewed_at, reviewed_by, filed_at, filed_by, late, due_on, dropped_at, dropped_by, drop_reason, version) on report_filing from linli_console;
--rollback revoke update (text, recorded_at, recorded_by, filed_at, filed_by, late, due_on, version) on work_plan from linli_console;
--rollback revoke select, insert on work_plan, report_filing from linli_console;
--rollback alter policy work_plan_project on work_plan to linli_api;

--changeset linli:report-print-in-console
--comment The PDF that the console prints first of a filed report is the one that is kept, as in the API.
grant select, insert on report_print to linli_console;
--rollback revoke select, insert on report_print from linli_console;
