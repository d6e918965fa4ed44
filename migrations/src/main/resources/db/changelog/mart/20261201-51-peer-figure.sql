--liquibase formatted sql

--changeset linli:peer-month
--comment A month whose cells of peers were made: once, and never again, so that no two nights can be compared.
create table mart.peer_month (
  month   date primary key check (extract(day from month) = 1),
  as_of   timestamptz not null,
  made_at timestamptz not null default clock_timestamp()
);
comment on column mart.peer_month.as_of is 'by when the run judged whose figures were taken';
grant select, insert on mart.peer_month to linli_mart;
--rollback drop table mart.peer_month;

--changeset linli:peer-figure
--comment A project beside the cell of peers in which it lies: each company that takes part has a copy of its own of what is told of the cell, behind its own wall, and no row names another.
create table mart.peer_figure (
  tenant_id         uuid not null,
  month             date not null check (extract(day from month) = 1),
  kpi               text not null,
  project_id        uuid not null,
  as_of             timestamptz not null,
  kpi_version       integer not null,
  numerator         bigint not null check (numerator >= 0),
  denominator       bigint not null check (denominator > 0),
  lower_quartile    bigint not null,
  median            bigint not null,
  upper_quartile    bigint not null,
  tenants_at_least  bigint not null,
  projects_at_least bigint not null,
  cases_at_least    bigint not null,
  thin              boolean not null,
  rest              boolean not null,
  level_rank        integer,
  size_band         text check (size_band in ('BELOW_300', 'FROM_300', 'FROM_1000', 'FROM_4000')),
  delivery_age      text check (delivery_age in ('BELOW_2_YEARS', 'FROM_2_YEARS', 'FROM_5_YEARS', 'UNKNOWN')),
  city_tier         text check (city_tier in ('SUPER', 'MEGA', 'OTHER')),
  tenant_name       text not null,
  project_name      text not null,
  group_id          uuid,
  primary key (tenant_id, month, kpi, project_id)
);
comment on column mart.peer_figure.numerator is 'the project''s own';
comment on column mart.peer_figure.median is 'of the cell''s projects, in thousandths of the KPI''s unit, rounded to whole per cents or whole complaints';
comment on column mart.peer_figure.tenants_at_least is 'the lower end of a band';
comment on column mart.peer_figure.thin is 'half of the cell''s projects or more have fewer cases than the KPI asks for';
comment on column mart.peer_figure.rest is 'the cell is what was left of a wider one beside its narrower ones';
comment on column mart.peer_figure.level_rank is 'what the cell''s projects have in common, as are the three that follow; null: the cell is wider than that';
create index peer_figure_group_idx on mart.peer_figure (group_id, month, kpi);
alter table mart.peer_figure enable row level security;
alter table mart.peer_figure force row level security;
create policy peer_figure_tenant on mart.peer_figure
  using (tenant_id = (select current_tenant()) or group_id = (select current_tenant_group()))
  with check (tenant_id = (select current_tenant()));
grant select on mart.peer_figure to linli_api, linli_console;
grant select, insert, delete on mart.peer_figure to linli_mart;
--rollback drop table mart.peer_figure;
