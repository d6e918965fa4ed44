--liquibase formatted sql

--changeset linli:handling-action
--comment Answers are written from rows as they are: what a column holds has to be a value of the schema's enum.
alter table handling_step add constraint handling_step_action check (action in ('HANDLE', 'URGE', 'COORDINATE', 'EXTRA_SERVICE', 'EXPLAIN', 'REOPEN'));
--rollback alter table handling_step drop constraint handling_step_action;
