--liquibase formatted sql

--changeset linli:worker-pass-taken-back
--comment A pass that is taken back counts no more, and stays on record (D-17).
alter table worker_pass
  add column taken_back_at timestamptz,
  add column taken_back_by text check (taken_back_by <> ''),
  add column taken_back_reason text check (taken_back_reason <> ''),
  add column taking_back_recorded_at timestamptz;
alter table worker_pass add constraint worker_pass_taken_back_check check (
  num_nulls(taken_back_at, taken_back_by, taken_back_reason, taking_back_recorded_at) in (0, 4) and taken_back_at >= photo_at);
grant update (taken_back_at, taken_back_by, taken_back_reason, taking_back_recorded_at) on worker_pass to linli_api;
--rollback alter table worker_pass drop column taken_back_at, drop column taken_back_by, drop column taken_back_reason, drop column taking_back_recorded_at;
