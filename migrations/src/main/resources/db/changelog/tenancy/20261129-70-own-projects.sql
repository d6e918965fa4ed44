--liquibase formatted sql

--changeset linli:own-projects splitStatements:false
--comment The projects whose cases a person sees, as the text of an array; * are all of the company: for a null person, who is bound to none, and for an assignment without a project. It is asked once a transaction, and the answer kept in a setting.
create function assigned_projects(company text, person text) returns text
  language plpgsql stable parallel safe as $$
begin
  if person is null then
    return '*';
  end if;
  return (select case when bool_or(a.project_id is null) then '*' else coalesce(array_agg(distinct a.project_id), '{}')::text end
            from staff_member s join project_assignment a on a.tenant_id = s.tenant_id and a.staff_member_id = s.id
           where s.tenant_id = nullif(company, '')::uuid and s.name = person
             and s.left_at is null and a.ended_at is null);
end
$$;

create function current_projects() returns uuid[]
  language sql stable parallel safe
  return nullif(coalesce(nullif(current_setting('app.projects', true), ''), '{}'), '*')::uuid[];
--rollback drop function current_projects(); drop function assigned_projects(text, text);
