--liquibase formatted sql

--changeset linli:complaint-follow-up
--comment Notes of the project manager who follows a case to its end (C-07), and what the complainant was told of it (C-14).
alter table complaint add column followed_up_at timestamptz;
comment on column complaint.followed_up_at is 'the last note of the project manager, as claimed';
alter table handling_step drop constraint handling_step_action;
alter table handling_step add constraint handling_step_action
  check (action in ('HANDLE', 'URGE', 'COORDINATE', 'EXTRA_SERVICE', 'EXPLAIN', 'REOPEN', 'FOLLOW_UP', 'FEEDBACK'));
--rollback alter table handling_step drop constraint handling_step_action; alter table handling_step add constraint handling_step_action check (action in ('HANDLE', 'URGE', 'COORDINATE', 'EXTRA_SERVICE', 'EXPLAIN', 'REOPEN')); alter table complaint drop column followed_up_at;

--changeset linli:complaint-reclassification
--comment What a complaint was thought to be, what it is now, and why (C-21). An imported one may have been of no kind.
create table complaint_reclassification (
  tenant_id             uuid not null,
  id                    uuid not null,
  complaint_id          uuid not null,
  former_responsibility text check (former_responsibility in ('PROPERTY', 'DEVELOPER')),
  former_severity       text check (former_severity in ('MINOR', 'MAJOR')),
  former_cooling_off    boolean not null,
  responsibility        text not null check (responsibility in ('PROPERTY', 'DEVELOPER')),
  severity              text not null check (severity in ('MINOR', 'MAJOR')),
  cooling_off           boolean not null,
  reason                text not null check (reason <> ''),
  actor                 text not null check (actor <> ''),
  occurred_at           timestamptz not null,
  recorded_at           timestamptz not null,
  primary key (tenant_id, id),
  constraint complaint_reclassification_complaint_fkey foreign key (tenant_id, complaint_id) references complaint
);
create index complaint_reclassification_complaint_idx on complaint_reclassification (tenant_id, complaint_id, recorded_at);
alter table complaint_reclassification enable row level security;
alter table complaint_reclassification force row level security;
create policy complaint_reclassification_tenant on complaint_reclassification
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on complaint_reclassification to linli_api;
--rollback drop table complaint_reclassification;
