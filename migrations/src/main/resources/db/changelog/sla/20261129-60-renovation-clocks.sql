--liquibase formatted sql

--changeset linli:renovation-clocks
--comment Renovations are patrolled, archived, and their violations served and rectified, each by a clock.
alter table deadline
  drop constraint deadline_subject_kind_check,
  add constraint deadline_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION')),
  drop constraint deadline_case_kind_check,
  add constraint deadline_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR', 'RENOVATION')),
  drop constraint deadline_clock,
  add constraint deadline_clock check (clock in ('RECORD', 'PASS_ON', 'ARRIVE', 'COMPLETE', 'VERIFY_PUBLIC_AREA', 'SOLVE', 'FOLLOW_UP', 'CALLBACK', 'PATROL', 'ARCHIVE', 'SERVE_NOTICE', 'RECTIFY'));
alter table threshold
  drop constraint threshold_case_kind_check,
  add constraint threshold_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR', 'RENOVATION'));
alter table threshold_draft
  drop constraint threshold_draft_case_kind_check,
  add constraint threshold_draft_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR', 'RENOVATION'));
--rollback alter table deadline
--rollback   drop constraint deadline_subject_kind_check,
--rollback   add constraint deadline_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK')),
--rollback   drop constraint deadline_case_kind_check,
--rollback   add constraint deadline_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR')),
--rollback   drop constraint deadline_clock,
--rollback   add constraint deadline_clock check (clock in ('RECORD', 'PASS_ON', 'ARRIVE', 'COMPLETE', 'VERIFY_PUBLIC_AREA', 'SOLVE', 'FOLLOW_UP', 'CALLBACK'));
--rollback alter table threshold
--rollback   drop constraint threshold_case_kind_check,
--rollback   add constraint threshold_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR'));
--rollback alter table threshold_draft
--rollback   drop constraint threshold_draft_case_kind_check,
--rollback   add constraint threshold_draft_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR'));
