--liquibase formatted sql

--changeset linli:came-by
--comment Nobody owes what was due before they came here: whether a project had come by a day, by its own clock.
create function came_by(since timestamptz, zone text, due_on date) returns boolean
  language sql immutable parallel safe
  return (since at time zone zone)::date <= due_on;
--rollback drop function came_by(timestamptz, text, date);

--changeset linli:company-came-by splitStatements:false
--comment A company has come with its first project, whoever asks: also somebody who does not see that project. One without projects has come with itself.
create function company_came_by(due_on date) returns boolean
  language plpgsql stable security definer set search_path = linli, pg_temp as $$
begin
  return coalesce((select came_by(p.created_at, p.time_zone, due_on) from project p where p.tenant_id = current_tenant() order by p.created_at, p.code limit 1),
                  (select came_by(t.created_at, company_zone(), due_on) from tenant t where t.tenant_id = current_tenant()));
end
$$;
revoke all on function company_came_by(date) from public;
grant execute on function company_came_by(date) to linli_api, linli_console;
--rollback drop function company_came_by(date);

--changeset linli:company-filing-owed splitStatements:false rollbackSplitStatements:false
--comment The group learns as well whether a company owed it; of plans, only projects that had come by their day are counted.
drop function company_filing(integer, timestamptz);
create function company_filing(of_year integer, now_at timestamptz)
  returns table (company_id uuid, company text, filing text, due_on date, filed_at timestamptz, filed_late boolean, today date, owed boolean, open_projects integer)
  language plpgsql as $$
declare
  companies uuid[] := array(select m.tenant_id from group_member m where m.group_id = current_tenant_group() and m.effective @> current_date);
  each uuid;
begin
  foreach each in array companies loop
    perform set_config('app.tenant_id', each::text, true), set_config('app.projects', '*', true);
    return query
      select t.tenant_id, t.name, d.filing, due.due_on, filed.filed_at, filed.late,
             (now_at at time zone company_zone())::date, company_came_by(due.due_on),
             case d.filing when 'WORK_PLAN' then
               (select count(*) from project p where came_by(p.created_at, p.time_zone, due.due_on) and not exists (
                  select from work_plan w where w.tenant_id = p.tenant_id and w.project_id = p.id and w.year = of_year and w.filed_at is not null))::integer
             end
        from tenant t cross join filing_default d
        left join lateral (
          (select w.filed_at, w.late, w.due_on from work_plan w
            where d.filing = 'WORK_PLAN' and w.project_id is null and w.year = of_year and w.filed_at is not null order by w.revision limit 1)
          union all
          (select r.filed_at, r.late, r.due_on from report_filing r
            where d.filing = 'SATISFACTION_REPORT' and r.year = of_year and r.status = 'FILED' order by r.revision limit 1)) as filed on true
       cross join lateral (select coalesce(filed.due_on, filing_due_on(each, d.filing, of_year)) as due_on) as due
       where t.tenant_id = each;
  end loop;
  perform set_config('app.tenant_id', '', true), set_config('app.projects', '{}', true);
end
$$;
revoke all on function company_filing(integer, timestamptz) from public;
grant execute on function company_filing(integer, timestamptz) to linli_api, linli_console;
--rollback drop function company_filing(integer, timestamptz);
--rollback create function company_filing(of_year integer, now_at timestamptz)
--rollback   returns table (company_id uuid, company text, filing text, due_on date, filed_at timestamptz, filed_late boolean, today date, open_projects integer)
--rollback   language plpgsql as $$
--rollback declare
--rollback   companies uuid[] := array(select m.tenant_id from group_member m where m.group_id = current_tenant_group() and m.effective @> current_date);
--rollback   each uuid;
--rollback begin
--rollback   foreach each in array companies loop
--rollback     perform set_config('app.tenant_id', each::text, true), set_config('app.projects', '*', true);
--rollback     return query
--rollback       select t.tenant_id, t.name, d.filing, coalesce(filed.due_on, filing_due_on(each, d.filing, of_year)), filed.filed_at, filed.late,
--rollback              (now_at at time zone company_zone())::date,
--rollback              case d.filing when 'WORK_PLAN' then
--rollback                (select count(*) from project p where not exists (
--rollback                   select from work_plan w where w.tenant_id = p.tenant_id and w.project_id = p.id and w.year = of_year and w.filed_at is not null))::integer
--rollback              end
--rollback         from tenant t cross join filing_default d
--rollback         left join lateral (
--rollback           (select w.filed_at, w.late, w.due_on from work_plan w
--rollback             where d.filing = 'WORK_PLAN' and w.project_id is null and w.year = of_year and w.filed_at is not null order by w.revision limit 1)
--rollback           union all
--rollback           (select r.filed_at, r.late, r.due_on from report_filing r
--rollback             where d.filing = 'SATISFACTION_REPORT' and r.year = of_year and r.status = 'FILED' order by r.revision limit 1)) as filed on true
--rollback        where t.tenant_id = each;
--rollback   end loop;
--rollback   perform set_config('app.tenant_id', '', true), set_config('app.projects', '{}', true);
--rollback end
--rollback $$;
--rollback revoke all on function company_filing(integer, timestamptz) from public;
--rollback grant execute on function company_filing(integer, timestamptz) to linli_api, linli_console;
