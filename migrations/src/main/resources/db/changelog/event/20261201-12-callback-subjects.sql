--liquibase formatted sql

--changeset linli:service-callback-subjects
--comment Callbacks about services and visits at home have evidence of their own. Taken back, the rows stay, which nobody may delete.
alter table event
  drop constraint event_subject_kind_check,
  add constraint event_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION', 'SERVICE_CALLBACK', 'HOME_VISIT')) not valid;
--rollback alter table event
--rollback   drop constraint event_subject_kind_check,
--rollback   add constraint event_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION')) not valid;

--changeset linli:service-callback-subjects-validated
--comment What was there has one of the former kinds, so that this finds nothing.
alter table event validate constraint event_subject_kind_check;
--rollback empty
