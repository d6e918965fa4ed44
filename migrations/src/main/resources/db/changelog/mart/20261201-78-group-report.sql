--liquibase formatted sql

--changeset linli:group-report
--comment A group reads of a company's annual report (P-02) the months in which the company belonged to it: the company's own row where that is all of it, else a part that is made for the group.
create table mart.annual_report_part (
  tenant_id  uuid not null,
  run_id     uuid not null references mart.run on delete cascade,
  group_id   uuid not null,
  year       integer not null,
  input_hash text not null,
  html       text not null,
  json       text not null check (json <> ''),
  as_of      timestamptz not null,
  primary key (tenant_id, run_id, group_id, year)
);
create index annual_report_part_run_idx on mart.annual_report_part (run_id);
alter table mart.annual_report_part enable row level security;
alter table mart.annual_report_part force row level security;
create policy annual_report_part_tenant on mart.annual_report_part
  using (tenant_id = (select current_tenant()) or group_id = (select current_tenant_group()))
  with check (tenant_id = (select current_tenant()));
grant select on mart.annual_report_part to linli_api, linli_console;
grant select, insert, delete on mart.annual_report_part to linli_mart;
comment on column mart.annual_report.group_id is 'the group that may read all of it: the company belonged to it in every month that it tells of';
create view mart.group_report with (security_invoker = true) as
  select tenant_id, run_id, group_id, year, input_hash, html, json, as_of from mart.annual_report where group_id is not null
  union all
  select tenant_id, run_id, group_id, year, input_hash, html, json, as_of from mart.annual_report_part;
grant select on mart.group_report to linli_api;
--rollback drop view mart.group_report;
--rollback drop table mart.annual_report_part;
