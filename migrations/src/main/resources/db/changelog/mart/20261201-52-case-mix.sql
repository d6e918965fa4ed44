--liquibase formatted sql

--changeset linli:case-mix
--comment What was counted of each kind of case, for the KPIs whose facts are of several kinds: the strata of O/E. It has the months of the published run; those that a run counts again take the place of what was there.
create table mart.case_mix (
  tenant_id   uuid not null,
  month       date not null check (extract(day from month) = 1),
  kpi         text not null,
  project_id  uuid not null,
  level_rank  integer not null,
  stratum     text not null,
  numerator   bigint not null check (numerator >= 0),
  denominator bigint not null check (denominator > 0),
  group_id    uuid,
  as_of       timestamptz not null,
  primary key (tenant_id, month, kpi, project_id, level_rank, stratum)
);
comment on column mart.case_mix.stratum is 'kind of case, urgency and area, with slashes between; empty where a case has none';
create index case_mix_group_idx on mart.case_mix (group_id, month, kpi);
alter table mart.case_mix enable row level security;
alter table mart.case_mix force row level security;
create policy case_mix_tenant on mart.case_mix
  using (tenant_id = (select current_tenant()) or group_id = (select current_tenant_group()))
  with check (tenant_id = (select current_tenant()));
grant select on mart.case_mix to linli_api, linli_console;
grant select, insert, delete on mart.case_mix to linli_mart;
--rollback drop table mart.case_mix;
