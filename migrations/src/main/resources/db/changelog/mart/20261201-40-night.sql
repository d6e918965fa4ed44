--liquibase formatted sql

--changeset linli:night
--comment One attempt of the nightly job, whether it came to a run or not. Its sentence of failure names no company: every group reads it.
create table mart.night (
  id          uuid primary key,
  as_of       timestamptz not null,
  status      text not null check (status in ('RUNNING', 'PUBLISHED', 'UNCHANGED', 'FAILED')),
  failure     text,
  started_at  timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  constraint night_failure_check check ((status = 'FAILED') = (failure is not null)),
  constraint night_finished_check check ((status = 'RUNNING') = (finished_at is null))
);
comment on column mart.night.id is 'of the run, where it came to one';
create index night_started_idx on mart.night (started_at);
insert into mart.night (id, as_of, status, started_at, finished_at) select id, as_of, 'PUBLISHED', started_at, finished_at from mart.run;
alter table mart.run_step drop constraint run_step_run_id_fkey;
alter table mart.run_step add constraint run_step_run_id_fkey foreign key (run_id) references mart.night on delete cascade;
alter table mart.run_step add column byte_count bigint not null default 0 check (byte_count >= 0);
comment on column mart.run_step.byte_count is 'of the lake''s files, read and written';
grant select on mart.night, mart.run_step to linli_api, linli_console;
grant select, insert, update, delete on mart.night to linli_mart;
--rollback revoke select on mart.run_step from linli_api;
--rollback delete from mart.run_step where run_id not in (select id from mart.run);
--rollback alter table mart.run_step drop column byte_count;
--rollback alter table mart.run_step drop constraint run_step_run_id_fkey;
--rollback alter table mart.run_step add constraint run_step_run_id_fkey foreign key (run_id) references mart.run on delete cascade;
--rollback drop table mart.night;

--changeset linli:touched
--comment Months of a company whose figures may have become others since they were counted: the next run counts them again, and no others.
create table mart.touched (
  tenant_id     uuid not null,
  id            uuid not null default gen_random_uuid(),
  since_on      date not null check (extract(day from since_on) = 1),
  until_on      date not null check (extract(day from until_on) = 1),
  settles_at    timestamptz not null,
  counted_at    timestamptz,
  primary key (tenant_id, id),
  constraint touched_period_check check (since_on <= until_on)
);
comment on column mart.touched.tenant_id is 'all zeros: every company';
comment on column mart.touched.until_on is 'the last of the months';
comment on column mart.touched.settles_at is 'a run that judges later than this sees all of what was written, and forgets the row';
comment on column mart.touched.counted_at is 'when the last run judged that has counted it; null: none has';
alter table mart.touched enable row level security;
alter table mart.touched force row level security;
create policy touched_tenant on mart.touched
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update (counted_at), delete on mart.touched to linli_mart;
--rollback drop table mart.touched;

--changeset linli:run-program
--comment Figures of a former run are kept only where the same program has counted them.
alter table mart.run add column program text not null default '';
comment on column mart.run.program is 'a hash of the code that counted';
--rollback alter table mart.run drop column program;

--changeset linli:lake-table
--comment What a version of a table of the lake holds of each company: counted and hashed once, when the table has changed.
create table mart.lake_table (
  name        text primary key,
  snapshot_id bigint
);
grant select, insert, update, delete on mart.lake_table to linli_mart;
create table mart.lake_row (
  tenant_id  uuid not null,
  table_name text not null references mart.lake_table on delete cascade,
  row_count  bigint not null check (row_count >= 0),
  hash       bigint not null,
  primary key (tenant_id, table_name)
);
comment on column mart.lake_row.hash is 'of the rows, in whatever order they lie';
alter table mart.lake_row enable row level security;
alter table mart.lake_row force row level security;
create policy lake_row_tenant on mart.lake_row
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update, delete on mart.lake_row to linli_mart;
--rollback drop table mart.lake_row; drop table mart.lake_table;
