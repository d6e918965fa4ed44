--liquibase formatted sql

--changeset linli:hotline-complaint
--comment Complaints that superior departments hand down (C-16, C-19): the group brings them, the company records them. Seen by both; the group changes nothing of a company's.
create table hotline_complaint (
  tenant_id             uuid not null,
  id                    uuid not null,
  group_id              uuid not null,
  company_name          text not null check (company_name <> ''),
  project_id            uuid,
  project_name          text,
  source                text not null check (source in ('HOTLINE_800', 'PRESIDENT_OFFICE', 'CHAIRMAN_OFFICE', 'GENERAL_OFFICE', 'PROPERTY_MANAGEMENT_DEPARTMENT', 'OTHER_UNIT')),
  external_number       text not null check (external_number <> ''),
  received_at           timestamptz not null,
  household             text,
  phone                 text,
  summary               text not null check (summary <> ''),
  handed_down_by        text not null check (handed_down_by <> ''),
  handed_down_at        timestamptz not null,
  complaint_id          uuid,
  complaint_recorded_at timestamptz,
  linked_by             text,
  linked_at             timestamptz,
  version               integer not null default 0,
  primary key (tenant_id, id),
  constraint hotline_complaint_external_number_key unique (tenant_id, group_id, source, external_number),
  constraint hotline_complaint_project_fkey foreign key (tenant_id, project_id) references project,
  constraint hotline_complaint_complaint_fkey foreign key (tenant_id, complaint_id) references complaint,
  constraint hotline_complaint_link_check check (complaint_id is not null or num_nonnulls(complaint_recorded_at, linked_by, linked_at) = 0)
);
comment on column hotline_complaint.complaint_recorded_at is 'when the server learned of the complaint, which the group may see; the complaint itself it may not';
create index hotline_complaint_handed_down_idx on hotline_complaint (tenant_id, handed_down_at, id);
create index hotline_complaint_complaint_idx on hotline_complaint (tenant_id, complaint_id);
create index hotline_complaint_group_idx on hotline_complaint (group_id, handed_down_at, id);
alter table hotline_complaint enable row level security;
alter table hotline_complaint force row level security;
create policy hotline_complaint_tenant on hotline_complaint
  using (tenant_id = (select current_tenant()) or group_id = (select current_tenant_group()))
  with check (tenant_id = (select current_tenant()));
create policy hotline_complaint_project on hotline_complaint as restrictive to linli_api
  using (project_id is null or (select current_projects()) is null or project_id = any ((select current_projects())::uuid[])
    or group_id = (select current_tenant_group()));
grant select, insert on hotline_complaint to linli_api;
grant update (complaint_id, complaint_recorded_at, linked_by, linked_at, version) on hotline_complaint to linli_api;
--rollback drop table hotline_complaint;

--changeset linli:hand-down splitStatements:false
--comment Brings one row into a company of the group for which the transaction works, and says what came of it. It works in the company for this row alone.
create function hand_down(company uuid, row_id uuid, project uuid, named_project text, origin text, number text,
                          received timestamptz, address text, telephone text, words text, person text, now_at timestamptz)
  returns text language plpgsql as $$
declare
  managing uuid := current_tenant_group();
  company_label text;
  outcome text;
begin
  perform pg_advisory_xact_lock(hashtextextended(concat_ws('/', managing, origin, number), 0));
  if exists (select from hotline_complaint where group_id = managing and source = origin and external_number = number) then
    return 'KNOWN';
  end if;
  perform set_config('app.tenant_id', company::text, true), set_config('app.projects', '*', true);
  select t.name into company_label from tenant t join group_member m on m.tenant_id = t.tenant_id
   where t.tenant_id = company and m.group_id = managing and m.effective @> current_date;
  if company_label is null then
    outcome := 'NO_COMPANY';
  elsif project is not null and not exists (select from project p where p.id = project) then
    outcome := 'NO_PROJECT';
  else
    insert into hotline_complaint (tenant_id, id, group_id, company_name, project_id, project_name, source, external_number,
                                   received_at, household, phone, summary, handed_down_by, handed_down_at)
    values (company, row_id, managing, company_label, project, coalesce((select p.name from project p where p.id = project), named_project),
            origin, number, received, address, telephone, words, person, now_at);
    outcome := 'TAKEN';
  end if;
  perform set_config('app.tenant_id', '', true), set_config('app.projects', '{}', true);
  return outcome;
end
$$;
revoke all on function hand_down(uuid, uuid, uuid, text, text, text, timestamptz, text, text, text, text, timestamptz) from public;
grant execute on function hand_down(uuid, uuid, uuid, text, text, text, timestamptz, text, text, text, text, timestamptz) to linli_api;
--rollback drop function hand_down(uuid, uuid, uuid, text, text, text, timestamptz, text, text, text, text, timestamptz);
