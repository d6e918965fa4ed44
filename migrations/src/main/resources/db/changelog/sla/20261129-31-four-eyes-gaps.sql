--liquibase formatted sql

--changeset linli:limit-holds splitStatements:false
--comment One judgement of what a limit may be, for those that count and those that are drafted: a draft of 31 February was refused only when somebody published it. Drafts that are there already are not looked at again.
create function limit_holds(kind text, seconds integer, cutoff time, next_day_until time, day text, count integer, unit text, percent integer)
  returns boolean language sql immutable parallel safe
  return coalesce(
    (kind in ('DURATION', 'BUSINESS_DURATION')) = (seconds is not null)
    and (seconds is null or seconds between 1 and 31536000)
    and (kind = 'SAME_LOCAL_DAY' or cutoff is null)
    and (cutoff is null) = (next_day_until is null)
    and (kind = 'BY_DATE') = (day is not null)
    and (day is null or day ~ '^(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])$|^(0[469]|11)-(0[1-9]|[12][0-9]|30)$|^02-(0[1-9]|[12][0-9])$')
    and (kind = 'EVERY') = (count is not null)
    and (count is null) = (unit is null)
    and (count is null or count between 1 and
      case unit when 'DAYS' then 3652 when 'WEEKS' then 521 when 'MONTHS' then 120 when 'YEARS' then 10 else 0 end)
    and (kind = 'RATE') = (percent is not null)
    and (percent is null or percent between 1 and 100), false);

alter table threshold
  drop constraint threshold_limit, drop constraint threshold_limit_date, drop constraint threshold_limit_day_exists,
  drop constraint threshold_limit_round, drop constraint threshold_limit_length, drop constraint threshold_limit_percent,
  add constraint threshold_limit_kind check (limit_kind in ('DURATION', 'BUSINESS_DURATION', 'SAME_LOCAL_DAY', 'BY_DATE', 'EVERY', 'RATE')),
  add constraint threshold_limit check (
    limit_holds(limit_kind, limit_seconds, cutoff, next_day_until, limit_date, limit_count, limit_unit, limit_percent));
alter table threshold_draft
  drop constraint threshold_draft_limit, drop constraint threshold_draft_limit_date, drop constraint threshold_draft_limit_round,
  drop constraint threshold_draft_limit_percent,
  add constraint threshold_draft_limit_kind check (limit_kind in ('DURATION', 'BUSINESS_DURATION', 'SAME_LOCAL_DAY', 'BY_DATE', 'EVERY', 'RATE')),
  add constraint threshold_draft_limit check (
    limit_holds(limit_kind, limit_seconds, cutoff, next_day_until, limit_date, limit_count, limit_unit, limit_percent)) not valid;
