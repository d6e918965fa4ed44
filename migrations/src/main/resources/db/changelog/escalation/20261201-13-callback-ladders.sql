--liquibase formatted sql

--changeset linli:service-callback-ladders
--comment People hear of a callback about a service as of one about a case; of a visit what was not in order.
alter table escalation_rung
  drop constraint escalation_rung_subject_kind_check,
  add constraint escalation_rung_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION', 'SERVICE_CALLBACK', 'HOME_VISIT')) not valid;
alter table notice
  drop constraint notice_subject_kind_check,
  add constraint notice_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION', 'SERVICE_CALLBACK', 'HOME_VISIT')) not valid;
alter table escalation_change
  drop constraint escalation_change_part_check,
  add constraint escalation_change_part_check check (part in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION', 'SERVICE_CALLBACK', 'HOME_VISIT', 'QUIET')) not valid;
--rollback alter table escalation_rung
--rollback   drop constraint escalation_rung_subject_kind_check,
--rollback   add constraint escalation_rung_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION')) not valid;
--rollback alter table notice
--rollback   drop constraint notice_subject_kind_check,
--rollback   add constraint notice_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION')) not valid;
--rollback alter table escalation_change
--rollback   drop constraint escalation_change_part_check,
--rollback   add constraint escalation_change_part_check check (part in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION', 'QUIET')) not valid;

--changeset linli:service-callback-ladders-validated
--comment What was there has one of the former kinds, so that this finds nothing.
alter table escalation_rung validate constraint escalation_rung_subject_kind_check;
alter table notice validate constraint notice_subject_kind_check;
alter table escalation_change validate constraint escalation_change_part_check;
--rollback empty
