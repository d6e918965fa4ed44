--liquibase formatted sql

--changeset linli:deadline-one-that-counts
--comment A case that is found to be of another kind keeps the deadline that was cancelled, beside the one that takes its place: of those that count there is one for each clock and cycle. The cancelled ones stay in the key, because the deadlines of a subject are found by it.
alter table deadline
  drop constraint deadline_cycle_key,
  add constraint deadline_cycle_key unique nulls not distinct (tenant_id, subject_id, clock, cycle, cancelled_at);
comment on column deadline.cancelled_at is 'when the server learned that it does not count any more; null: it counts';
--rollback alter table deadline drop constraint deadline_cycle_key, add constraint deadline_cycle_key unique (tenant_id, subject_id, clock, cycle);
