--liquibase formatted sql

--changeset linli:deadline
--comment A promise that runs or ran: one shape for every clock of every feature. It pins its threshold, or says why it has none.
create table deadline (
  tenant_id         uuid not null,
  id                uuid not null,
  project_id        uuid not null,
  subject_kind      text not null check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK')),
  subject_id        uuid not null,
  cycle             integer not null default 1 check (cycle >= 1),
  clock             text not null check (clock ~ '^[A-Z][A-Z_]*$'),
  case_kind         text not null check (case_kind in ('COMPLAINT', 'REPAIR')),
  urgency           text check (urgency in ('GENERAL', 'EMERGENCY')),
  area              text check (area in ('PRIVATE', 'PUBLIC')),
  severity          text check (severity in ('MINOR', 'MAJOR')),
  responsibility    text check (responsibility in ('PROPERTY', 'DEVELOPER')),
  category          text not null,
  contract_level_id uuid,
  threshold_id      uuid,
  source            text check (source in ('CONTRACT', 'CITY_STANDARD', 'PROCEDURE', 'PLATFORM')),
  reference         text not null,
  time_zone         text not null,
  started_at        timestamptz,
  due_at            timestamptz,
  claimed_stop_at   timestamptz,
  proven_stop_at    timestamptz,
  claimed_verdict   text not null check (claimed_verdict in ('MET', 'BREACHED', 'OPEN', 'UNMEASURED')),
  proven_verdict    text not null check (proven_verdict in ('MET', 'BREACHED', 'OPEN', 'UNMEASURED')),
  cancelled_at      timestamptz,
  cancelled_reason  text,
  version           integer not null default 0,
  row_xid           xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  constraint deadline_cycle_key unique (tenant_id, subject_id, clock, cycle),
  constraint deadline_project_fkey foreign key (tenant_id, project_id) references project,
  constraint deadline_contract_level_fkey foreign key (tenant_id, contract_level_id) references contract_level,
  constraint deadline_threshold_fkey foreign key (tenant_id, threshold_id) references threshold,
  constraint deadline_unmeasured check (due_at is not null or (claimed_verdict = 'UNMEASURED' and proven_verdict = 'UNMEASURED')),
  constraint deadline_cancelled check ((cancelled_at is null) = (cancelled_reason is null))
);
comment on column deadline.started_at is 'null where the record has no opening time: a fact to keep';
comment on column deadline.due_at is 'null: no threshold found';
comment on column deadline.claimed_stop_at is 'when the person says that it happened';
comment on column deadline.proven_stop_at is 'when the server learned of it; null for imported records, whose proof lies elsewhere';
create index deadline_subject_idx on deadline (tenant_id, subject_id);
create index deadline_open_idx on deadline (tenant_id, project_id, due_at, id) where claimed_verdict = 'OPEN' and cancelled_at is null;
create index deadline_row_xid_idx on deadline (row_xid);
create trigger deadline_row_xid before update on deadline for each row execute function stamp_row_xid();
alter table deadline enable row level security;
alter table deadline force row level security;
create policy deadline_tenant on deadline
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update on deadline to linli_api;
grant select on deadline to linli_reader;
--rollback drop table deadline;

--changeset linli:deadline-pins-threshold splitStatements:false
--comment A threshold cannot be ended before a day on which a deadline started under it.
create index deadline_threshold_idx on deadline (tenant_id, threshold_id, started_at);

create function keep_pinned_threshold() returns trigger language plpgsql
  security definer set search_path = linli, pg_temp as $$
begin
  if exists (select from deadline d
              where d.tenant_id = new.tenant_id and d.threshold_id = new.id
                and (d.started_at at time zone d.time_zone)::date >= upper(new.effective)) then
    raise exception 'threshold % is pinned by a deadline that started on or after %', new.id, upper(new.effective)
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
revoke execute on function keep_pinned_threshold() from public;
create trigger threshold_pinned before update of effective on threshold for each row execute function keep_pinned_threshold();
--rollback drop trigger threshold_pinned on threshold; drop function keep_pinned_threshold(); drop index deadline_threshold_idx;
