--liquibase formatted sql

--changeset linli:notice-in-console
--comment Who was shown the names on a notice is found by the number of its renovation: the console reads the keys that lead there, and nothing that the notice says.
alter policy rectification_notice_project on rectification_notice to linli_api, linli_console;
grant select (id, project_id, violation_id) on rectification_notice to linli_console;
--rollback revoke select (id, project_id, violation_id) on rectification_notice from linli_console;
--rollback alter policy rectification_notice_project on rectification_notice to linli_api;
