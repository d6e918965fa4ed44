--liquibase formatted sql

--changeset linli:statistic-due
--comment By when the statistics of a month (B-15, B-26) were due when they were filed.
alter table callback_statistic add column due_at timestamptz;
comment on column callback_statistic.due_at is 'null: of a month that was over before its project owed statistics by a day, or filed before any did';
--rollback alter table callback_statistic drop column due_at;

--changeset linli:statistics-began
--comment Since when a project owes statistics by a day: since this change, or since it came here, if that is later. Nothing becomes late afterwards.
alter table project add column statistics_began_at timestamptz not null default now();
comment on column project.statistics_began_at is 'what ended before then has no day by which it is due, and is neither late nor missing';
--rollback alter table project drop column statistics_began_at;

--changeset linli:statistic-grace
--comment How many days after a month its statistics are due. The procedures want them monthly and name no day, so that a company sets its own.
alter table company_rule drop constraint company_rule_name_check;
alter table company_rule add constraint company_rule_name_check
  check (name in ('LEDGER_GRACE_DAYS', 'STATISTIC_GRACE_DAYS', 'OTHER_CALLBACK_PERCENT', 'ACTIVITY_CALLBACK_PERCENT'));
alter table company_rule add constraint company_rule_statistic_grace_check check (name <> 'STATISTIC_GRACE_DAYS' or value between 1 and 60);
--rollback alter table company_rule drop constraint company_rule_statistic_grace_check;
--rollback alter table company_rule drop constraint company_rule_name_check;
--rollback alter table company_rule add constraint company_rule_name_check check (name in ('LEDGER_GRACE_DAYS', 'OTHER_CALLBACK_PERCENT', 'ACTIVITY_CALLBACK_PERCENT')) not valid;

--changeset linli:month-callbacks splitStatements:false
--comment The counts of a month's callbacks (B-15, B-26) as the records say now, for whoever files them: also the console, which reads no callbacks. Behind the company's wall and its fence of projects.
create function month_callbacks(of_project uuid, of_month date, as_of timestamptz)
  returns table (owed integer, answered integer, in_time integer, in_time_proven integer, not_yet_due integer, of_complaints integer,
                 rated integer, satisfied integer, dissatisfied integer, reported integer, of_repairs integer, of_activities integer,
                 of_services integer, unmeasured integer, home_visits integer, home_visits_rated integer, home_visits_satisfied integer,
                 home_visits_dissatisfied integer, home_visits_reported integer)
  language sql stable security definer set search_path = linli, pg_temp as $$
  select c.*
    from linli.project p
   cross join lateral linli.callback_counts(p.id, of_month, as_of, true) as c
   where p.id = of_project and p.tenant_id = linli.current_tenant()
     and (linli.current_projects() is null or p.id = any (linli.current_projects()))
$$;
revoke execute on function month_callbacks(uuid, date, timestamptz) from public;
grant execute on function month_callbacks(uuid, date, timestamptz) to linli_api, linli_console;
--rollback drop function month_callbacks(uuid, date, timestamptz);

--changeset linli:statistic-filed-in-console
--comment Statistics are filed in the console, too, by the rules of their book, and an administrator sets there by when.
grant insert (tenant_id, id, project_id, month, filing, owed, answered, in_time, in_time_proven, not_yet_due, of_complaints, rated, satisfied,
  dissatisfied, reported, of_repairs, of_activities, of_services, unmeasured, home_visits, home_visits_rated, home_visits_satisfied,
  home_visits_dissatisfied, home_visits_reported, analysis, due_at, filed_at, filed_by) on callback_statistic to linli_console;
grant select (reason, set_by), insert (tenant_id, id, name, value, reason, set_at, set_by) on company_rule to linli_console;
--rollback revoke select (reason, set_by), insert (tenant_id, id, name, value, reason, set_at, set_by) on company_rule from linli_console;
--rollback revoke insert (tenant_id, id, project_id, month, filing, owed, answered, in_time, in_time_proven, not_yet_due, of_complaints, rated, satisfied, dissatisfied, reported, of_repairs, of_activities, of_services, unmeasured, home_visits, home_visits_rated, home_visits_satisfied, home_visits_dissatisfied, home_visits_reported, analysis, due_at, filed_at, filed_by) on callback_statistic from linli_console;
