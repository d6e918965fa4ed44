--liquibase formatted sql

--changeset linli:patrol-rounds
--comment Renovations are patrolled again and again (D-19): each round is a deadline of its own, as when a complaint is followed up.
alter table deadline
  drop constraint deadline_rounds,
  add constraint deadline_rounds check (round = 1 or clock in ('FOLLOW_UP', 'PATROL'));
--rollback delete from deadline where clock = 'PATROL' and round > 1;
--rollback alter table deadline drop constraint deadline_rounds, add constraint deadline_rounds check (round = 1 or clock = 'FOLLOW_UP');
