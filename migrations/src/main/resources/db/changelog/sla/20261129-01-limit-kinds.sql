--liquibase formatted sql

--changeset linli:threshold-limit-kinds
--comment Limits in working time, by a date of the year, again and again, and as a share of a year's cases.
alter table threshold
  add column limit_date text,
  add column limit_count integer,
  add column limit_unit text,
  add column limit_percent integer,
  drop constraint threshold_limit,
  add constraint threshold_limit check (
    case limit_kind
      when 'DURATION' then
        limit_seconds is not null and limit_seconds between 1 and 31536000 and cutoff is null and next_day_until is null
      when 'BUSINESS_DURATION' then
        limit_seconds is not null and limit_seconds between 1 and 31536000 and cutoff is null and next_day_until is null
      when 'SAME_LOCAL_DAY' then
        limit_seconds is null and (cutoff is null) = (next_day_until is null)
      else limit_kind in ('BY_DATE', 'EVERY', 'RATE') and limit_seconds is null and cutoff is null and next_day_until is null
    end),
  add constraint threshold_limit_date check ((limit_kind = 'BY_DATE') = (limit_date is not null)),
  add constraint threshold_limit_day_exists check (
    limit_date ~ '^(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])$|^(0[469]|11)-(0[1-9]|[12][0-9]|30)$|^02-(0[1-9]|[12][0-9])$'),
  add constraint threshold_limit_round check (
    (limit_kind = 'EVERY') = (limit_count is not null) and (limit_count is null) = (limit_unit is null)),
  add constraint threshold_limit_length check (
    limit_count between 1 and
      case limit_unit when 'DAYS' then 3652 when 'WEEKS' then 521 when 'MONTHS' then 120 when 'YEARS' then 10 else 0 end),
  add constraint threshold_limit_percent check (
    (limit_kind = 'RATE') = (limit_percent is not null) and (limit_percent is null or limit_percent between 1 and 100));
comment on column threshold.limit_seconds is 'DURATION: around the clock; BUSINESS_DURATION: of the working time of the project''s calendar';
comment on column threshold.limit_date is 'BY_DATE: month and day of every year, as in 11-25';
comment on column threshold.limit_count is 'EVERY: so many units after the day of the start';
comment on column threshold.limit_percent is 'RATE: at least this share of the year''s cases';
--rollback alter table threshold drop constraint threshold_limit_date, drop constraint threshold_limit_day_exists, drop constraint threshold_limit_round,
--rollback   drop constraint threshold_limit_length, drop constraint threshold_limit_percent, drop constraint threshold_limit,
--rollback   add constraint threshold_limit check (
--rollback     case limit_kind
--rollback       when 'DURATION' then limit_seconds between 1 and 31536000 and cutoff is null and next_day_until is null
--rollback       when 'SAME_LOCAL_DAY' then limit_seconds is null and (cutoff is null) = (next_day_until is null)
--rollback       else false
--rollback     end),
--rollback   drop column limit_date, drop column limit_count, drop column limit_unit, drop column limit_percent;
