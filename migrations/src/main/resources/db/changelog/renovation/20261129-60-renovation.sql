--liquibase formatted sql

--changeset linli:renovation
--comment The renovation 装修 of a dwelling, from the application to the archive (D-09, D-10, D-12, D-16).
create table renovation (
  tenant_id                uuid not null,
  id                       uuid not null,
  number                   text collate "C" not null check (number <> ''),
  project_id               uuid not null,
  household_id             uuid not null,
  status                   text not null check (status in ('APPLIED', 'IDENTITY_CONFIRMED', 'FORMALITIES_COMPLETED', 'PERMITTED',
    'COMPLETED', 'ACCEPTED', 'ARCHIVED')),
  category                 text not null,
  works                    text not null,
  applicant                text not null,
  phone                    text,
  contractor               text not null,
  applied_at               timestamptz not null,
  recorded_at              timestamptz not null,
  identity_document        text,
  identity_confirmed_at    timestamptz,
  identity_confirmed_by    text,
  formalities_completed_at timestamptz,
  owner_notice             text,
  owner_informed_at        timestamptz,
  owner_informed_by        text,
  debris_place             text,
  debris_removed_at        timestamptz,
  completed_at             timestamptz,
  completion_notified_at   timestamptz,
  completion_notified_by   text,
  acceptance               text,
  accepted_at              timestamptz,
  accepted_by              text,
  archived_at              timestamptz,
  due_at                   timestamptz,
  version                  integer not null default 0,
  is_open                  boolean not null generated always as (status <> 'ARCHIVED') stored,
  worklist_at              timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
  primary key (tenant_id, id),
  constraint renovation_number_key unique (tenant_id, number),
  constraint renovation_project_fkey foreign key (tenant_id, project_id) references project,
  constraint renovation_household_fkey foreign key (tenant_id, project_id, household_id)
    references household (tenant_id, project_id, id)
);
comment on column renovation.completed_at is 'when the works ended; completion_notified_at is when customer service was told (D-21)';
comment on column renovation.worklist_at is 'the place in the work list: a renovation without a due time comes last';
create index renovation_worklist_idx on renovation (tenant_id, project_id, is_open, worklist_at, id);
create index renovation_tenant_worklist_idx on renovation (tenant_id, is_open, worklist_at, id);
create index renovation_household_idx on renovation (tenant_id, household_id, recorded_at, id);
alter table renovation enable row level security;
alter table renovation force row level security;
create policy renovation_tenant on renovation
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy renovation_project on renovation as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert, update on renovation to linli_api;
--rollback drop table renovation;

--changeset linli:renovation-material
--comment The archive's checklist: which paper of a renovation was filed, and when (D-01, D-02, D-10, D-16).
create table renovation_material (
  tenant_id     uuid not null,
  id            uuid not null,
  renovation_id uuid not null,
  kind          text not null check (kind in ('IDENTITY_PROOF', 'APPLICATION_FORM', 'AGREEMENT', 'DRAWINGS', 'CONTRACTOR_LICENCE',
    'PERMIT', 'WORKER_PASSES', 'PATROL_RECORDS', 'RECTIFICATION_NOTICES', 'ACCEPTANCE_FORM')),
  filed_at      timestamptz not null,
  filed_by      text not null,
  recorded_at   timestamptz not null,
  primary key (tenant_id, id),
  constraint renovation_material_kind_key unique (tenant_id, renovation_id, kind),
  constraint renovation_material_renovation_fkey foreign key (tenant_id, renovation_id) references renovation
);
alter table renovation_material enable row level security;
alter table renovation_material force row level security;
create policy renovation_material_tenant on renovation_material
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on renovation_material to linli_api;
--rollback drop table renovation_material;

--changeset linli:renovation-permit
--comment The permit 装修许可证 of a renovation (D-03): one, and none without the company's seal.
create table renovation_permit (
  tenant_id     uuid not null,
  id            uuid not null,
  renovation_id uuid not null,
  number        text collate "C" not null check (number <> ''),
  starts_on     date not null,
  ends_on       date not null,
  sealed_at     timestamptz not null,
  issued_by     text not null,
  recorded_at   timestamptz not null,
  primary key (tenant_id, id),
  constraint renovation_permit_number_key unique (tenant_id, number),
  constraint renovation_permit_renovation_key unique (tenant_id, renovation_id),
  constraint renovation_permit_renovation_fkey foreign key (tenant_id, renovation_id) references renovation,
  constraint renovation_permit_days check (ends_on >= starts_on)
);
comment on column renovation_permit.sealed_at is 'when the company put its seal on it and handed it out, as the person attests';
alter table renovation_permit enable row level security;
alter table renovation_permit force row level security;
create policy renovation_permit_tenant on renovation_permit
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on renovation_permit to linli_api;
--rollback drop table renovation_permit;

