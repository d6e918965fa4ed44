--liquibase formatted sql

--changeset linli:debris-removal
--comment Each time that debris 装修垃圾 was removed (D-15): what an early entry says does not count for what was left later.
create table debris_removal (
  tenant_id     uuid not null,
  id            uuid not null,
  renovation_id uuid not null,
  place         text not null check (place <> ''),
  removed_at    timestamptz not null,
  removed_by    text not null check (removed_by <> ''),
  recorded_at   timestamptz not null,
  primary key (tenant_id, id),
  constraint debris_removal_renovation_fkey foreign key (tenant_id, renovation_id) references renovation
);
create index debris_removal_renovation_idx on debris_removal (tenant_id, renovation_id, removed_at);
comment on column debris_removal.removed_by is 'who recorded it';
comment on column renovation.debris_removed_at is 'the last time; debris_removal has all of them';
alter table debris_removal enable row level security;
alter table debris_removal force row level security;
create policy debris_removal_tenant on debris_removal
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on debris_removal to linli_api;
--rollback drop table debris_removal;

--changeset linli:renovation-material-again
--comment Papers of which there come more (passes, patrol records, notices) are filed again and again; the others once (D-01, D-02, D-16).
alter table renovation_material drop constraint renovation_material_kind_key;
create index renovation_material_renovation_idx on renovation_material (tenant_id, renovation_id, kind, filed_at);
create unique index renovation_material_once_idx on renovation_material (tenant_id, renovation_id, kind)
  where kind not in ('WORKER_PASSES', 'PATROL_RECORDS', 'RECTIFICATION_NOTICES');
--rollback drop index renovation_material_once_idx; drop index renovation_material_renovation_idx; alter table renovation_material add constraint renovation_material_kind_key unique (tenant_id, renovation_id, kind);

--changeset linli:acceptance-refusal
--comment An acceptance that is refused 验收不合格 (D-12): the works go on, and what was said of their completion stays on record.
create table acceptance_refusal (
  tenant_id              uuid not null,
  id                     uuid not null,
  renovation_id          uuid not null,
  reason                 text not null check (reason <> ''),
  completed_at           timestamptz not null,
  completion_notified_at timestamptz not null,
  completion_notified_by text not null,
  refused_at             timestamptz not null,
  refused_by             text not null check (refused_by <> ''),
  recorded_at            timestamptz not null,
  primary key (tenant_id, id),
  constraint acceptance_refusal_renovation_fkey foreign key (tenant_id, renovation_id) references renovation
);
comment on column acceptance_refusal.completed_at is 'when the works that were not accepted ended, as claimed';
create index acceptance_refusal_renovation_idx on acceptance_refusal (tenant_id, renovation_id, refused_at);
alter table acceptance_refusal enable row level security;
alter table acceptance_refusal force row level security;
create policy acceptance_refusal_tenant on acceptance_refusal
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on acceptance_refusal to linli_api;
--rollback drop table acceptance_refusal;

--changeset linli:permit-extension
--comment A permit that is extended 延期, under the company's seal (D-03): its former last day stays on record.
create table permit_extension (
  tenant_id      uuid not null,
  id             uuid not null,
  renovation_id  uuid not null,
  former_ends_on date not null,
  ends_on        date not null,
  reason         text not null check (reason <> ''),
  sealed_at      timestamptz not null,
  extended_by    text not null check (extended_by <> ''),
  recorded_at    timestamptz not null,
  primary key (tenant_id, id),
  constraint permit_extension_renovation_fkey foreign key (tenant_id, renovation_id) references renovation_permit (tenant_id, renovation_id),
  constraint permit_extension_days check (ends_on >= former_ends_on)
);
create index permit_extension_renovation_idx on permit_extension (tenant_id, renovation_id, sealed_at);
alter table permit_extension enable row level security;
alter table permit_extension force row level security;
create policy permit_extension_tenant on permit_extension
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on permit_extension to linli_api;
grant update (ends_on) on renovation_permit to linli_api;
--rollback drop table permit_extension; revoke update (ends_on) on renovation_permit from linli_api;
