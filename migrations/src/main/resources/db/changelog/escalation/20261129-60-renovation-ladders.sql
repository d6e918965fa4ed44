--liquibase formatted sql

--changeset linli:renovation-ladders
--comment The maintenance supervisor and the order keepers are told as well.
alter table escalation_rung
  drop constraint escalation_rung_subject_kind_check,
  add constraint escalation_rung_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION')),
  drop constraint escalation_rung_role_check,
  add constraint escalation_rung_role_check check (role in ('RECEPTIONIST', 'CUSTOMER_SERVICE_SUPERVISOR', 'MAINTENANCE_WORKER', 'MAINTENANCE_SUPERVISOR', 'ORDER_KEEPER', 'PROJECT_MANAGER', 'TENANT_ADMIN'));
alter table notice
  drop constraint notice_subject_kind_check,
  add constraint notice_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION')),
  drop constraint notice_role_check,
  add constraint notice_role_check check (role in ('RECEPTIONIST', 'CUSTOMER_SERVICE_SUPERVISOR', 'MAINTENANCE_WORKER', 'MAINTENANCE_SUPERVISOR', 'ORDER_KEEPER', 'PROJECT_MANAGER', 'TENANT_ADMIN'));
alter table escalation_change
  drop constraint escalation_change_part_check,
  add constraint escalation_change_part_check check (part in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION', 'QUIET'));
--rollback alter table escalation_rung
--rollback   drop constraint escalation_rung_subject_kind_check,
--rollback   add constraint escalation_rung_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK')),
--rollback   drop constraint escalation_rung_role_check,
--rollback   add constraint escalation_rung_role_check check (role in ('RECEPTIONIST', 'CUSTOMER_SERVICE_SUPERVISOR', 'MAINTENANCE_WORKER', 'PROJECT_MANAGER', 'TENANT_ADMIN'));
--rollback alter table notice
--rollback   drop constraint notice_subject_kind_check,
--rollback   add constraint notice_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK')),
--rollback   drop constraint notice_role_check,
--rollback   add constraint notice_role_check check (role in ('RECEPTIONIST', 'CUSTOMER_SERVICE_SUPERVISOR', 'MAINTENANCE_WORKER', 'PROJECT_MANAGER', 'TENANT_ADMIN'));
--rollback alter table escalation_change
--rollback   drop constraint escalation_change_part_check,
--rollback   add constraint escalation_change_part_check check (part in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'QUIET'));
