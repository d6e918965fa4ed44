--liquibase formatted sql

--changeset linli:run-step
--comment What each step of a run took, for the operator.
create table mart.run_step (
  run_id       uuid not null references mart.run on delete cascade,
  seq          integer not null check (seq >= 1),
  name         text not null,
  row_count    bigint not null check (row_count >= 0),
  milliseconds bigint not null check (milliseconds >= 0),
  primary key (run_id, seq)
);
grant select on mart.run_step to linli_console;
grant select, insert, delete on mart.run_step to linli_mart;
--rollback drop table mart.run_step;
