--liquibase formatted sql

--changeset linli:callback-form
--comment Shortcomings and suggestions are asked apart from other opinions at home and at the reception (B-22).
alter table callback add shortcomings text, add suggestions text;
--rollback alter table callback drop shortcomings, drop suggestions;

--changeset linli:callback-entries
--comment Who enters callbacks when, for the list of entries (B-13, B-14, B-17).
create index callback_caller_idx on callback (tenant_id, caller, recorded_at) where caller is not null;
create index callback_recorded_idx on callback (tenant_id, project_id, recorded_at) where caller is not null;
--rollback drop index callback_caller_idx; drop index callback_recorded_idx;

--changeset linli:callback-arrangement
--comment Who arranges the callback of a complaint: the customer-service supervisor, and the supervisor of the department about which it is (B-10).
create table callback_arrangement (
  tenant_id uuid not null,
  callback_id uuid not null,
  supervisor text not null check (supervisor <> ''),
  department_supervisor text not null check (department_supervisor <> ''),
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, callback_id),
  constraint callback_arrangement_callback_fkey foreign key (tenant_id, callback_id) references callback,
  constraint callback_arrangement_two check (supervisor <> department_supervisor)
);
alter table callback_arrangement enable row level security;
alter table callback_arrangement force row level security;
create policy callback_arrangement_tenant on callback_arrangement
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on callback_arrangement to linli_api;
--rollback drop table callback_arrangement;

--changeset linli:callback-report
--comment A non-conformity in writing 不合格项 to the centre's manager and the department's supervisor (B-16).
create table callback_report (
  tenant_id uuid not null,
  callback_id uuid not null,
  finding text not null check (finding <> ''),
  manager text not null check (manager <> ''),
  department_supervisor text not null check (department_supervisor <> ''),
  reported_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, callback_id),
  constraint callback_report_callback_fkey foreign key (tenant_id, callback_id) references callback
);
alter table callback_report enable row level security;
alter table callback_report force row level security;
create policy callback_report_tenant on callback_report
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on callback_report to linli_api;
--rollback drop table callback_report;

--changeset linli:callback-reply
--comment What was done about a non-conformity: transferred, a measure taken, a reply given (B-16).
create table callback_reply (
  tenant_id uuid not null,
  id uuid not null,
  callback_id uuid not null,
  kind text not null check (kind in ('TRANSFER', 'MEASURE', 'REPLY')),
  words text not null check (words <> ''),
  replied_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint callback_reply_callback_report_fkey foreign key (tenant_id, callback_id) references callback_report
);
create index callback_reply_callback_idx on callback_reply (tenant_id, callback_id);
alter table callback_reply enable row level security;
alter table callback_reply force row level security;
create policy callback_reply_tenant on callback_reply
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on callback_reply to linli_api;
--rollback drop table callback_reply;

--changeset linli:recall
--comment The resident is asked again after a non-conformity (B-16).
create table recall (
  tenant_id uuid not null,
  id uuid not null,
  callback_id uuid not null,
  method text not null check (method in ('PHONE', 'HOME_VISIT', 'RECEPTION')),
  satisfaction integer check (satisfaction between 1 and 5),
  opinion text,
  done_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint recall_callback_report_fkey foreign key (tenant_id, callback_id) references callback_report
);
create index recall_callback_idx on recall (tenant_id, callback_id);
alter table recall enable row level security;
alter table recall force row level security;
create policy recall_tenant on recall
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on recall to linli_api;
--rollback drop table recall;

--changeset linli:suggestion
--comment What a resident suggests, and whether it was adopted (B-25).
create table suggestion (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  callback_id uuid,
  words text not null check (words <> ''),
  suggested_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  status text not null default 'OPEN' check (status in ('OPEN', 'ADOPTED', 'NOT_ADOPTED')),
  why text,
  decided_at timestamptz,
  decided_by text,
  version integer not null default 0,
  primary key (tenant_id, id),
  constraint suggestion_callback_fkey foreign key (tenant_id, callback_id) references callback,
  constraint suggestion_project_fkey foreign key (tenant_id, project_id) references project
);
create index suggestion_project_idx on suggestion (tenant_id, project_id, suggested_at);
alter table suggestion enable row level security;
alter table suggestion force row level security;
create policy suggestion_tenant on suggestion
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy suggestion_project on suggestion as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert, update on suggestion to linli_api;
--rollback drop table suggestion;

--changeset linli:callback-statistic
--comment The monthly statistics of callbacks 月度回访统计表 with the supervisor's analysis, as they were filed (B-15, B-26); filed again, it is another filing.
create table callback_statistic (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  month date not null,
  filing integer not null,
  owed integer not null,
  answered integer not null,
  in_time integer not null,
  of_complaints integer not null,
  rated integer not null,
  satisfied integer not null,
  dissatisfied integer not null,
  reported integer not null,
  analysis text not null check (analysis <> ''),
  filed_at timestamptz not null,
  filed_by text not null check (filed_by <> ''),
  primary key (tenant_id, id),
  constraint callback_statistic_filing_key unique (tenant_id, project_id, month, filing),
  constraint callback_statistic_project_fkey foreign key (tenant_id, project_id) references project
);
alter table callback_statistic enable row level security;
alter table callback_statistic force row level security;
create policy callback_statistic_tenant on callback_statistic
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy callback_statistic_project on callback_statistic as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on callback_statistic to linli_api;
--rollback drop table callback_statistic;
