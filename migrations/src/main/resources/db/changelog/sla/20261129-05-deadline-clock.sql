--liquibase formatted sql

--changeset linli:deadline-clock-values
--comment Answers are written from rows as they are: what a column holds has to be a value of the schema's enum.
alter table deadline add constraint deadline_clock check (clock in ('RECORD', 'PASS_ON', 'ARRIVE', 'COMPLETE', 'VERIFY_PUBLIC_AREA', 'SOLVE', 'CALLBACK'));
--rollback alter table deadline drop constraint deadline_clock;