--rollback alter table threshold_draft drop constraint threshold_draft_limit, drop constraint threshold_draft_limit_kind,
--rollback   add constraint threshold_draft_limit check (
--rollback     case limit_kind
--rollback       when 'DURATION' then limit_seconds is not null and limit_seconds between 1 and 31536000 and cutoff is null and next_day_until is null
--rollback       when 'BUSINESS_DURATION' then limit_seconds is not null and limit_seconds between 1 and 31536000 and cutoff is null and next_day_until is null
--rollback       when 'SAME_LOCAL_DAY' then limit_seconds is null and (cutoff is null) = (next_day_until is null)
--rollback       else limit_kind in ('BY_DATE', 'EVERY', 'RATE') and limit_seconds is null and cutoff is null and next_day_until is null
--rollback     end) not valid,
--rollback   add constraint threshold_draft_limit_date check ((limit_kind = 'BY_DATE') = (limit_date is not null)),
--rollback   add constraint threshold_draft_limit_round check (
--rollback     (limit_kind = 'EVERY') = (limit_count is not null) and (limit_count is null) = (limit_unit is null)),
--rollback   add constraint threshold_draft_limit_percent check ((limit_kind = 'RATE') = (limit_percent is not null));
--rollback alter table threshold drop constraint threshold_limit, drop constraint threshold_limit_kind,
--rollback   add constraint threshold_limit check (
--rollback     case limit_kind
--rollback       when 'DURATION' then limit_seconds is not null and limit_seconds between 1 and 31536000 and cutoff is null and next_day_until is null
--rollback       when 'BUSINESS_DURATION' then limit_seconds is not null and limit_seconds between 1 and 31536000 and cutoff is null and next_day_until is null
--rollback       when 'SAME_LOCAL_DAY' then limit_seconds is null and (cutoff is null) = (next_day_until is null)
--rollback       else limit_kind in ('BY_DATE', 'EVERY', 'RATE') and limit_seconds is null and cutoff is null and next_day_until is null
--rollback     end),
--rollback   add constraint threshold_limit_date check ((limit_kind = 'BY_DATE') = (limit_date is not null)),
--rollback   add constraint threshold_limit_day_exists check (
--rollback     limit_date ~ '^(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])$|^(0[469]|11)-(0[1-9]|[12][0-9]|30)$|^02-(0[1-9]|[12][0-9])$'),
--rollback   add constraint threshold_limit_round check (
--rollback     (limit_kind = 'EVERY') = (limit_count is not null) and (limit_count is null) = (limit_unit is null)),
--rollback   add constraint threshold_limit_length check (
--rollback     limit_count between 1 and
--rollback       case limit_unit when 'DAYS' then 3652 when 'WEEKS' then 521 when 'MONTHS' then 120 when 'YEARS' then 10 else 0 end),
--rollback   add constraint threshold_limit_percent check (
--rollback     (limit_kind = 'RATE') = (limit_percent is not null) and (limit_percent is null or limit_percent between 1 and 100));
--rollback drop function limit_holds(text, integer, time, time, text, integer, text, integer);

--changeset linli:four-eyes-ending splitStatements:false
--comment While four eyes are on, a limit ends only where its successor begins, which a second person has seen: a right to end it alone would be a right to do without it.
create function end_with_four_eyes() returns trigger language plpgsql as $$
declare
  four_eyes boolean := (select s.four_eyes from linli.company_setting s where s.tenant_id = new.tenant_id order by s.set_at desc limit 1);
begin
  if four_eyes and new.effective <> old.effective and not exists (
       select from linli.threshold t
        where t.tenant_id = new.tenant_id and t.clock = new.clock and t.case_kind = new.case_kind and t.source = new.source
          and t.contract_level_id is not distinct from new.contract_level_id and t.urgency is not distinct from new.urgency
          and t.area is not distinct from new.area and t.severity is not distinct from new.severity
          and t.responsibility is not distinct from new.responsibility and lower(t.effective) = upper(new.effective)) then
    raise exception 'threshold % needs a second person to end', new.id using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;
create constraint trigger threshold_four_eyes_end after update on threshold
  deferrable initially deferred for each row execute function end_with_four_eyes();
--rollback drop trigger threshold_four_eyes_end on threshold; drop function end_with_four_eyes();

--changeset linli:four-eyes-switch splitStatements:false
--comment Four eyes are switched off by two: one admin asks, another one does it. Asking is a row like any other, so it is kept, and the next row takes it back.
alter table company_setting
  add column off_asked_by text,
  add constraint company_setting_off_asked check (off_asked_by is null or (four_eyes and off_asked_by = set_by));
comment on column company_setting.off_asked_by is 'asks another admin to switch four eyes off; null: nobody does';
create function switch_with_four_eyes() returns trigger language plpgsql as $$
declare
  last linli.company_setting := (select s from linli.company_setting s where s.tenant_id = new.tenant_id order by s.set_at desc limit 1);
begin
  if last.four_eyes and not new.four_eyes and (last.off_asked_by is null or last.off_asked_by = new.set_by) then
    raise exception 'four eyes of % are switched off by two', new.tenant_id using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger company_setting_four_eyes before insert on company_setting for each row execute function switch_with_four_eyes();
revoke insert on company_setting from linli_console;
grant insert (tenant_id, four_eyes, off_asked_by, set_by) on company_setting to linli_console;
--rollback revoke insert (tenant_id, four_eyes, off_asked_by, set_by) on company_setting from linli_console; grant insert on company_setting to linli_console; drop trigger company_setting_four_eyes on company_setting; drop function switch_with_four_eyes(); alter table company_setting drop constraint company_setting_off_asked, drop column off_asked_by;
