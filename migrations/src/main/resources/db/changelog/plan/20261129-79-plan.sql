--liquibase formatted sql

--changeset linli:work-plan
--comment Work plan of a year, of a project or of the company, filed by November 25 of the year before (P-01). What is filed is never changed; a revision is a row of its own.
create table work_plan (
  tenant_id   uuid not null references tenant,
  id          uuid not null,
  project_id  uuid,
  year        integer not null check (year >= 1),
  revision    integer not null check (revision >= 1),
  text        text not null check (text <> ''),
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  filed_at    timestamptz,
  filed_by    text,
  late        boolean,
  hash        text,
  version     integer not null default 0,
  primary key (tenant_id, id),
  constraint work_plan_filed_check check (num_nulls(filed_at, filed_by, late) in (0, 3)),
  constraint work_plan_project_fkey foreign key (tenant_id, project_id) references project
);
comment on column work_plan.project_id is 'null: of the whole company';
comment on column work_plan.hash is 'of what was filed: SHA-256 of project, year, revision and text, each on a line';
create unique index work_plan_revision_idx on work_plan (tenant_id, year, project_id, revision) nulls not distinct;
alter table work_plan enable row level security;
alter table work_plan force row level security;
create policy work_plan_tenant on work_plan
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy work_plan_project on work_plan as restrictive to linli_api
  using (project_id is null or (select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on work_plan to linli_api;
grant update (text, recorded_at, recorded_by, filed_at, filed_by, late, version) on work_plan to linli_api;
--rollback drop table work_plan;

--changeset linli:work-plan-frozen splitStatements:false
--comment The database itself stamps what is filed and lets nobody change it afterwards.
create function freeze_work_plan() returns trigger
  language plpgsql as $$
begin
  if old.filed_at is not null then
    raise exception 'A work plan that is filed is never changed' using errcode = 'restrict_violation';
  end if;
  if new.filed_at is not null then
    new.hash := encode(sha256(convert_to(
      concat_ws(E'\n', coalesce(new.project_id::text, 'company'), new.year, new.revision, new.text), 'UTF8')), 'hex');
  end if;
  return new;
end
$$;
create trigger work_plan_frozen before update on work_plan for each row execute function freeze_work_plan();
--rollback drop trigger work_plan_frozen on work_plan; drop function freeze_work_plan();

--changeset linli:report-filing
--comment How the annual satisfaction report comes to be filed by December 15 (P-02): drafted, reviewed, filed. The report itself is what its run made.
create table report_filing (
  tenant_id   uuid not null references tenant,
  id          uuid not null,
  year        integer not null check (year >= 1),
  revision    integer not null check (revision >= 1),
  status      text not null check (status in ('DRAFT', 'REVIEWED', 'FILED')),
  run_id      uuid not null,
  input_hash  text not null check (input_hash <> ''),
  drafted_at  timestamptz not null,
  drafted_by  text not null check (drafted_by <> ''),
  reviewed_at timestamptz,
  reviewed_by text,
  filed_at    timestamptz,
  filed_by    text,
  late        boolean,
  version     integer not null default 0,
  primary key (tenant_id, id),
  constraint report_filing_revision_key unique (tenant_id, year, revision),
  constraint report_filing_reviewed_check check (num_nulls(reviewed_at, reviewed_by) in (0, 2)),
  constraint report_filing_filed_check check (num_nulls(filed_at, filed_by, late) in (0, 3))
);
comment on column report_filing.run_id is 'the run that made the report; with the hash of what it read, the page can be made again';
alter table report_filing enable row level security;
alter table report_filing force row level security;
create policy report_filing_tenant on report_filing
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on report_filing to linli_api;
grant update (status, reviewed_at, reviewed_by, filed_at, filed_by, late, version) on report_filing to linli_api;
--rollback drop table report_filing;

--changeset linli:report-filing-frozen splitStatements:false
--comment What is filed is never changed.
create function freeze_report_filing() returns trigger
  language plpgsql as $$
begin
  if old.status = 'FILED' then
    raise exception 'A report that is filed is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger report_filing_frozen before update on report_filing for each row execute function freeze_report_filing();
--rollback drop trigger report_filing_frozen on report_filing; drop function freeze_report_filing();
