--liquibase formatted sql

--changeset linli:violation
--comment A violation 违章 that somebody of any department found on a site (D-13, D-14, D-26).
create table violation (
  tenant_id               uuid not null,
  id                      uuid not null,
  project_id              uuid not null,
  renovation_id           uuid not null,
  status                  text not null check (status in ('FOUND', 'SERVED', 'RECTIFIED', 'RECHECKED', 'VERIFIED', 'REPORTED')),
  catalogue_version       integer not null check (catalogue_version >= 1),
  kind                    text not null check (kind ~ '^[A-Z][A-Z_]*$'),
  title                   text not null,
  detail                  text not null,
  found_by                text not null,
  found_by_department     text not null check (found_by_department in ('CUSTOMER_SERVICE', 'REPAIR', 'ORDER_KEEPING')),
  responsible_department  text not null check (responsible_department in ('CUSTOMER_SERVICE', 'REPAIR', 'ORDER_KEEPING')),
  found_at                timestamptz not null,
  recorded_at             timestamptz not null,
  cycle                   integer not null default 1 check (cycle >= 1),
  rectified_at            timestamptz,
  rectification           text,
  rechecked_at            timestamptz,
  rechecked_by            text,
  recheck                 text,
  verified_at             timestamptz,
  verified_by             text,
  reported_at             timestamptz,
  report                  text,
  due_at                  timestamptz,
  version                 integer not null default 0,
  is_open                 boolean not null generated always as (status <> 'REPORTED') stored,
  worklist_at             timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
  primary key (tenant_id, id),
  constraint violation_project_fkey foreign key (tenant_id, project_id) references project,
  constraint violation_renovation_fkey foreign key (tenant_id, renovation_id) references renovation
);
comment on column violation.kind is 'of the catalogue in that version, which also said the title';
comment on column violation.cycle is '1, and one more for each re-check that was not passed';
create index violation_renovation_idx on violation (tenant_id, renovation_id, is_open);
create index violation_worklist_idx on violation (tenant_id, project_id, is_open, worklist_at, id);
create index violation_tenant_worklist_idx on violation (tenant_id, is_open, worklist_at, id);
alter table violation enable row level security;
alter table violation force row level security;
create policy violation_tenant on violation
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy violation_project on violation as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert, update on violation to linli_api;
--rollback drop table violation;

--changeset linli:rectification-notice
--comment The notice 违章整改通知单 that is delivered to the household by two persons, and signed or left there (D-04, D-06, D-07, D-08).
create table rectification_notice (
  tenant_id           uuid not null,
  id                  uuid not null,
  project_id          uuid not null,
  violation_id        uuid not null,
  cycle               integer not null check (cycle >= 1),
  number              text collate "C" not null check (number <> ''),
  household_id        uuid not null,
  building            text not null,
  unit                text not null,
  owner_name          text not null check (owner_name <> ''),
  content             text not null check (content <> ''),
  rectify_by_at       timestamptz not null,
  first_deliverer     text not null check (first_deliverer <> ''),
  second_deliverer    text not null check (second_deliverer <> ''),
  delivered_at        timestamptz not null,
  recorded_at         timestamptz not null,
  receipt             text check (receipt in ('SIGNED', 'REFUSED')),
  signee              text,
  signed_at           timestamptz,
  left_at             timestamptz,
  photo_taken         boolean,
  witness             text,
  receipt_recorded_at timestamptz,
  version             integer not null default 0,
  primary key (tenant_id, id),
  constraint rectification_notice_cycle_key unique (tenant_id, violation_id, cycle),
  constraint rectification_notice_number_key unique (tenant_id, number),
  constraint rectification_notice_project_fkey foreign key (tenant_id, project_id) references project,
  constraint rectification_notice_violation_fkey foreign key (tenant_id, violation_id) references violation,
  constraint rectification_notice_household_fkey foreign key (tenant_id, household_id) references household,
  constraint rectification_notice_two_persons check (first_deliverer <> second_deliverer),
  constraint rectification_notice_rectify_by check (rectify_by_at >= delivered_at),
  constraint rectification_notice_receipt_times check (
    case receipt
      when 'SIGNED' then signee is not null and signed_at >= delivered_at and left_at is null and photo_taken is null and witness is null
      when 'REFUSED' then signee is null and signed_at is null and left_at >= delivered_at and photo_taken is not null
        and (photo_taken or witness is not null)
      else signee is null and signed_at is null and left_at is null and photo_taken is null and witness is null
    end and (receipt is null) = (receipt_recorded_at is null))
);
comment on column rectification_notice.building is 'like unit and owner_name as they were on delivery';
comment on column rectification_notice.left_at is 'when it was left at the door because nobody signed';
alter table rectification_notice enable row level security;
alter table rectification_notice force row level security;
create policy rectification_notice_tenant on rectification_notice
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy rectification_notice_project on rectification_notice as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert, update on rectification_notice to linli_api;
--rollback drop table rectification_notice;
