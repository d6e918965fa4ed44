--liquibase formatted sql

--changeset linli:notice-of-an-urge
--comment An urge 催办 is told like a step of the ladder, but belongs to no deadline. Whoever of the role takes note says so, once.
alter table notice
  alter column deadline_id drop not null,
  alter column percent drop not null,
  alter column later_seconds drop not null,
  add column note text not null default '',
  add column acknowledged_at timestamptz,
  add column acknowledged_by text,
  drop constraint notice_kind_check,
  add constraint notice_kind check (kind in ('LIMIT_NEAR', 'LIMIT_PASSED', 'OVERDUE', 'URGED')),
  add constraint notice_step check (
    (kind = 'URGED') = (deadline_id is null) and (deadline_id is null) = (percent is null) and (percent is null) = (later_seconds is null)),
  add constraint notice_acknowledged check ((acknowledged_at is null) = (acknowledged_by is null));
comment on column notice.note is 'what the person says who urges';
create index notice_open_idx on notice (tenant_id, role, told_at, id) where acknowledged_at is null;
grant update (acknowledged_at, acknowledged_by) on notice to linli_api;
--rollback revoke update (acknowledged_at, acknowledged_by) on notice from linli_api;
--rollback delete from notice where kind = 'URGED';
--rollback alter table notice drop column note, drop column acknowledged_at, drop column acknowledged_by, drop constraint notice_kind,
--rollback   drop constraint if exists notice_step, add constraint notice_kind_check check (kind in ('LIMIT_NEAR', 'LIMIT_PASSED', 'OVERDUE')),
--rollback   alter column deadline_id set not null, alter column percent set not null, alter column later_seconds set not null;

--changeset linli:quiet-time
--comment The stretches of a day in which a company tells nobody anything but emergencies, by the clocks of each project. Without any the platform's counts.
create table quiet_time (
  tenant_id  uuid not null references tenant,
  id         uuid not null,
  from_time  time not null,
  until_time time not null,
  primary key (tenant_id, id)
);
comment on table quiet_time is 'from_time after until_time: over midnight; both equal: never';
alter table quiet_time enable row level security;
alter table quiet_time force row level security;
create policy quiet_time_tenant on quiet_time
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on quiet_time to linli_api;
grant select, insert, update (from_time, until_time), delete on quiet_time to linli_console;
--rollback drop table quiet_time;
