--liquibase formatted sql

--changeset linli:restated-kpi
--comment A figure of promises that had been filed, and what it is under the limits of another day: both, with who says so and why. The newest of a company's month counts.
create table mart.restated_kpi (
  tenant_id                uuid not null,
  number                   integer not null check (number >= 1),
  group_id                 uuid,
  project_id               uuid not null,
  project_name             text not null,
  tenant_name              text not null,
  level_rank               integer not null,
  month                    date not null check (extract(day from month) = 1),
  kpi                      text not null,
  kpi_version              integer not null,
  numerator                bigint not null check (numerator >= 0),
  denominator              bigint not null check (denominator >= 0),
  proven_numerator         bigint not null check (proven_numerator >= 0),
  proven_denominator       bigint not null check (proven_denominator >= 0),
  open_overdue             bigint not null check (open_overdue >= 0),
  unmeasured               bigint not null check (unmeasured >= 0),
  filed_numerator          bigint not null check (filed_numerator >= 0),
  filed_denominator        bigint not null check (filed_denominator >= 0),
  filed_proven_numerator   bigint not null check (filed_proven_numerator >= 0),
  filed_proven_denominator bigint not null check (filed_proven_denominator >= 0),
  filed_open_overdue       bigint not null check (filed_open_overdue >= 0),
  filed_unmeasured         bigint not null check (filed_unmeasured >= 0),
  as_of                    timestamptz not null,
  run_id                   uuid not null,
  limits_on                date not null,
  reason                   text not null check (reason <> ''),
  restated_by              text not null check (restated_by <> ''),
  restated_at              timestamptz not null,
  superseded_by            integer check (superseded_by > number),
  primary key (tenant_id, number, kpi, month, project_id, level_rank)
);
comment on column mart.restated_kpi.number is 'of the restatement, counted by company';
comment on column mart.restated_kpi.filed_numerator is 'filed_...: as the run had it that was published then';
comment on column mart.restated_kpi.as_of is 'the instant at which both were judged';
comment on column mart.restated_kpi.run_id is 'the run that had filed; it may be forgotten by now';
comment on column mart.restated_kpi.limits_on is 'the day whose limits and work calendars counted';
comment on column mart.restated_kpi.superseded_by is 'the number of the restatement that took its place; null: it counts';
create index restated_kpi_tenant_idx on mart.restated_kpi (tenant_id, month, kpi) where superseded_by is null;
create index restated_kpi_group_idx on mart.restated_kpi (group_id, month, kpi) where superseded_by is null;
alter table mart.restated_kpi enable row level security;
alter table mart.restated_kpi force row level security;
create policy restated_kpi_tenant on mart.restated_kpi
  using (tenant_id = (select current_tenant()) or group_id = (select current_tenant_group()))
  with check (tenant_id = (select current_tenant()));
grant select on mart.restated_kpi to linli_api, linli_console;
grant select, insert, update (superseded_by) on mart.restated_kpi to linli_mart;
--rollback drop table mart.restated_kpi;
