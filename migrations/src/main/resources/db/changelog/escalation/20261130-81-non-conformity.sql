--liquibase formatted sql

--changeset linli:notice-of-a-non-conformity
--comment A report of what was not in order is told to those to whom it goes (B-16); like an urge it belongs to no deadline.
alter table notice
  drop constraint notice_kind,
  drop constraint notice_step,
  add constraint notice_kind check (kind in ('LIMIT_NEAR', 'LIMIT_PASSED', 'OVERDUE', 'URGED', 'NON_CONFORMITY')),
  add constraint notice_step check (
    (kind in ('URGED', 'NON_CONFORMITY')) = (deadline_id is null) and (deadline_id is null) = (percent is null)
    and (percent is null) = (later_seconds is null));
--rollback delete from notice where kind = 'NON_CONFORMITY';
--rollback alter table notice drop constraint notice_kind, drop constraint notice_step,
--rollback   add constraint notice_kind check (kind in ('LIMIT_NEAR', 'LIMIT_PASSED', 'OVERDUE', 'URGED')),
--rollback   add constraint notice_step check (
--rollback     (kind = 'URGED') = (deadline_id is null) and (deadline_id is null) = (percent is null) and (percent is null) = (later_seconds is null));
