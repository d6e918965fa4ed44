--liquibase formatted sql

--changeset linli:deadline-pauses
--comment Which calendar counts a deadline, how its pauses move it, and whether its case was thought to be of another kind.
alter table deadline
  add column work_calendar_id uuid,
  add column proven_due_at timestamptz,
  add column paused_at timestamptz,
  add column pauses integer not null default 0,
  add column reclassified_at timestamptz,
  add constraint deadline_work_calendar_fkey foreign key (tenant_id, work_calendar_id) references work_calendar,
  add constraint deadline_paused check (paused_at is null or pauses > 0);
comment on column deadline.work_calendar_id is 'the version that counts its working time; null: seconds around the clock, or a date';
comment on column deadline.proven_due_at is 'where the pauses that are proven give another due time than those that are claimed';
comment on column deadline.paused_at is 'since when it stands still, as claimed; null: it does not';
comment on column deadline.pauses is 'how many deadline_pause has';
comment on column deadline.reclassified_at is 'when the case was found to be of this kind, which counts from its start';
--rollback alter table deadline drop constraint deadline_paused, drop constraint deadline_work_calendar_fkey, drop column work_calendar_id,
--rollback   drop column proven_due_at, drop column paused_at, drop column pauses, drop column reclassified_at;

--changeset linli:deadline-pause
--comment A stretch of time in which a clock stands still, with its reason; who says so, and the proof, are in the subject's events.
create table deadline_pause (
  tenant_id        uuid not null,
  deadline_id      uuid not null,
  number           integer not null check (number >= 1),
  reason           text not null check (reason in ('OWNER_ABSENT', 'OWNER_ASKS_LATER', 'WAITING_FOR_PARTS', 'WAITING_FOR_OTHERS', 'WEATHER', 'COOLING_OFF')),
  claimed_from_at  timestamptz not null,
  proven_from_at   timestamptz not null,
  claimed_until_at timestamptz,
  proven_until_at  timestamptz,
  row_xid          xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, deadline_id, number),
  constraint deadline_pause_deadline_fkey foreign key (tenant_id, deadline_id) references deadline,
  constraint deadline_pause_ended check ((claimed_until_at is null) = (proven_until_at is null))
);
comment on column deadline_pause.claimed_until_at is 'null: it lasts';
create index deadline_pause_row_xid_idx on deadline_pause (row_xid);
create trigger deadline_pause_row_xid before update on deadline_pause for each row execute function stamp_row_xid();
alter table deadline_pause enable row level security;
alter table deadline_pause force row level security;
create policy deadline_pause_tenant on deadline_pause
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update (claimed_until_at, proven_until_at) on deadline_pause to linli_api;
grant select on deadline_pause to linli_reader;
--rollback drop table deadline_pause;

--changeset linli:deadline-pause-ends-once splitStatements:false
--comment A pause that has ended stays as it is, and an emergency's arrival has none (R-10).
create function keep_deadline_pause() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.claimed_until_at is not null
     or (to_jsonb(old) - 'claimed_until_at' - 'proven_until_at' - 'row_xid') <> (to_jsonb(new) - 'claimed_until_at' - 'proven_until_at' - 'row_xid')) then
    raise exception 'pause % of deadline % is immutable but for its end', old.number, old.deadline_id using errcode = 'restrict_violation';
  end if;
  if exists (select from linli.deadline d where d.tenant_id = new.tenant_id and d.id = new.deadline_id
              and d.clock = 'ARRIVE' and d.urgency = 'EMERGENCY') then
    raise exception 'the arrival of an emergency is not paused' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger deadline_pause_kept before insert or update on deadline_pause for each row execute function keep_deadline_pause();
--rollback drop trigger deadline_pause_kept on deadline_pause; drop function keep_deadline_pause();

--changeset linli:deadline-pauses-of splitStatements:false
--comment The pauses of a deadline in one text, times in UTC, - where none is: what reads a deadline reads them with it, and only where it has some.
create function pauses_of(deadline_id uuid) returns text language sql stable as $$
  select string_agg(concat_ws(' ', p.reason,
           to_char(p.claimed_from_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           to_char(p.proven_from_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           coalesce(to_char(p.claimed_until_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '-'),
           coalesce(to_char(p.proven_until_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '-')), ',' order by p.number)
    from linli.deadline_pause p where p.tenant_id = linli.current_tenant() and p.deadline_id = pauses_of.deadline_id
$$;
--rollback drop function pauses_of(uuid);

--changeset linli:work-calendar-pinned splitStatements:false
--comment A calendar cannot be ended before a day on which a deadline started under it.
create index deadline_work_calendar_idx on deadline (tenant_id, work_calendar_id, started_at) where work_calendar_id is not null;

create function keep_pinned_work_calendar() returns trigger language plpgsql
  security definer set search_path = linli, pg_temp as $$
begin
  if exists (select from deadline d
              where d.tenant_id = new.tenant_id and d.work_calendar_id = new.id
                and (d.started_at at time zone d.time_zone)::date >= upper(new.effective)) then
    raise exception 'work_calendar % is pinned by a deadline that started on or after %', new.id, upper(new.effective)
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
revoke execute on function keep_pinned_work_calendar() from public;
create trigger work_calendar_pinned before update of effective on work_calendar for each row execute function keep_pinned_work_calendar();
--rollback drop trigger work_calendar_pinned on work_calendar; drop function keep_pinned_work_calendar(); drop index deadline_work_calendar_idx;
