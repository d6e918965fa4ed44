--liquibase formatted sql

--changeset linli:tracking-sign-off
--comment The daily tracking 每日跟踪 of a project's open complaints (C-17): one sign-off a project and day, never changed.
create table tracking_sign_off (
  tenant_id  uuid not null,
  id         uuid not null,
  project_id uuid not null,
  day_on     date not null,
  note       text not null,
  signed_by  text not null check (signed_by <> ''),
  signed_at  timestamptz not null,
  primary key (tenant_id, id),
  constraint tracking_sign_off_day_on_key unique (tenant_id, project_id, day_on),
  constraint tracking_sign_off_project_fkey foreign key (tenant_id, project_id) references project
);
alter table tracking_sign_off enable row level security;
alter table tracking_sign_off force row level security;
create policy tracking_sign_off_tenant on tracking_sign_off
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy tracking_sign_off_project on tracking_sign_off as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on tracking_sign_off to linli_api;
--rollback drop table tracking_sign_off;

--changeset linli:tracked-complaint
--comment Which complaints were open on the day of a sign-off, and whether it covers them.
create table tracked_complaint (
  tenant_id            uuid not null,
  tracking_sign_off_id uuid not null,
  complaint_id         uuid not null,
  covered              boolean not null,
  primary key (tenant_id, tracking_sign_off_id, complaint_id),
  constraint tracked_complaint_tracking_sign_off_fkey foreign key (tenant_id, tracking_sign_off_id) references tracking_sign_off,
  constraint tracked_complaint_complaint_fkey foreign key (tenant_id, complaint_id) references complaint
);
create index tracked_complaint_complaint_idx on tracked_complaint (tenant_id, complaint_id);
alter table tracked_complaint enable row level security;
alter table tracked_complaint force row level security;
create policy tracked_complaint_tenant on tracked_complaint
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on tracked_complaint to linli_api;
--rollback drop table tracked_complaint;

--changeset linli:record-check
--comment The weekly check of the complaint records (C-18): one a project and week, which is named by its Monday, never changed.
create table record_check (
  tenant_id  uuid not null,
  id         uuid not null,
  project_id uuid not null,
  week_on    date not null,
  records    integer not null check (records >= 0),
  note       text not null,
  checked_by text not null check (checked_by <> ''),
  checked_at timestamptz not null,
  primary key (tenant_id, id),
  constraint record_check_week_on_key unique (tenant_id, project_id, week_on),
  constraint record_check_project_fkey foreign key (tenant_id, project_id) references project
);
comment on column record_check.records is 'complaints that were written down in the week, by the server''s own times';
alter table record_check enable row level security;
alter table record_check force row level security;
create policy record_check_tenant on record_check
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy record_check_project on record_check as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on record_check to linli_api;
--rollback drop table record_check;

--changeset linli:record-check-finding
--comment What a weekly check found wrong with a record.
create table record_check_finding (
  tenant_id       uuid not null,
  record_check_id uuid not null,
  complaint_id    uuid not null,
  finding         text not null check (finding <> ''),
  primary key (tenant_id, record_check_id, complaint_id),
  constraint record_check_finding_record_check_fkey foreign key (tenant_id, record_check_id) references record_check,
  constraint record_check_finding_complaint_fkey foreign key (tenant_id, complaint_id) references complaint
);
create index record_check_finding_complaint_idx on record_check_finding (tenant_id, complaint_id);
alter table record_check_finding enable row level security;
alter table record_check_finding force row level security;
create policy record_check_finding_tenant on record_check_finding
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on record_check_finding to linli_api;
--rollback drop table record_check_finding;
