--liquibase formatted sql

--changeset linli:deadline-wake
--comment When somebody has to look at a deadline: at half of its time, and then at each step of the company's ladder. An index finds the due ones of all companies among any number of open ones.
alter table deadline
  add column next_rung_at timestamptz,
  add column wake_at timestamptz generated always as (
    case when claimed_verdict = 'OPEN' and proven_verdict = 'OPEN' and cancelled_at is null and paused_at is null
      then coalesce(next_rung_at, (started_at at time zone 'UTC' + (due_at - started_at) / 2) at time zone 'UTC') end) stored;
comment on column deadline.next_rung_at is 'null: nobody has looked yet; infinity: the ladder has no more steps';
comment on column deadline.wake_at is 'null: it does not run, stands still, or is an imported one, of which nothing is proven';
create index deadline_wake_idx on deadline (wake_at) include (tenant_id, id, subject_kind, subject_id) where wake_at is not null;
grant select (tenant_id, id, subject_kind, subject_id, wake_at) on deadline to linli_sweep;
--rollback revoke select (tenant_id, id, subject_kind, subject_id, wake_at) on deadline from linli_sweep;
--rollback alter table deadline drop column wake_at, drop column next_rung_at;

--changeset linli:escalation-rung
--comment A company's own ladder: who is told at which share of a limit, or how long after it. Without one the platform's counts.
create table escalation_rung (
  tenant_id     uuid not null references tenant,
  id            uuid not null,
  subject_kind  text not null check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK')),
  percent       integer not null default 100 check (percent between 50 and 100),
  later_seconds integer not null default 0,
  role          text not null check (role in ('RECEPTIONIST', 'CUSTOMER_SERVICE_SUPERVISOR', 'MAINTENANCE_WORKER', 'PROJECT_MANAGER', 'TENANT_ADMIN')),
  primary key (tenant_id, id),
  constraint escalation_rung_later check (later_seconds between 0 and case when percent = 100 then 2592000 else 0 end)
);
comment on column escalation_rung.percent is 'of the time between start and due';
comment on column escalation_rung.later_seconds is 'after the due time';
alter table escalation_rung enable row level security;
alter table escalation_rung force row level security;
create policy escalation_rung_tenant on escalation_rung
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on escalation_rung to linli_api;
grant select, insert, delete on escalation_rung to linli_console;
--rollback drop table escalation_rung;

--changeset linli:notice
--comment What a role of the company is told about a case: once for each deadline and step of the ladder.
create table notice (
  tenant_id     uuid not null,
  id            uuid not null,
  project_id    uuid not null,
  subject_kind  text not null check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK')),
  subject_id    uuid not null,
  deadline_id   uuid not null,
  kind          text not null check (kind in ('LIMIT_NEAR', 'LIMIT_PASSED', 'OVERDUE')),
  percent       integer not null,
  later_seconds integer not null,
  role          text not null check (role in ('RECEPTIONIST', 'CUSTOMER_SERVICE_SUPERVISOR', 'MAINTENANCE_WORKER', 'PROJECT_MANAGER', 'TENANT_ADMIN')),
  happened_at   timestamptz not null,
  told_at       timestamptz not null,
  primary key (tenant_id, id),
  constraint notice_rung_key unique (tenant_id, deadline_id, percent, later_seconds, role),
  constraint notice_project_fkey foreign key (tenant_id, project_id) references project,
  constraint notice_deadline_fkey foreign key (tenant_id, deadline_id) references deadline
);
comment on column notice.happened_at is 'when the step of the ladder was reached';
comment on column notice.told_at is 'from when it is shown';
create index notice_role_idx on notice (tenant_id, role, told_at, id);
alter table notice enable row level security;
alter table notice force row level security;
create policy notice_tenant on notice
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on notice to linli_api;
--rollback drop table notice;

--changeset linli:scheduled-task
--comment The jobs of all instances, as db-scheduler keeps them: names and times, nobody's data.
create table scheduled_task (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_task_execution_time_idx on scheduled_task (execution_time);
create index scheduled_task_last_heartbeat_idx on scheduled_task (last_heartbeat);
grant select, insert, update, delete on scheduled_task to linli_api;
-- Here from the beginning: an instance that starts while the database is away finds it later.
insert into scheduled_task (task_name, task_instance, execution_time, picked, version) values ('sweep', 'recurring', now(), false, 1);
--rollback drop table scheduled_task;
