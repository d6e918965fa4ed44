--liquibase formatted sql

--changeset linli:company-setting
--comment What a company has switched on, who did so and when: the last row holds, and none is ever changed.
create table company_setting (
  tenant_id uuid not null references tenant,
  four_eyes boolean not null,
  set_by    text not null check (set_by <> ''),
  set_at    timestamptz not null default clock_timestamp(),
  primary key (tenant_id, set_at)
);
comment on column company_setting.four_eyes is 'a limit that one person drafts is published by another 双人复核';
alter table company_setting enable row level security;
alter table company_setting force row level security;
create policy company_setting_tenant on company_setting
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on company_setting to linli_console;
--rollback drop table company_setting;

--changeset linli:threshold-draft
--comment A limit that is proposed and does not count yet, one for each address and source. Published, it becomes the threshold of the same id; changed, it is a new draft.
create table threshold_draft (
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
  limit_date        text,
  limit_count       integer,
  limit_unit        text,
  limit_percent     integer,
  source            text not null check (source in ('CONTRACT', 'CITY_STANDARD', 'PROCEDURE')),
  reference         text not null check (reference <> ''),
  verify_locally    boolean not null default false,
  effective         daterange not null check (not isempty(effective) and not lower_inf(effective)),
  note              text not null default '',
  seen_id           uuid,
  drafted_by        text not null check (drafted_by <> ''),
  drafted_at        timestamptz not null default now(),
  submitted_at      timestamptz,
  returned_by       text,
  returned_at       timestamptz,
  returned_reason   text,
  primary key (tenant_id, id),
  constraint threshold_draft_address_key unique nulls not distinct
    (tenant_id, contract_level_id, case_kind, urgency, area, severity, responsibility, clock, source),
  constraint threshold_draft_contract_level_fkey foreign key (tenant_id, contract_level_id) references contract_level,
  constraint threshold_draft_seen_fkey foreign key (tenant_id, seen_id) references threshold,
  constraint threshold_draft_limit check (
    case limit_kind
      when 'DURATION' then
        limit_seconds is not null and limit_seconds between 1 and 31536000 and cutoff is null and next_day_until is null
      when 'BUSINESS_DURATION' then
        limit_seconds is not null and limit_seconds between 1 and 31536000 and cutoff is null and next_day_until is null
      when 'SAME_LOCAL_DAY' then
        limit_seconds is null and (cutoff is null) = (next_day_until is null)
      else limit_kind in ('BY_DATE', 'EVERY', 'RATE') and limit_seconds is null and cutoff is null and next_day_until is null
    end),
  constraint threshold_draft_limit_date check ((limit_kind = 'BY_DATE') = (limit_date is not null)),
  constraint threshold_draft_limit_round check (
    (limit_kind = 'EVERY') = (limit_count is not null) and (limit_count is null) = (limit_unit is null)),
  constraint threshold_draft_limit_percent check ((limit_kind = 'RATE') = (limit_percent is not null)),
  constraint threshold_draft_returned check (
    (returned_by is null) = (returned_at is null) and (returned_by is null) = (returned_reason is null)
    and (returned_by is null or submitted_at is null) and returned_by is distinct from drafted_by)
);
comment on column threshold_draft.seen_id is 'the newest threshold of this address when it was drafted; null: there was none';
comment on column threshold_draft.submitted_at is 'given to a second person; null: not yet, or not any more';
alter table threshold_draft enable row level security;
alter table threshold_draft force row level security;
create policy threshold_draft_tenant on threshold_draft
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, delete, update (submitted_at, returned_by, returned_at, returned_reason) on threshold_draft to linli_console;
--rollback drop table threshold_draft;

--changeset linli:threshold-drafted splitStatements:false
--comment Who drafted a threshold, beside who set it; where the company wants four eyes, the database takes only what one person submitted and another one sets, as it was submitted.
alter table threshold
  add column drafted_by text,
  add column drafted_at timestamptz,
  add constraint threshold_drafted check ((drafted_by is null) = (drafted_at is null));

create function see_with_four_eyes() returns trigger language plpgsql as $$
declare
  four_eyes boolean := (select s.four_eyes from linli.company_setting s where s.tenant_id = new.tenant_id order by s.set_at desc limit 1);
begin
  if four_eyes and not exists (
       select from linli.threshold_draft d
        where d.tenant_id = new.tenant_id and d.id = new.id and d.submitted_at is not null
          and d.drafted_by = new.drafted_by and d.drafted_by <> new.set_by
          and to_jsonb(d) @> (to_jsonb(new) - '{set_by,set_at,row_xid}'::text[])) then
    raise exception 'threshold % needs a second person', new.id using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger threshold_four_eyes before insert on threshold for each row execute function see_with_four_eyes();
--rollback drop trigger threshold_four_eyes on threshold; drop function see_with_four_eyes();
--rollback alter table threshold drop constraint threshold_drafted, drop column drafted_by, drop column drafted_at;
