--liquibase formatted sql

--changeset linli:service-callback-ladders
--comment People hear of a callback about a service as of one about a case.
alter table escalation_rung
  drop constraint escalation_rung_subject_kind_check,
  add constraint escalation_rung_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION', 'SERVICE_CALLBACK', 'HOME_VISIT'));
alter table notice
  drop constraint notice_subject_kind_check,
  add constraint notice_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION', 'SERVICE_CALLBACK', 'HOME_VISIT'));
alter table escalation_change
  drop constraint escalation_change_part_check,
  add constraint escalation_change_part_check check (part in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION', 'SERVICE_CALLBACK', 'HOME_VISIT', 'QUIET'));
--rollback alter table escalation_rung
--rollback   drop constraint escalation_rung_subject_kind_check,
--rollback   add constraint escalation_rung_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION'));
--rollback alter table notice
--rollback   drop constraint notice_subject_kind_check,
--rollback   add constraint notice_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION'));
--rollback alter table escalation_change
--rollback   drop constraint escalation_change_part_check,
--rollback   add constraint escalation_change_part_check check (part in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION', 'QUIET'));
