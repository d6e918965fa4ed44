--liquibase formatted sql

--changeset linli:threshold
--comment A limit with its source and dates: a change is a new version, never an update of the old limit (R-11).
create table threshold (
  tenant_id         uuid not null references tenant,
  id                uuid not null,
  contract_level_id uuid,
  case_kind         text not null check (case_kind in ('COMPLAINT', 'REPAIR')),
  urgency           text check (urgency in ('GENERAL', 'EMERGENCY')),
  area              text check (area in ('PRIVATE', 'PUBLIC')),
  severity          text check (severity in ('MINOR', 'MAJOR')),
  responsibility    text check (responsibility in ('PROPERTY', 'DEVELOPER')),
  clock             text not null check (clock ~ '^[A-Z][A-Z_]*$'),
  limit_kind        text not null,
  limit_seconds     integer,
  cutoff            time,
  next_day_until    time,
  source            text not null check (source in ('CONTRACT', 'CITY_STANDARD', 'PROCEDURE', 'PLATFORM')),
  reference         text not null check (reference <> ''),
  verify_locally    boolean not null default false,
  effective         daterange not null check (not isempty(effective) and not lower_inf(effective)),
  set_by            text not null,
  set_at            timestamptz not null default now(),
  note              text not null default '',
  row_xid           xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  constraint threshold_contract_level_fkey foreign key (tenant_id, contract_level_id) references contract_level,
  constraint threshold_limit check (
    case limit_kind
      when 'DURATION' then
        limit_seconds between 1 and 31536000 and cutoff is null and next_day_until is null
      when 'SAME_LOCAL_DAY' then
        limit_seconds is null and (cutoff is null) = (next_day_until is null)
      else false
    end),
  constraint threshold_one_at_a_time exclude using gist (
    tenant_id with =,
    coalesce(contract_level_id, '00000000-0000-0000-0000-000000000000') with =,
    case_kind with =, coalesce(urgency, '') with =, coalesce(area, '') with =,
    coalesce(severity, '') with =, coalesce(responsibility, '') with =,
    clock with =, source with =, effective with &&)
);
comment on column threshold.contract_level_id is 'null: every level of the company';
comment on column threshold.urgency is 'null in urgency, area, severity, responsibility: any';
comment on column threshold.cutoff is 'SAME_LOCAL_DAY: received at or after this local time is due on the next day, at next_day_until';
create index threshold_row_xid_idx on threshold (row_xid);
create trigger threshold_row_xid before update on threshold for each row execute function stamp_row_xid();
alter table threshold enable row level security;
alter table threshold force row level security;
create policy threshold_tenant on threshold
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on threshold to linli_api, linli_reader;
grant select, insert, update (effective) on threshold to linli_console;
--rollback drop table threshold;

--changeset linli:threshold-immutable splitStatements:false
--comment A threshold that stands can only be ended; how far back, the deadlines that it is pinned to decide.
create function keep_threshold() returns trigger language plpgsql as $$
begin
  if (to_jsonb(old) - 'effective' - 'row_xid') <> (to_jsonb(new) - 'effective' - 'row_xid')
     or lower(new.effective) <> lower(old.effective) or not new.effective <@ old.effective then
    raise exception 'threshold % is immutable: end it and set a new version', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger threshold_immutable before update on threshold for each row execute function keep_threshold();
--rollback drop trigger threshold_immutable on threshold; drop function keep_threshold();
