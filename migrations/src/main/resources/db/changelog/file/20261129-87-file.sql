--liquibase formatted sql

--changeset linli:upload
--comment A file that somebody may put into the store, before it belongs to a case; it is taken away after a day.
create table upload (
  tenant_id   uuid not null,
  id          uuid not null,
  project_id  uuid not null,
  name        text not null check (name <> ''),
  media_type  text not null check (media_type in ('JPEG', 'PNG', 'WEBP', 'PDF')),
  size_bytes  integer not null check (size_bytes between 1 and 10000000),
  created_at  timestamptz not null,
  created_by  text not null check (created_by <> ''),
  attached_at timestamptz,
  primary key (tenant_id, id),
  constraint upload_project_id_fkey foreign key (tenant_id, project_id) references project
);
create index upload_created_idx on upload (tenant_id, created_at);
alter table upload enable row level security;
alter table upload force row level security;
create policy upload_tenant on upload
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy upload_project on upload as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert, delete on upload to linli_api;
grant update (attached_at) on upload to linli_api;
--rollback drop table upload;

--changeset linli:attachment
--comment A photo, permit, seal, signature or document of exactly one case. It is never changed; a wrong one is withdrawn.
create table attachment (
  tenant_id         uuid not null,
  id                uuid not null,
  project_id        uuid not null,
  complaint_id      uuid,
  repair_request_id uuid,
  callback_id       uuid,
  renovation_id     uuid,
  violation_id      uuid,
  purpose           text not null check (purpose in ('PHOTO', 'PERMIT', 'SEAL', 'SIGNATURE', 'DOCUMENT')),
  name              text not null check (name <> ''),
  media_type        text not null check (media_type in ('JPEG', 'PNG', 'WEBP', 'PDF')),
  size_bytes        integer not null check (size_bytes between 1 and 10000000),
  sha256            text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  occurred_at       timestamptz not null,
  recorded_at       timestamptz not null,
  attached_by       text not null check (attached_by <> ''),
  withdrawn_at      timestamptz,
  withdrawn_by      text,
  withdrawal_reason text,
  primary key (tenant_id, id),
  constraint attachment_project_id_fkey foreign key (tenant_id, project_id) references project,
  constraint attachment_complaint_id_fkey foreign key (tenant_id, complaint_id) references complaint,
  constraint attachment_repair_request_id_fkey foreign key (tenant_id, repair_request_id) references repair_request,
  constraint attachment_callback_id_fkey foreign key (tenant_id, callback_id) references callback,
  constraint attachment_renovation_id_fkey foreign key (tenant_id, renovation_id) references renovation,
  constraint attachment_violation_id_fkey foreign key (tenant_id, violation_id) references violation,
  constraint attachment_one_case check (num_nonnulls(complaint_id, repair_request_id, callback_id, renovation_id, violation_id) = 1),
  constraint attachment_withdrawal check (num_nulls(withdrawn_at, withdrawn_by, withdrawal_reason) in (0, 3))
);
comment on column attachment.sha256 is 'of the bytes as they were attached; the event of the case has it as well';
create index attachment_complaint_idx on attachment (tenant_id, complaint_id) where complaint_id is not null;
create index attachment_repair_request_idx on attachment (tenant_id, repair_request_id) where repair_request_id is not null;
create index attachment_callback_idx on attachment (tenant_id, callback_id) where callback_id is not null;
create index attachment_renovation_idx on attachment (tenant_id, renovation_id) where renovation_id is not null;
create index attachment_violation_idx on attachment (tenant_id, violation_id) where violation_id is not null;
alter table attachment enable row level security;
alter table attachment force row level security;
create policy attachment_tenant on attachment
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy attachment_project on attachment as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on attachment to linli_api;
grant update (withdrawn_at, withdrawn_by, withdrawal_reason) on attachment to linli_api;
--rollback drop table attachment;
