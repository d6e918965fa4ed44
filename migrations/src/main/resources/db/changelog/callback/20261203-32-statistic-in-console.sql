--liquibase formatted sql

--changeset linli:callback-statistic-in-console
--comment The month's statistics of callbacks (B-15, B-26) are looked at in the console, too, by those of the project.
alter policy callback_statistic_project on callback_statistic to linli_api, linli_console;
grant select on callback_statistic to linli_console;
--rollback revoke select on callback_statistic from linli_console;
--rollback alter policy callback_statistic_project on callback_statistic to linli_api;
