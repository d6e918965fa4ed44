--liquibase formatted sql

--changeset linli:renovation-subjects
--comment Renovations, patrols and violations have evidence of their own.
alter table event
  drop constraint event_subject_kind_check,
  add constraint event_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION'));
--rollback alter table event
--rollback   drop constraint event_subject_kind_check,
--rollback   add constraint event_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK'));
