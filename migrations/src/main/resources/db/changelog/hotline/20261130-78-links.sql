--liquibase formatted sql

--changeset linli:hotline-duplicate
--comment Two superior departments may hand the same complaint down: who links the second one says so.
alter table hotline_complaint add duplicate boolean not null default false;
comment on column hotline_complaint.duplicate is 'the complaint is what another row handed down as well';
grant update (duplicate) on hotline_complaint to linli_api;
--rollback alter table hotline_complaint drop duplicate;

--changeset linli:hotline-unrecorded
--comment What nobody has recorded, among all that was (C-19).
create index hotline_complaint_unrecorded_idx on hotline_complaint (tenant_id, handed_down_at, id) where complaint_id is null;
--rollback drop index hotline_complaint_unrecorded_idx;

--changeset linli:hotline-former-link
--comment A link that was taken back because it was wrong, with its reason; never changed (C-16).
create table hotline_former_link (
  tenant_id            uuid not null,
  id                   uuid not null,
  hotline_complaint_id uuid not null,
  complaint_id         uuid not null,
  linked_by            text not null check (linked_by <> ''),
  linked_at            timestamptz not null,
  reason               text not null check (reason <> ''),
  unlinked_by          text not null check (unlinked_by <> ''),
  unlinked_at          timestamptz not null,
  primary key (tenant_id, id),
  constraint hotline_former_link_hotline_complaint_fkey foreign key (tenant_id, hotline_complaint_id) references hotline_complaint,
  constraint hotline_former_link_complaint_fkey foreign key (tenant_id, complaint_id) references complaint
);
create index hotline_former_link_hotline_complaint_idx on hotline_former_link (tenant_id, hotline_complaint_id);
create index hotline_former_link_complaint_idx on hotline_former_link (tenant_id, complaint_id);
alter table hotline_former_link enable row level security;
alter table hotline_former_link force row level security;
create policy hotline_former_link_tenant on hotline_former_link
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on hotline_former_link to linli_api;
--rollback drop table hotline_former_link;
