--liquibase formatted sql

--changeset linli:console-staff
--comment The console has a page for members: it takes them on, assigns them and lets them leave, by the rules that the API keeps, too. What was, it changes no more than the API does.
grant insert on staff_member, project_assignment to linli_console;
grant update (left_at, version) on staff_member to linli_console;
grant update (ended_at, ended_by, version) on project_assignment to linli_console;
--rollback revoke insert on staff_member, project_assignment from linli_console;
--rollback revoke update (left_at, version) on staff_member from linli_console;
--rollback revoke update (ended_at, ended_by, version) on project_assignment from linli_console;
