--liquibase formatted sql

--changeset linli:check-form
--comment A check form 检查表 of a company (G-04), in its versions: the one in force on a day is the last that took effect by then.
create table check_form (
  tenant_id    uuid not null,
  id           uuid not null,
  kind         text not null check (kind in ('COMPLAINT', 'REPAIR', 'CALLBACK')),
  form_version integer not null check (form_version >= 1),
  effective_on date not null,
  change_note  text not null check (change_note <> ''),
  set_by       text not null check (set_by <> ''),
  set_at       timestamptz not null,
  primary key (tenant_id, id),
  constraint check_form_form_version_key unique (tenant_id, kind, form_version)
);
alter table check_form enable row level security;
alter table check_form force row level security;
create policy check_form_tenant on check_form
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on check_form to linli_api;
--rollback drop table check_form;

--changeset linli:check-form-item
--comment What a form looks at, and how many points it is worth.
create table check_form_item (
  tenant_id     uuid not null,
  check_form_id uuid not null,
  seq           integer not null check (seq >= 1),
  requirement   text,
  wording       text not null check (wording <> ''),
  points        integer not null check (points between 1 and 100),
  primary key (tenant_id, check_form_id, seq),
  constraint check_form_item_check_form_fkey foreign key (tenant_id, check_form_id) references check_form
);
comment on column check_form_item.requirement is 'the item of the procedures that it checks, such as C-06';
alter table check_form_item enable row level security;
alter table check_form_item force row level security;
create policy check_form_item_tenant on check_form_item
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on check_form_item to linli_api;
--rollback drop table check_form_item;

--changeset linli:inspection
--comment An inspection of a project's records (C-09): how many there were, with which seed some were drawn, and by which form they are scored.
create table inspection (
  tenant_id     uuid not null,
  id            uuid not null,
  project_id    uuid not null,
  check_form_id uuid not null,
  inspected_on  date not null,
  from_on       date not null,
  until_on      date not null,
  seed          integer not null,
  frame_size    integer not null check (frame_size >= 0),
  frame_hash    text not null,
  inspector     text not null check (inspector <> ''),
  recorded_at   timestamptz not null,
  primary key (tenant_id, id),
  constraint inspection_period_check check (until_on >= from_on),
  constraint inspection_project_fkey foreign key (tenant_id, project_id) references project,
  constraint inspection_check_form_fkey foreign key (tenant_id, check_form_id) references check_form
);
comment on column inspection.frame_hash is 'SHA-256 of the keys of all records of the period in their order: the same seed and frame draw the same records';
create index inspection_project_idx on inspection (tenant_id, project_id, recorded_at, id);
alter table inspection enable row level security;
alter table inspection force row level security;
create policy inspection_tenant on inspection
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy inspection_project on inspection as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on inspection to linli_api;
--rollback drop table inspection;

--changeset linli:inspected-record
--comment The records that were drawn, in the order of the draw.
create table inspected_record (
  tenant_id         uuid not null,
  inspection_id     uuid not null,
  seq               integer not null check (seq >= 1),
  complaint_id      uuid,
  repair_request_id uuid,
  callback_id       uuid,
  primary key (tenant_id, inspection_id, seq),
  constraint inspected_record_one_case check (num_nonnulls(complaint_id, repair_request_id, callback_id) = 1),
  constraint inspected_record_inspection_fkey foreign key (tenant_id, inspection_id) references inspection,
  constraint inspected_record_complaint_fkey foreign key (tenant_id, complaint_id) references complaint,
  constraint inspected_record_repair_request_fkey foreign key (tenant_id, repair_request_id) references repair_request,
  constraint inspected_record_callback_fkey foreign key (tenant_id, callback_id) references callback
);
alter table inspected_record enable row level security;
alter table inspected_record force row level security;
create policy inspected_record_tenant on inspected_record
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on inspected_record to linli_api;
--rollback drop table inspected_record;

--changeset linli:inspection-finding
--comment What is wrong with a drawn record by an item of the form, what it costs, and until when it is to be put right.
create table inspection_finding (
  tenant_id     uuid not null,
  id            uuid not null,
  project_id    uuid not null,
  inspection_id uuid not null,
  check_form_id uuid not null,
  record_seq    integer not null,
  item_seq      integer not null,
  points_lost   integer not null check (points_lost >= 1),
  finding       text not null check (finding <> ''),
  rectify_by_on date not null,
  found_by      text not null check (found_by <> ''),
  found_at      timestamptz not null,
  reply         text,
  replied_by    text,
  replied_at    timestamptz,
  version       integer not null default 0,
  primary key (tenant_id, id),
  constraint inspection_finding_item_seq_key unique (tenant_id, inspection_id, record_seq, item_seq),
  constraint inspection_finding_project_fkey foreign key (tenant_id, project_id) references project,
  constraint inspection_finding_record_fkey foreign key (tenant_id, inspection_id, record_seq) references inspected_record,
  constraint inspection_finding_item_fkey foreign key (tenant_id, check_form_id, item_seq) references check_form_item,
  constraint inspection_finding_reply_check check ((reply is null) = (replied_by is null) and (reply is null) = (replied_at is null))
);
create index inspection_finding_due_idx on inspection_finding (tenant_id, project_id, rectify_by_on, id);
alter table inspection_finding enable row level security;
alter table inspection_finding force row level security;
create policy inspection_finding_tenant on inspection_finding
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy inspection_finding_project on inspection_finding as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on inspection_finding to linli_api;
grant update (reply, replied_by, replied_at, version) on inspection_finding to linli_api;
--rollback drop table inspection_finding;
