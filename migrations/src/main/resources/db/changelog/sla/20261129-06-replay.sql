--liquibase formatted sql

--changeset linli:replay
--comment Before a limit is published, the console judges past deadlines again by it; a deadline names no person.
grant select on deadline, deadline_pause to linli_console;
--rollback revoke select on deadline, deadline_pause from linli_console;
