--liquibase formatted sql

--changeset linli:filing-days-in-console
--comment An earlier day of filing (P-01, P-02) is set in the console, too, by a company's administrator or a group's manager: behind the same walls, a row of its own each time.
grant insert on filing_day, group_filing_day to linli_console;
--rollback revoke insert on filing_day, group_filing_day from linli_console;
