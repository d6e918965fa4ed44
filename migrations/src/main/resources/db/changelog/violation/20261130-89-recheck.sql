--liquibase formatted sql

--changeset linli:violation-recheck
--comment Each re-check of a violation with the rectification that it looked at (D-14): what a failed one has found stays on record.
create table violation_recheck (
  tenant_id     uuid not null,
  id            uuid not null,
  project_id    uuid not null,
  violation_id  uuid not null,
  cycle         integer not null check (cycle >= 1),
  rectification text not null check (rectification <> ''),
  rectified_at  timestamptz not null,
  passed        boolean not null,
  finding       text not null check (finding <> ''),
  rechecked_at  timestamptz not null,
  rechecked_by  text not null check (rechecked_by <> ''),
  recorded_at   timestamptz not null,
  primary key (tenant_id, id),
  constraint violation_recheck_cycle_key unique (tenant_id, violation_id, cycle),
  constraint violation_recheck_project_fkey foreign key (tenant_id, project_id) references project,
  constraint violation_recheck_violation_fkey foreign key (tenant_id, violation_id) references violation,
  constraint violation_recheck_times check (rechecked_at >= rectified_at)
);
comment on column violation_recheck.rectification is 'what was said to be done in that cycle';
alter table violation_recheck enable row level security;
alter table violation_recheck force row level security;
create policy violation_recheck_tenant on violation_recheck
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy violation_recheck_project on violation_recheck as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on violation_recheck to linli_api;
--rollback drop table violation_recheck;
