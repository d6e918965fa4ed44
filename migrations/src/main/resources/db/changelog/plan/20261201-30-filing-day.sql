--liquibase formatted sql

--changeset linli:filing-default
--comment The days by which the procedures want a work plan and a satisfaction report to be filed (P-01, P-02): for every company, and the latest that there are.
create table filing_default (
  filing     text primary key check (filing in ('WORK_PLAN', 'SATISFACTION_REPORT')),
  limit_month integer not null,
  limit_day  integer not null,
  reference  text not null check (reference <> '')
);
comment on column filing_default.limit_day is 'of the year before the one that a plan is for, of the year that a report is on';
insert into filing_default (filing, limit_month, limit_day, reference) values
  ('WORK_PLAN', 11, 25, '平台作业规程：每年十一月二十五日前报备下年度计划'),
  ('SATISFACTION_REPORT', 12, 15, '平台作业规程：每年十二月十五日前报备满意度调研分析报告');
grant select on filing_default to linli_api;
--rollback drop table filing_default;

--changeset linli:filing-day
--comment An earlier day that a company or its group has set, with its source. A change is a row of its own; of one owner the last one counts, of several the earliest day.
create table filing_day (
  tenant_id  uuid not null references tenant,
  id         uuid not null,
  filing     text not null check (filing in ('WORK_PLAN', 'SATISFACTION_REPORT')),
  from_year  integer not null check (from_year >= 1),
  limit_month integer not null,
  limit_day  integer not null check (case when limit_month between 1 and 12 and limit_day between 1 and 31 then make_date(2001, limit_month, limit_day) is not null else false end),
  source     text not null check (source in ('CONTRACT', 'CITY_STANDARD', 'PROCEDURE')),
  reference  text not null check (reference <> ''),
  set_by     text not null check (set_by <> ''),
  set_at     timestamptz not null,
  primary key (tenant_id, id)
);
comment on column filing_day.from_year is 'the first year that is planned, or reported on, for which it counts';
create table group_filing_day (
  group_id   uuid not null references tenant_group,
  id         uuid not null,
  filing     text not null check (filing in ('WORK_PLAN', 'SATISFACTION_REPORT')),
  from_year  integer not null check (from_year >= 1),
  limit_month integer not null,
  limit_day  integer not null check (case when limit_month between 1 and 12 and limit_day between 1 and 31 then make_date(2001, limit_month, limit_day) is not null else false end),
  source     text not null check (source in ('CONTRACT', 'CITY_STANDARD', 'PROCEDURE')),
  reference  text not null check (reference <> ''),
  set_by     text not null check (set_by <> ''),
  set_at     timestamptz not null,
  primary key (group_id, id)
);
alter policy group_member_tenant on group_member
  using (tenant_id = (select current_tenant()) or group_id = (select current_tenant_group()));
alter table filing_day enable row level security;
alter table filing_day force row level security;
create policy filing_day_tenant on filing_day
  using (tenant_id = (select current_tenant())
    or tenant_id in (select m.tenant_id from group_member m where m.group_id = (select current_tenant_group()) and m.effective @> current_date))
  with check (tenant_id = (select current_tenant()));
alter table group_filing_day enable row level security;
alter table group_filing_day force row level security;
create policy group_filing_day_member on group_filing_day
  using (group_id = (select current_tenant_group()) or group_id in (select m.group_id from group_member m where m.effective @> current_date))
  with check (group_id = (select current_tenant_group()));
grant select, insert on filing_day, group_filing_day to linli_api;
--rollback drop table filing_day; drop table group_filing_day; alter policy group_member_tenant on group_member using (tenant_id = (select current_tenant()));

--changeset linli:filing-limit splitStatements:false
--comment The days that are in force for a filing of a company, the earliest one first, with their sources. A group's own manager asks for no company.
create function filing_limit(company uuid, what text, of_year integer)
  returns table (due_on date, source text, reference text, set_by text, set_at timestamptz, of_group boolean)
  language sql stable parallel safe
