--liquibase formatted sql

--changeset linli:escalation-change
--comment Who changed a company's own ladder or quiet time, when, and to what: each change is a row, and its number lets the second editor notice the first.
create table escalation_change (
  tenant_id uuid not null references tenant,
  part      text not null check (part in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'QUIET')),
  version   integer not null check (version > 0),
  said      text[] not null,
  set_by    text not null check (set_by <> ''),
  set_at    timestamptz not null default now(),
  primary key (tenant_id, part, version)
);
comment on column escalation_change.said is 'percent, seconds later and role of each step, or from and until of each quiet stretch; none: the platform''s';
alter table escalation_change enable row level security;
alter table escalation_change force row level security;
create policy escalation_change_tenant on escalation_change
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert (tenant_id, part, version, said, set_by) on escalation_change to linli_console;
--rollback drop table escalation_change;

--changeset linli:policy-pages
--comment The console has its pages for a company's own ladder and quiet time: it replaces rows, and changes none.
grant insert (tenant_id, id, subject_kind, percent, later_seconds, role), delete on escalation_rung to linli_console;
grant insert (tenant_id, id, from_time, until_time), delete on quiet_time to linli_console;
--rollback revoke insert (tenant_id, id, from_time, until_time), delete on quiet_time from linli_console;
--rollback revoke insert (tenant_id, id, subject_kind, percent, later_seconds, role), delete on escalation_rung from linli_console;
