--liquibase formatted sql

--changeset linli:work-hours
--comment The working hours of a day, several intervals or none, as in 08:30-12:00 13:30-18:00; one that ends at or before its beginning ends on the next day.
create domain work_hours as text
  constraint work_hours_written check (value ~ '^$|^[0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d( [0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d)*$');
--rollback drop domain work_hours;

--changeset linli:work-calendar
--comment When a company works: the hours of each weekday, the public holidays that it observes, its own exceptions. A change is a new version.
create table work_calendar (
  tenant_id  uuid not null references tenant,
  id         uuid not null,
  project_id uuid,
  effective  daterange not null check (not isempty(effective) and not lower_inf(effective)),
  holidays   text check (holidays in ('CN')),
  monday     work_hours not null default '',
  tuesday    work_hours not null default '',
  wednesday  work_hours not null default '',
  thursday   work_hours not null default '',
  friday     work_hours not null default '',
  saturday   work_hours not null default '',
  sunday     work_hours not null default '',
  make_up    work_hours not null default '',
  own_days   date[] not null default '{}',
  own_names  text[] not null default '{}',
  own_hours  work_hours[] not null default '{}',
  set_by     text not null,
  set_at     timestamptz not null default now(),
  note       text not null default '',
  primary key (tenant_id, id),
  constraint work_calendar_project_fkey foreign key (tenant_id, project_id) references project,
  constraint work_calendar_own check (
    cardinality(own_names) = cardinality(own_days) and cardinality(own_hours) = cardinality(own_days)),
  constraint work_calendar_one_at_a_time exclude using gist (
    tenant_id with =, coalesce(project_id, '00000000-0000-0000-0000-000000000000') with =, effective with &&)
);
comment on column work_calendar.project_id is 'null: every project that has none of its own';
comment on column work_calendar.holidays is 'CN: as the State Council publishes them; null: none';
comment on column work_calendar.make_up is 'the hours of a make-up workday 调休上班';
comment on column work_calendar.own_days is 'the company''s exceptions; they go before holidays and weekdays';
alter table work_calendar enable row level security;
alter table work_calendar force row level security;
create policy work_calendar_tenant on work_calendar
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on work_calendar to linli_api;
grant select, insert, update (effective) on work_calendar to linli_console;
--rollback drop table work_calendar;

--changeset linli:work-calendar-immutable splitStatements:false
--comment A calendar that stands can only be ended.
create function keep_work_calendar() returns trigger language plpgsql as $$
begin
  if (to_jsonb(old) - 'effective') <> (to_jsonb(new) - 'effective')
     or lower(new.effective) <> lower(old.effective) or not new.effective <@ old.effective then
    raise exception 'work_calendar % is immutable: end it and set a new version', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger work_calendar_immutable before update on work_calendar for each row execute function keep_work_calendar();
--rollback drop trigger work_calendar_immutable on work_calendar; drop function keep_work_calendar();
