--liquibase formatted sql

--changeset linli:participant-selection
--comment Participants of an activity who are called back (B-08): drawn by chance, with the seed and the frame, or chosen for a reason.
alter table activity_participant add constraint activity_participant_in_activity_key unique (tenant_id, activity_id, id);
create table participant_selection (
  tenant_id   uuid not null,
  id          uuid not null,
  project_id  uuid not null,
  activity_id uuid not null,
  percent     integer check (percent between 10 and 100),
  seed        integer,
  frame_size  integer check (frame_size >= 1),
  frame_hash  text check (frame_hash <> ''),
  reason      text check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint participant_selection_how_check check (num_nonnulls(percent, seed, frame_size, frame_hash) = case when reason is null then 4 else 0 end),
  constraint participant_selection_activity_fkey foreign key (tenant_id, project_id, activity_id)
    references activity (tenant_id, project_id, id)
);
create index participant_selection_activity_idx on participant_selection (tenant_id, activity_id, recorded_at);
comment on column participant_selection.percent is 'the share in force at the end of the activity';
comment on column participant_selection.reason is 'why somebody was chosen; null: they were drawn';
alter table participant_selection enable row level security;
alter table participant_selection force row level security;
create policy participant_selection_tenant on participant_selection
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy participant_selection_project on participant_selection as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on participant_selection to linli_api;

create table selected_participant (
  tenant_id                uuid not null,
  participant_selection_id uuid not null,
  seq                      integer not null check (seq >= 1),
  activity_participant_id  uuid not null,
  primary key (tenant_id, participant_selection_id, seq),
  constraint selected_participant_once_key unique (tenant_id, activity_participant_id),
  constraint selected_participant_selection_fkey foreign key (tenant_id, participant_selection_id) references participant_selection,
  constraint selected_participant_participant_fkey foreign key (tenant_id, activity_participant_id) references activity_participant
);
alter table selected_participant enable row level security;
alter table selected_participant force row level security;
create policy selected_participant_tenant on selected_participant
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on selected_participant to linli_api;
--rollback drop table selected_participant; drop table participant_selection; alter table activity_participant drop constraint activity_participant_in_activity_key;

--changeset linli:callback-of-participant
--comment A participant of an activity owes a callback as a complaint or a repair does (B-04, B-08, B-18).
alter table callback
  add activity_id uuid,
  add activity_participant_id uuid,
  drop constraint callback_one_case,
  add constraint callback_one_case check (num_nonnulls(complaint_id, repair_request_id, activity_participant_id) = 1
    and (activity_id is null) = (activity_participant_id is null)),
  add constraint callback_activity_participant_fkey foreign key (tenant_id, activity_id, activity_participant_id)
    references activity_participant (tenant_id, activity_id, id);
create unique index callback_activity_participant_idx on callback (tenant_id, activity_id, activity_participant_id)
  where activity_id is not null;
--rollback alter table callback drop constraint callback_one_case, drop activity_id, drop activity_participant_id;
--rollback delete from callback where num_nonnulls(complaint_id, repair_request_id) = 0;
--rollback alter table callback add constraint callback_one_case check (num_nonnulls(complaint_id, repair_request_id) = 1);
