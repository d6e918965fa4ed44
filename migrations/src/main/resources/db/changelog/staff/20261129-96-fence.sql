--liquibase formatted sql

--changeset linli:staff-member-who-comes-back
--comment A name belongs to one person who works here; whoever comes back is a new record. User names are in lower case, as the identity provider keeps them.
alter table staff_member drop constraint staff_member_name_key;
create unique index staff_member_name_idx on staff_member (tenant_id, name) where left_at is null;
create index staff_member_left_idx on staff_member (tenant_id, name) where left_at is not null;
alter table staff_member add constraint staff_member_name_lower_check check (name = lower(name));
--rollback alter table staff_member drop constraint staff_member_name_lower_check; drop index staff_member_left_idx; drop index staff_member_name_idx; alter table staff_member add constraint staff_member_name_key unique (tenant_id, name);

--changeset linli:staff-evidence splitStatements:false
--comment Who worked where is evidence: an assignment ends once, and whoever has left has left. The console has no page for either.
create function keep_project_assignment() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'project_assignment % has ended: begin another one', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger project_assignment_keep before update on project_assignment
  for each row execute function keep_project_assignment();
create function keep_staff_member() returns trigger language plpgsql as $$
begin
  if old.left_at is not null then
    raise exception 'staff_member % has left: add the person again', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger staff_member_keep before update on staff_member
  for each row execute function keep_staff_member();
revoke insert on staff_member, project_assignment from linli_console;
revoke update (full_name, phone, left_at, version) on staff_member from linli_console;
revoke update (ended_at, ended_by, version) on project_assignment from linli_console;
--rollback grant insert on staff_member, project_assignment to linli_console;
--rollback grant update (full_name, phone, left_at, version) on staff_member to linli_console;
--rollback grant update (ended_at, ended_by, version) on project_assignment to linli_console;
--rollback drop trigger staff_member_keep on staff_member; drop function keep_staff_member();
--rollback drop trigger project_assignment_keep on project_assignment; drop function keep_project_assignment();

--changeset linli:fence splitStatements:false
--comment The fence inside a company begins with its first assignment; whoever has left sees nothing, whatever the identity provider still says.
drop function assigned_projects(text, text);
create function assigned_projects(company text, person text, everywhere boolean) returns text
  language plpgsql stable parallel safe as $$
declare
  of_company uuid := nullif(company, '')::uuid;
begin
  if of_company is null then
    return '{}';
  end if;
  if exists (select from staff_member where tenant_id = of_company and name = person and left_at is not null)
     and not exists (select from staff_member where tenant_id = of_company and name = person and left_at is null) then
    return '{}';
  end if;
  if everywhere or not exists (select from project_assignment where tenant_id = of_company) then
    return '*';
  end if;
  return (select case when bool_or(a.project_id is null) then '*' else coalesce(array_agg(distinct a.project_id), '{}')::text end
            from staff_member s join project_assignment a on a.tenant_id = s.tenant_id and a.staff_member_id = s.id
           where s.tenant_id = of_company and s.name = person and s.left_at is null and a.ended_at is null);
end
$$;
comment on function assigned_projects is 'The projects whose cases a person sees, as the text of an array; * are all of the company. It is asked once a transaction, and the answer kept in a setting.';
--rollback drop function assigned_projects(text, text, boolean);
--rollback create function assigned_projects(company text, person text) returns text language sql stable parallel safe
--rollback   as $$ select case when person is null then '*' else
--rollback    (select case when bool_or(a.project_id is null) then '*' else coalesce(array_agg(distinct a.project_id), '{}')::text end
--rollback       from staff_member s join project_assignment a on a.tenant_id = s.tenant_id and a.staff_member_id = s.id
--rollback      where s.tenant_id = nullif(company, '')::uuid and s.name = person and s.left_at is null and a.ended_at is null) end $$;
