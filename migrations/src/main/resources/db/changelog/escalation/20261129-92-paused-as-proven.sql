--liquibase formatted sql

--changeset linli:deadline-paused-as-proven
--comment A claimed time silences nobody: a pause that is claimed to have begun before the due time, but was told after it, leaves the deadline overdue as proven, and it wakes.
alter table deadline add column paused_proven_at timestamptz;
comment on column deadline.paused_proven_at is 'when the server learned of the pause of paused_at';
-- Of all companies: no policy binds the owner meanwhile.
alter table deadline no force row level security;
alter table deadline_pause no force row level security;
update deadline d set paused_proven_at = p.proven_from_at from deadline_pause p
 where p.tenant_id = d.tenant_id and p.deadline_id = d.id and p.proven_until_at is null and d.paused_at is not null;
alter table deadline_pause force row level security;
alter table deadline
  force row level security,
  drop column wake_at,
  add column wake_at timestamptz generated always as (
    case when claimed_verdict = 'OPEN' and proven_verdict = 'OPEN' and cancelled_at is null
          and (paused_at is null or paused_at > due_at or paused_proven_at > coalesce(proven_due_at, due_at))
      then coalesce(next_rung_at, (started_at at time zone 'UTC' + (due_at - started_at) / 2) at time zone 'UTC') end) stored;
comment on column deadline.wake_at is 'null: it does not run, stands still since before its due time both as claimed and as proven, or is an imported one, of which nothing is proven';
create index deadline_wake_idx on deadline (wake_at, id) include (tenant_id, subject_kind, subject_id) where wake_at is not null;
grant select (wake_at) on deadline to linli_sweep;
--rollback alter table deadline drop column wake_at, drop column paused_proven_at,
--rollback   add column wake_at timestamptz generated always as (
--rollback     case when claimed_verdict = 'OPEN' and proven_verdict = 'OPEN' and cancelled_at is null and (paused_at is null or paused_at > due_at)
--rollback       then coalesce(next_rung_at, (started_at at time zone 'UTC' + (due_at - started_at) / 2) at time zone 'UTC') end) stored;
--rollback comment on column deadline.wake_at is 'null: it does not run, stands still since before its due time, or is an imported one, of which nothing is proven';
--rollback create index deadline_wake_idx on deadline (wake_at, id) include (tenant_id, subject_kind, subject_id) where wake_at is not null;
--rollback grant select (wake_at) on deadline to linli_sweep;
