--liquibase formatted sql

--changeset linli:open-complaint
--comment The complaints that were open at the end of each month, by their age: a median is no sum of cells, so that whoever wants one takes it of these. They have the months of the published run, and take the place of what was there.
create table mart.open_complaint (
  tenant_id      uuid not null,
  month          date not null check (extract(day from month) = 1),
  project_id     uuid not null,
  responsibility text not null,
  age_seconds    bigint not null check (age_seconds >= 0),
  complaints     bigint not null check (complaints > 0),
  project_name   text not null,
  tenant_name    text not null,
  group_id       uuid,
  as_of          timestamptz not null,
  primary key (tenant_id, month, project_id, responsibility, age_seconds)
);
comment on column mart.open_complaint.responsibility is 'as it was known at the end of the month; empty where it was not';
comment on column mart.open_complaint.age_seconds is 'since the receipt, at the end of the month or at as_of, whichever comes first';
create index open_complaint_group_idx on mart.open_complaint (group_id, month);
alter table mart.open_complaint enable row level security;
alter table mart.open_complaint force row level security;
create policy open_complaint_tenant on mart.open_complaint
  using (tenant_id = (select current_tenant()) or group_id = (select current_tenant_group()))
  with check (tenant_id = (select current_tenant()));
grant select on mart.open_complaint to linli_api, linli_console;
grant select, insert, delete on mart.open_complaint to linli_mart;
--rollback drop table mart.open_complaint;