--changeset linli:worker-pass
--comment The pass 出入证 of a worker, with photo and validity (D-17).
create table worker_pass (
  tenant_id     uuid not null,
  id            uuid not null,
  renovation_id uuid not null,
  seq           integer not null check (seq >= 1),
  number        text not null check (number <> ''),
  worker        text not null check (worker <> ''),
  trade         text not null check (trade <> ''),
  starts_on     date not null,
  ends_on       date not null,
  photo_at      timestamptz not null,
  issued_by     text not null,
  recorded_at   timestamptz not null,
  primary key (tenant_id, id),
  constraint worker_pass_seq_key unique (tenant_id, renovation_id, seq),
  constraint worker_pass_renovation_fkey foreign key (tenant_id, renovation_id) references renovation_permit (tenant_id, renovation_id),
  constraint worker_pass_days check (ends_on >= starts_on)
);
comment on column worker_pass.photo_at is 'when the person attests that the photo is on it';
alter table worker_pass enable row level security;
alter table worker_pass force row level security;
create policy worker_pass_tenant on worker_pass
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on worker_pass to linli_api;
--rollback drop table worker_pass;

--changeset linli:handoff
--comment What one department hands over to another, and when that one has taken it (D-11, D-21, D-23, D-26).
create table handoff (
  tenant_id           uuid not null,
  id                  uuid not null,
  project_id          uuid not null,
  renovation_id       uuid not null,
  matter              text not null check (matter in ('PERMIT', 'VIOLATION', 'RECTIFICATION', 'COMPLETION')),
  reference           text not null,
  from_department     text not null check (from_department in ('CUSTOMER_SERVICE', 'REPAIR', 'ORDER_KEEPING')),
  to_department       text not null check (to_department in ('CUSTOMER_SERVICE', 'REPAIR', 'ORDER_KEEPING')),
  handed_at           timestamptz not null,
  handed_by           text not null,
  recorded_at         timestamptz not null,
  received_at         timestamptz,
  received_by         text,
  receipt_recorded_at timestamptz,
  primary key (tenant_id, id),
  constraint handoff_project_fkey foreign key (tenant_id, project_id) references project,
  constraint handoff_renovation_fkey foreign key (tenant_id, renovation_id) references renovation,
  constraint handoff_received check ((received_at is null) = (received_by is null) and (received_at is null) = (receipt_recorded_at is null))
);
comment on column handoff.reference is 'the number of the permit or of the renovation, or what the violation is';
create index handoff_renovation_idx on handoff (tenant_id, renovation_id, recorded_at, id);
create index handoff_open_idx on handoff (tenant_id, to_department, recorded_at, id) where received_at is null;
alter table handoff enable row level security;
alter table handoff force row level security;
create policy handoff_tenant on handoff
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy handoff_project on handoff as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert, update (received_at, received_by, receipt_recorded_at) on handoff to linli_api;
--rollback drop table handoff;

--changeset linli:acceptance-signature
--comment Who signed the acceptance form 装修验收表, each with the day (D-05).
create table acceptance_signature (
  tenant_id     uuid not null,
  id            uuid not null,
  renovation_id uuid not null,
  party         text not null check (party in ('OWNER', 'CONTRACTOR', 'CUSTOMER_SERVICE', 'REPAIR')),
  name          text not null check (name <> ''),
  signed_on     date not null,
  recorded_at   timestamptz not null,
  primary key (tenant_id, id),
  constraint acceptance_signature_party_key unique (tenant_id, renovation_id, party),
  constraint acceptance_signature_renovation_fkey foreign key (tenant_id, renovation_id) references renovation
);
alter table acceptance_signature enable row level security;
alter table acceptance_signature force row level security;
create policy acceptance_signature_tenant on acceptance_signature
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on acceptance_signature to linli_api;
--rollback drop table acceptance_signature;
