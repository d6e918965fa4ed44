--liquibase formatted sql

--changeset linli:column-meaning-forgotten
--comment What was remembered of a company's tables can be forgotten: a column may have been called by somebody's name.
grant delete on column_meaning to linli_console;
--rollback revoke delete on column_meaning from linli_console;
