--liquibase formatted sql

--changeset linli:deadline-past
--comment What was over before anybody escalated is left alone, or the first sweep would flood every company with its past. A deadline that stands still only since its due time is no less overdue, and wakes. The order of the index lets a sweep read on behind those that it could not do.
alter table deadline
  drop column wake_at,
  alter column next_rung_at type timestamptz using
    case when next_rung_at is null and due_at < now() and (paused_at is null or paused_at > due_at) then 'infinity' else next_rung_at end,
  add column wake_at timestamptz generated always as (
    case when claimed_verdict = 'OPEN' and proven_verdict = 'OPEN' and cancelled_at is null and (paused_at is null or paused_at > due_at)
      then coalesce(next_rung_at, (started_at at time zone 'UTC' + (due_at - started_at) / 2) at time zone 'UTC') end) stored;
comment on column deadline.next_rung_at is 'null: nobody has looked yet; infinity: the ladder has no more steps, or the due time had passed before there was one';
comment on column deadline.wake_at is 'null: it does not run, stands still since before its due time, or is an imported one, of which nothing is proven';
create index deadline_wake_idx on deadline (wake_at, id) include (tenant_id, subject_kind, subject_id) where wake_at is not null;
grant select (wake_at) on deadline to linli_sweep;
--rollback alter table deadline drop column wake_at,
--rollback   add column wake_at timestamptz generated always as (
--rollback     case when claimed_verdict = 'OPEN' and proven_verdict = 'OPEN' and cancelled_at is null and paused_at is null
--rollback       then coalesce(next_rung_at, (started_at at time zone 'UTC' + (due_at - started_at) / 2) at time zone 'UTC') end) stored;
--rollback create index deadline_wake_idx on deadline (wake_at) include (tenant_id, id, subject_kind, subject_id) where wake_at is not null;
--rollback grant select (wake_at) on deadline to linli_sweep;

--changeset linli:notice-withdrawn splitStatements:false
--comment A notice does not outlive its cause: with the deadline it is withdrawn, by whoever stops that. Only a deadline that somebody was told of costs the look. Then one index has what is open in the order in which it was told, for any number of roles.
alter table notice add column withdrawn_at timestamptz;
comment on column notice.withdrawn_at is 'when its deadline was stopped or cancelled';
drop index notice_role_idx;
drop index notice_open_idx;
create index notice_open_idx on notice (tenant_id, told_at, id) where acknowledged_at is null and withdrawn_at is null;
grant update (withdrawn_at) on notice to linli_api;

create function withdraw_notice() returns trigger language plpgsql as $$
begin
  update linli.notice set withdrawn_at = now()
   where tenant_id = new.tenant_id and deadline_id = new.id and acknowledged_at is null and withdrawn_at is null;
  return null;
end
$$;
create trigger deadline_withdraws after update on deadline for each row
  when (old.next_rung_at is not null and old.claimed_verdict = 'OPEN' and old.cancelled_at is null
        and (new.claimed_verdict <> 'OPEN' or new.cancelled_at is not null))
  execute function withdraw_notice();
--rollback drop trigger deadline_withdraws on deadline; drop function withdraw_notice(); revoke update (withdrawn_at) on notice from linli_api; alter table notice drop column withdrawn_at; create index notice_open_idx on notice (tenant_id, role, told_at, id) where acknowledged_at is null; create index notice_role_idx on notice (tenant_id, role, told_at, id);

--changeset linli:policy-read-only
--comment No page of the console writes a company's own ladder or quiet time yet. The right comes with the page.
revoke insert, delete on escalation_rung from linli_console;
revoke insert, update (from_time, until_time), delete on quiet_time from linli_console;
--rollback grant insert, delete on escalation_rung to linli_console;
--rollback grant insert, update (from_time, until_time), delete on quiet_time to linli_console;
