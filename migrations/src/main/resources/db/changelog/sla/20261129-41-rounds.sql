--liquibase formatted sql

--changeset linli:deadline-rounds
--comment An open complaint is followed up 跟进 again and again (C-07, C-17): each round is a deadline of its own, and whoever begins the next one twice is refused.
alter table deadline
  add column round integer not null default 1 check (round >= 1),
  drop constraint deadline_clock,
  add constraint deadline_clock check (clock in ('RECORD', 'PASS_ON', 'ARRIVE', 'COMPLETE', 'VERIFY_PUBLIC_AREA', 'SOLVE', 'FOLLOW_UP', 'CALLBACK')),
  add constraint deadline_rounds check (round = 1 or clock = 'FOLLOW_UP'),
  drop constraint deadline_cycle_key,
  add constraint deadline_cycle_key unique nulls not distinct (tenant_id, subject_id, clock, cycle, round, cancelled_at);
comment on column deadline.round is 'of a clock that runs again and again: 1, and one more each time that it is met or its due time has passed';
--rollback delete from deadline where clock = 'FOLLOW_UP';
--rollback alter table deadline drop constraint deadline_cycle_key, add constraint deadline_cycle_key unique nulls not distinct (tenant_id, subject_id, clock, cycle, cancelled_at),
--rollback   drop constraint deadline_rounds, drop constraint deadline_clock,
--rollback   add constraint deadline_clock check (clock in ('RECORD', 'PASS_ON', 'ARRIVE', 'COMPLETE', 'VERIFY_PUBLIC_AREA', 'SOLVE', 'CALLBACK')), drop column round;
