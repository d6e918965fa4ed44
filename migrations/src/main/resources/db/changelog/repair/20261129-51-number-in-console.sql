--liquibase formatted sql

--changeset linli:repair-request-number-in-console
--comment A replay names the cases that come out differently: by their number, which tells of no person.
grant select (id, number) on repair_request to linli_console;
--rollback revoke select (id, number) on repair_request from linli_console;