begin atomic
  select make_date(of_year - case what when 'WORK_PLAN' then 1 else 0 end, day.limit_month, day.limit_day),
         day.source, day.reference, day.set_by, day.set_at, day.of_group
    from (select d.limit_month, d.limit_day, 'PLATFORM' as source, d.reference, null::text as set_by, null::timestamptz as set_at, false as of_group
            from filing_default d where d.filing = what
          union all
          (select d.limit_month, d.limit_day, d.source, d.reference, d.set_by, d.set_at, true
             from group_filing_day d
            where d.group_id = coalesce(current_tenant_group(),
                                        (select m.group_id from group_member m where m.tenant_id = company and m.effective @> current_date))
              and d.filing = what and d.from_year <= of_year
            order by d.from_year desc, d.set_at desc, d.id desc limit 1)
          union all
          (select d.limit_month, d.limit_day, d.source, d.reference, d.set_by, d.set_at, false
             from filing_day d
            where d.tenant_id = company and d.filing = what and d.from_year <= of_year
            order by d.from_year desc, d.set_at desc, d.id desc limit 1)) as day
   order by day.limit_month, day.limit_day, day.set_at nulls first;
end;
--rollback drop function filing_limit(uuid, text, integer);

--changeset linli:filing-due-on splitStatements:false
--comment The day by which a company has to file: the earliest that is in force.
create function filing_due_on(company uuid, what text, of_year integer) returns date
  language sql stable parallel safe
  return (select min(due_on) from filing_limit(company, what, of_year));
--rollback drop function filing_due_on(uuid, text, integer);

--changeset linli:filed-due-on
--comment What is filed keeps the day by which it was due, whatever is set later; null: filed before days could be set.
alter table work_plan add column due_on date;
alter table report_filing add column due_on date;
grant update (due_on) on work_plan, report_filing to linli_api;
--rollback alter table work_plan drop column due_on; alter table report_filing drop column due_on;

--changeset linli:company-filing splitStatements:false
--comment What the companies of the group for which the transaction works have filed for a year, and by which day it was due: never what stands in it. It works in one company after the other, as hand_down does.
create function company_filing(of_year integer, now_at timestamptz)
  returns table (company_id uuid, company text, filing text, due_on date, filed_at timestamptz, filed_late boolean, today date, open_projects integer)
  language plpgsql as $$
declare
  companies uuid[] := array(select m.tenant_id from group_member m where m.group_id = current_tenant_group() and m.effective @> current_date);
  each uuid;
begin
  foreach each in array companies loop
    perform set_config('app.tenant_id', each::text, true), set_config('app.projects', '*', true);
    return query
      select t.tenant_id, t.name, d.filing, coalesce(filed.due_on, filing_due_on(each, d.filing, of_year)), filed.filed_at, filed.late,
             (now_at at time zone company_zone())::date,
             case d.filing when 'WORK_PLAN' then
               (select count(*) from project p where not exists (
                  select from work_plan w where w.tenant_id = p.tenant_id and w.project_id = p.id and w.year = of_year and w.filed_at is not null))::integer
             end
        from tenant t cross join filing_default d
        left join lateral (
          (select w.filed_at, w.late, w.due_on from work_plan w
            where d.filing = 'WORK_PLAN' and w.project_id is null and w.year = of_year and w.filed_at is not null order by w.revision limit 1)
          union all
          (select r.filed_at, r.late, r.due_on from report_filing r
            where d.filing = 'SATISFACTION_REPORT' and r.year = of_year and r.status = 'FILED' order by r.revision limit 1)) as filed on true
       where t.tenant_id = each;
  end loop;
  perform set_config('app.tenant_id', '', true), set_config('app.projects', '{}', true);
end
$$;
revoke all on function company_filing(integer, timestamptz) from public;
grant execute on function company_filing(integer, timestamptz) to linli_api;
--rollback drop function company_filing(integer, timestamptz);
