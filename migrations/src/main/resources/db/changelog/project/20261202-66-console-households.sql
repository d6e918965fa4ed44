--liquibase formatted sql

--changeset linli:console-households
--comment The console counts households, and has no use for who lives in them: it keeps their keys.
revoke select, insert, update on household from linli_console;
grant select (id, project_id) on household to linli_console;
--rollback revoke select (id, project_id) on household from linli_console; grant select, insert, update on household to linli_console;
