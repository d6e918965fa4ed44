--liquibase formatted sql

--changeset linli:group-report-in-console
--comment A group's managers read in the console what they read by the API: of a company's annual report the months in which it belonged to the group.
grant select on mart.group_report to linli_console;
--rollback revoke select on mart.group_report from linli_console;
