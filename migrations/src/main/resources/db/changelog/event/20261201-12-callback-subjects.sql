--liquibase formatted sql

--changeset linli:service-callback-subjects
--comment Callbacks about services and visits at home have evidence of their own.
alter table event
  drop constraint event_subject_kind_check,
  add constraint event_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION', 'SERVICE_CALLBACK', 'HOME_VISIT'));
--rollback alter table event
--rollback   drop constraint event_subject_kind_check,
--rollback   add constraint event_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION'));
