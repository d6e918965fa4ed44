--liquibase formatted sql

--changeset linli:arrival-confirmation
--comment The other party says as well that the worker is on site: the worker's statement and the intake's entry (R-05).
create table arrival_confirmation (
  tenant_id uuid not null,
  repair_request_id uuid not null,
  channel text not null check (channel in ('RADIO', 'PHONE', 'APP')),
  confirmed_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, repair_request_id),
  constraint arrival_confirmation_repair_request_fkey foreign key (tenant_id, repair_request_id) references repair_request
);
alter table arrival_confirmation enable row level security;
alter table arrival_confirmation force row level security;
create policy arrival_confirmation_tenant on arrival_confirmation
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on arrival_confirmation to linli_api;
--rollback drop table arrival_confirmation;

--changeset linli:first-contact
--comment Who heard of the fault before its recorder did, and when (R-17).
create table first_contact (
  tenant_id uuid not null,
  repair_request_id uuid not null,
  person text not null check (person <> ''),
  contacted_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, repair_request_id),
  constraint first_contact_repair_request_fkey foreign key (tenant_id, repair_request_id) references repair_request
);
alter table first_contact enable row level security;
alter table first_contact force row level security;
create policy first_contact_tenant on first_contact
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on first_contact to linli_api;
--rollback drop table first_contact;

--changeset linli:conduct-check
--comment Shoe covers 鞋套, tool mat 工具垫布, polite words 礼貌用语, as the worker says (R-08); what the owner says is in the callback.
create table conduct_check (
  tenant_id uuid not null,
  repair_request_id uuid not null,
  shoe_covers boolean not null,
  tool_mat boolean not null,
  polite_words boolean not null,
  checked_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, repair_request_id),
  constraint conduct_check_repair_request_fkey foreign key (tenant_id, repair_request_id) references repair_request
);
alter table conduct_check enable row level security;
alter table conduct_check force row level security;
create policy conduct_check_tenant on conduct_check
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on conduct_check to linli_api;
--rollback drop table conduct_check;

--changeset linli:work-order-copy
--comment That a copy of the order 三联 reached its place: archive, finance, owner (R-07).
create table work_order_copy (
  tenant_id uuid not null,
  repair_request_id uuid not null,
  copy text not null check (copy in ('ARCHIVE', 'FINANCE', 'OWNER')),
  received_by text not null check (received_by <> ''),
  delivered_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, repair_request_id, copy),
  constraint work_order_copy_repair_request_fkey foreign key (tenant_id, repair_request_id) references repair_request
);
alter table work_order_copy enable row level security;
alter table work_order_copy force row level security;
create policy work_order_copy_tenant on work_order_copy
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on work_order_copy to linli_api;
--rollback drop table work_order_copy;

--changeset linli:repair-material
--comment What was used up for a repair (R-18).
create table repair_material (
  tenant_id uuid not null,
  id uuid not null,
  repair_request_id uuid not null,
  name text not null check (name <> ''),
  quantity integer not null check (quantity > 0),
  unit text not null check (unit <> ''),
  cents integer not null check (cents >= 0),
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint repair_material_repair_request_fkey foreign key (tenant_id, repair_request_id) references repair_request
);
create index repair_material_repair_request_idx on repair_material (tenant_id, repair_request_id);
alter table repair_material enable row level security;
alter table repair_material force row level security;
create policy repair_material_tenant on repair_material
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on repair_material to linli_api;
--rollback drop table repair_material;

--changeset linli:repair-correction
--comment An edit of a record or order after the fact, with what stood there before (R-16, R-22, R-23).
create table repair_correction (
  tenant_id uuid not null,
  id uuid not null,
  repair_request_id uuid not null,
  field text not null check (field in ('CATEGORY', 'FAULT', 'REQUESTER', 'RESULT')),
  former text,
  present text not null,
  reason text not null check (reason <> ''),
  after_completion boolean not null,
  corrected_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint repair_correction_repair_request_fkey foreign key (tenant_id, repair_request_id) references repair_request
);
create index repair_correction_repair_request_idx on repair_correction (tenant_id, repair_request_id);
alter table repair_correction enable row level security;
alter table repair_correction force row level security;
create policy repair_correction_tenant on repair_correction
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on repair_correction to linli_api;
--rollback drop table repair_correction;

--changeset linli:owner-inquiry
--comment An owner asks about a repair that is not found at once (R-13, R-15): matched with one later, or not.
create table owner_inquiry (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  household_id uuid,
  asked_by text,
  question text not null check (question <> ''),
  reported_at timestamptz,
  asked_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  outcome text not null default 'OPEN' check (outcome in ('OPEN', 'MATCHED', 'NO_RECORD')),
  repair_request_id uuid,
  finding text,
  settled_at timestamptz,
  settled_by text,
  version integer not null default 0,
  primary key (tenant_id, id),
  constraint owner_inquiry_project_fkey foreign key (tenant_id, project_id) references project,
  constraint owner_inquiry_household_fkey foreign key (tenant_id, project_id, household_id)
    references household (tenant_id, project_id, id),
  constraint owner_inquiry_repair_request_fkey foreign key (tenant_id, repair_request_id) references repair_request,
  constraint owner_inquiry_match check (outcome <> 'MATCHED' or repair_request_id is not null)
);
comment on column owner_inquiry.reported_at is 'when the owner says that it was reported';
create index owner_inquiry_asked_idx on owner_inquiry (tenant_id, project_id, asked_at);
alter table owner_inquiry enable row level security;
alter table owner_inquiry force row level security;
create policy owner_inquiry_tenant on owner_inquiry
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy owner_inquiry_project on owner_inquiry as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert, update on owner_inquiry to linli_api;
--rollback drop table owner_inquiry;
