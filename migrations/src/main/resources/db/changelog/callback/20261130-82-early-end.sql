--liquibase formatted sql

--changeset linli:agreed-service-ended
--comment A contract may end early: its callback after the end is owed from then (B-03).
alter table agreed_service
  add ended_on date,
  add end_reason text check (end_reason <> ''),
  add end_recorded_at timestamptz,
  add end_recorded_by text check (end_recorded_by <> ''),
  add constraint agreed_service_end_check check (num_nonnulls(ended_on, end_reason, end_recorded_at, end_recorded_by) in (0, 4)),
  add constraint agreed_service_early_check check (ended_on < ends_on);
grant update (ended_on, end_reason, end_recorded_at, end_recorded_by) on agreed_service to linli_api;
--rollback revoke update (ended_on, end_reason, end_recorded_at, end_recorded_by) on agreed_service from linli_api;
--rollback alter table agreed_service drop constraint agreed_service_early_check, drop constraint agreed_service_end_check,
--rollback   drop ended_on, drop end_reason, drop end_recorded_at, drop end_recorded_by;

--changeset linli:service-callback-cancelled
--comment What a contract would have owed after it had ended early is owed no longer; it stays on record.
alter table service_callback
  add cancelled_at timestamptz,
  drop constraint service_callback_occasion_check,
  add constraint service_callback_occasion_check check (occasion in ('MID_TERM', 'AFTER_END', 'EARLY_END', 'COMPLETION'));
comment on column service_callback.cancelled_at is 'when the contract was said to have ended before this was owed';
grant update (cancelled_at) on service_callback to linli_api;
--rollback delete from service_callback where occasion = 'EARLY_END';
--rollback revoke update (cancelled_at) on service_callback from linli_api;
--rollback alter table service_callback drop cancelled_at, drop constraint service_callback_occasion_check,
--rollback   add constraint service_callback_occasion_check check (occasion in ('MID_TERM', 'AFTER_END', 'COMPLETION'));
