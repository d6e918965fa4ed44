--liquibase formatted sql

--changeset linli:run
--comment One nightly run. It is published by pointing at it: readers see all of a run or nothing of it.
create table mart.run (
  id          uuid primary key,
  as_of       timestamptz not null,
  kpi_version text not null,
  snapshot    text not null,
  input_hash  text not null,
  started_at  timestamptz not null,
  finished_at timestamptz not null
);
create table mart.publication (
  only_one     boolean primary key default true check (only_one),
  run_id       uuid not null references mart.run,
  published_at timestamptz not null default now()
);
grant select on mart.run, mart.publication to linli_api, linli_console;
grant select, insert, update, delete on mart.run, mart.publication to linli_mart;
--rollback drop table mart.publication; drop table mart.run;

--changeset linli:kpi
--comment Numerators and denominators by project, month, level and urgency, the smallest cell that sums to every larger one.
create table mart.kpi (
  tenant_id          uuid not null,
  run_id             uuid not null references mart.run on delete cascade,
  group_id           uuid,
  project_id         uuid not null,
  project_name       text not null,
  tenant_name        text not null,
  level_rank         integer not null,
  month              date not null check (extract(day from month) = 1),
  kpi                text not null,
  kpi_version        integer not null,
  numerator          bigint not null check (numerator >= 0),
  denominator        bigint not null check (denominator >= 0),
  proven_numerator   bigint not null default 0 check (proven_numerator >= 0),
  proven_denominator bigint not null default 0 check (proven_denominator >= 0),
  open_overdue       bigint not null default 0 check (open_overdue >= 0),
  unmeasured         bigint not null default 0 check (unmeasured >= 0),
  as_of              timestamptz not null,
  primary key (tenant_id, run_id, kpi, month, project_id, level_rank)
);
comment on column mart.kpi.level_rank is '0: the project had no level on that day';
comment on column mart.kpi.open_overdue is 'part of the denominator that is still open after its due time';
comment on column mart.kpi.proven_numerator is 'by the server''s own times';
comment on column mart.kpi.proven_denominator is 'the cases that the server''s own times can judge: not the imported ones; 0 for a KPI without deadlines';
create index kpi_group_idx on mart.kpi (group_id, run_id, kpi, month);
create index kpi_project_idx on mart.kpi (tenant_id, run_id, project_id, month);
alter table mart.kpi enable row level security;
alter table mart.kpi force row level security;
create policy kpi_tenant on mart.kpi
  using (tenant_id = (select current_tenant()) or group_id = (select current_tenant_group()))
  with check (tenant_id = (select current_tenant()));
grant select on mart.kpi to linli_api, linli_console;
grant select, insert, delete on mart.kpi to linli_mart;
--rollback drop table mart.kpi;

--changeset linli:annual-report
--comment The annual satisfaction report (P-02) of one company, as a self-contained page; due on December 15.
create table mart.annual_report (
  tenant_id  uuid not null,
  run_id     uuid not null references mart.run on delete cascade,
  group_id   uuid,
  year       integer not null,
  input_hash text not null,
  html       text not null,
  as_of      timestamptz not null,
  primary key (tenant_id, run_id, year)
);
alter table mart.annual_report enable row level security;
alter table mart.annual_report force row level security;
create policy annual_report_tenant on mart.annual_report
  using (tenant_id = (select current_tenant()) or group_id = (select current_tenant_group()))
  with check (tenant_id = (select current_tenant()));
grant select on mart.annual_report to linli_api, linli_console;
grant select, insert, delete on mart.annual_report to linli_mart;
--rollback drop table mart.annual_report;
