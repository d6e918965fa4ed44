--liquibase formatted sql

--changeset linli:staff-member
--comment Who works for a company (G-06); the name is the identity provider's user name, which stands in the evidence.
create table staff_member (
  tenant_id  uuid not null references tenant,
  id         uuid not null,
  name       text not null check (name <> ''),
  full_name  text not null check (full_name <> ''),
  phone      text,
  left_at    timestamptz,
  version    integer not null default 0,
  created_at timestamptz not null default now(),
  row_xid    xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  constraint staff_member_name_key unique (tenant_id, name)
);
comment on column staff_member.left_at is 'since then the person no longer works here, and sees nothing';
create index staff_member_row_xid_idx on staff_member (row_xid);
create trigger staff_member_row_xid before update on staff_member for each row execute function stamp_row_xid();
alter table staff_member enable row level security;
alter table staff_member force row level security;
create policy staff_member_tenant on staff_member
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on staff_member to linli_api, linli_console;
grant update (full_name, phone, left_at, version) on staff_member to linli_api, linli_console;
--rollback drop table staff_member;

--changeset linli:project-assignment
--comment Where a person works, and as what (G-06); without a project: in the whole company, as the command centre 指挥中心 does. History: an assignment ends and another begins.
create table project_assignment (
  tenant_id       uuid not null,
  id              uuid not null,
  staff_member_id uuid not null,
  project_id      uuid,
  role            text not null check (role <> '' and role not in ('TENANT_ADMIN', 'GROUP_MANAGER')),
  assigned_at     timestamptz not null,
  assigned_by     text not null check (assigned_by <> ''),
  ended_at        timestamptz,
  ended_by        text,
  version         integer not null default 0,
  row_xid         xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  constraint project_assignment_staff_member_id_fkey foreign key (tenant_id, staff_member_id) references staff_member,
  constraint project_assignment_project_id_fkey foreign key (tenant_id, project_id) references project,
  constraint project_assignment_end_check check ((ended_at is null) = (ended_by is null) and ended_at >= assigned_at)
);
create unique index project_assignment_running_idx
  on project_assignment (tenant_id, staff_member_id, project_id, role) nulls not distinct where ended_at is null;
create index project_assignment_row_xid_idx on project_assignment (row_xid);
create trigger project_assignment_row_xid before update on project_assignment
  for each row execute function stamp_row_xid();
alter table project_assignment enable row level security;
alter table project_assignment force row level security;
create policy project_assignment_tenant on project_assignment
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on project_assignment to linli_api, linli_console;
grant update (ended_at, ended_by, version) on project_assignment to linli_api, linli_console;
--rollback drop table project_assignment;

--changeset linli:training-record
--comment What a person was trained in, before duty and regularly (D-25); it is never changed.
create table training_record (
  tenant_id       uuid not null,
  id              uuid not null,
  staff_member_id uuid not null,
  kind            text not null check (kind in ('BEFORE_DUTY', 'REGULAR')),
  topic           text not null check (topic <> ''),
  trained_on      date not null,
  valid_until_on  date check (valid_until_on >= trained_on),
  recorded_at     timestamptz not null,
  recorded_by     text not null check (recorded_by <> ''),
  row_xid         xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  constraint training_record_staff_member_id_fkey foreign key (tenant_id, staff_member_id) references staff_member
);
create index training_record_staff_member_idx on training_record (tenant_id, staff_member_id);
create index training_record_row_xid_idx on training_record (row_xid);
create trigger training_record_row_xid before update on training_record
  for each row execute function stamp_row_xid();
alter table training_record enable row level security;
alter table training_record force row level security;
create policy training_record_tenant on training_record
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on training_record to linli_api;
--rollback drop table training_record;
