--liquibase formatted sql

--changeset linli:repair-ledger-in-console
--comment Ledgers of repairs (R-20) are looked at in the console, too, by those of the project: as they were filed.
alter policy repair_ledger_project on repair_ledger to linli_api, linli_console;
grant select on repair_ledger, repair_ledger_line to linli_console;
--rollback revoke select on repair_ledger, repair_ledger_line from linli_console;
--rollback alter policy repair_ledger_project on repair_ledger to linli_api;
