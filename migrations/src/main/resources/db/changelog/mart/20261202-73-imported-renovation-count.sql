--liquibase formatted sql

--changeset linli:renovation-count
--comment Imported renovations by project, kind and status: the rows of the published run, counted anew by each.
create table mart.renovation_count (
  tenant_id        uuid not null,
  project_id       uuid not null,
  project_name     text not null,
  ledger           text not null,
  category         text not null,
  status           text not null,
  renovation_count bigint not null check (renovation_count > 0),
  as_of            timestamptz not null,
  primary key (tenant_id, project_id, ledger, category, status)
);
alter table mart.renovation_count enable row level security;
alter table mart.renovation_count force row level security;
create policy renovation_count_tenant on mart.renovation_count
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on mart.renovation_count to linli_api, linli_console;
grant select, insert, delete on mart.renovation_count to linli_mart;
--rollback drop table mart.renovation_count;

--changeset linli:renovation-wait
--comment How long imported renovations waited for their permit, and worked until their completion: medians, and how many have not come so far (right-censored).
create table mart.renovation_wait (
  tenant_id    uuid not null,
  ledger       text not null,
  category     text not null,
  stage        text not null check (stage in ('ISSUE', 'COMPLETION')),
  ended        bigint not null check (ended >= 0),
  open         bigint not null check (open >= 0),
  untold       bigint not null check (untold >= 0),
  observed_on  date not null,
  median_days  numeric(9, 1),
  survival_median_days numeric(9, 1),
  as_of        timestamptz not null,
  primary key (tenant_id, ledger, category, stage)
);
comment on column mart.renovation_wait.open is 'not over on the day of observation: right-censored';
comment on column mart.renovation_wait.untold is 'neither: the register names no day of this stage and does not say that it is to come, or one before its beginning';
comment on column mart.renovation_wait.observed_on is 'the last day that the register names, and not after the run''s';
comment on column mart.renovation_wait.median_days is 'of those that ended; null: none did';
comment on column mart.renovation_wait.survival_median_days is 'of those that ended or are open, by Kaplan and Meier; null: half of them have not ended';
alter table mart.renovation_wait enable row level security;
alter table mart.renovation_wait force row level security;
create policy renovation_wait_tenant on mart.renovation_wait
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on mart.renovation_wait to linli_api, linli_console;
grant select, insert, delete on mart.renovation_wait to linli_mart;
--rollback drop table mart.renovation_wait;
