--liquibase formatted sql

--changeset linli:interest-survey
--comment Interest survey 意向调查 (A-01): questions with their options, answered by households or counted.
create table interest_survey (
  tenant_id   uuid not null,
  id          uuid not null,
  project_id  uuid not null,
  title       text not null check (title <> ''),
  opened_at   timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  answers_recorded_at timestamptz,
  primary key (tenant_id, id),
  constraint interest_survey_in_project_key unique (tenant_id, project_id, id),
  constraint interest_survey_project_fkey foreign key (tenant_id, project_id) references project
);
alter table interest_survey enable row level security;
alter table interest_survey force row level security;
create policy interest_survey_tenant on interest_survey
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy interest_survey_project on interest_survey as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on interest_survey to linli_api;
grant update (answers_recorded_at) on interest_survey to linli_api;

create table interest_question (
  tenant_id          uuid not null,
  id                 uuid not null,
  interest_survey_id uuid not null,
  seq                integer not null check (seq >= 1),
  text               text not null check (text <> ''),
  primary key (tenant_id, id),
  constraint interest_question_seq_key unique (tenant_id, interest_survey_id, seq),
  constraint interest_question_survey_fkey foreign key (tenant_id, interest_survey_id) references interest_survey
);
alter table interest_question enable row level security;
alter table interest_question force row level security;
create policy interest_question_tenant on interest_question
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on interest_question to linli_api;

create table interest_option (
  tenant_id            uuid not null,
  id                   uuid not null,
  interest_question_id uuid not null,
  seq                  integer not null check (seq >= 1),
  text                 text not null check (text <> ''),
  primary key (tenant_id, id),
  constraint interest_option_seq_key unique (tenant_id, interest_question_id, seq),
  constraint interest_option_in_question_key unique (tenant_id, interest_question_id, id),
  constraint interest_option_question_fkey foreign key (tenant_id, interest_question_id) references interest_question
);
alter table interest_option enable row level security;
alter table interest_option force row level security;
create policy interest_option_tenant on interest_option
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on interest_option to linli_api;

create table interest_answer (
  tenant_id            uuid not null,
  id                   uuid not null,
  interest_question_id uuid not null,
  interest_option_id   uuid not null,
  household_id         uuid,
  count                integer check (count >= 1),
  answered_at          timestamptz not null,
  recorded_at          timestamptz not null,
  recorded_by          text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint interest_answer_household_key unique (tenant_id, interest_question_id, household_id),
  constraint interest_answer_named_check check ((household_id is null) <> (count is null)),
  constraint interest_answer_option_fkey foreign key (tenant_id, interest_question_id, interest_option_id)
    references interest_option (tenant_id, interest_question_id, id),
  constraint interest_answer_household_fkey foreign key (tenant_id, household_id) references household
);
comment on column interest_answer.count is 'how many were counted; null: the household that is named';
create index interest_answer_option_idx on interest_answer (tenant_id, interest_option_id);
alter table interest_answer enable row level security;
alter table interest_answer force row level security;
create policy interest_answer_tenant on interest_answer
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on interest_answer to linli_api;
--rollback drop table interest_answer; drop table interest_option; drop table interest_question; drop table interest_survey;

--changeset linli:activity
--comment Social and cultural activity 社区文化活动 (A-01 to A-04), with its plans, staffing, attestations, participants and summary.
create table activity (
  tenant_id           uuid not null,
  id                  uuid not null,
  project_id          uuid not null,
  title               text not null check (title <> ''),
  place               text not null check (place <> ''),
  starts_at           timestamptz not null,
  ends_at             timestamptz not null,
  recorded_at         timestamptz not null,
  recorded_by         text not null check (recorded_by <> ''),
  summary             text check (summary <> ''),
  summarized_at       timestamptz,
  summary_recorded_at timestamptz,
  summary_recorded_by text,
  primary key (tenant_id, id),
  constraint activity_in_project_key unique (tenant_id, project_id, id),
  constraint activity_time_check check (ends_at >= starts_at),
  constraint activity_summed_up_check check (num_nulls(summary, summarized_at, summary_recorded_at, summary_recorded_by) in (0, 4)),
  constraint activity_project_fkey foreign key (tenant_id, project_id) references project
);
create index activity_starts_idx on activity (tenant_id, starts_at, id);
alter table activity enable row level security;
alter table activity force row level security;
create policy activity_tenant on activity
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy activity_project on activity as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on activity to linli_api;
grant update (summary, summarized_at, summary_recorded_at, summary_recorded_by) on activity to linli_api;

create table activity_plan (
  tenant_id          uuid not null,
  id                 uuid not null,
  project_id         uuid not null,
  activity_id        uuid not null,
  seq                integer not null check (seq >= 1),
  interest_survey_id uuid,
  text               text not null check (text <> ''),
  planned_at         timestamptz not null,
  recorded_at        timestamptz not null,
  recorded_by        text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint activity_plan_seq_key unique (tenant_id, activity_id, seq),
  constraint activity_plan_activity_fkey foreign key (tenant_id, project_id, activity_id)
    references activity (tenant_id, project_id, id),
  constraint activity_plan_survey_fkey foreign key (tenant_id, project_id, interest_survey_id)
    references interest_survey (tenant_id, project_id, id)
);
comment on column activity_plan.seq is 'the last one is in force';
comment on column activity_plan.interest_survey_id is 'the survey that it cites; null: nobody was asked (A-07, DT-24)';
alter table activity_plan enable row level security;
alter table activity_plan force row level security;
create policy activity_plan_tenant on activity_plan
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy activity_plan_project on activity_plan as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on activity_plan to linli_api;

create table activity_staffing (
  tenant_id   uuid not null,
  id          uuid not null,
  activity_id uuid not null,
  name        text not null check (name <> ''),
  duty        text not null check (duty <> ''),
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint activity_staffing_duty_key unique (tenant_id, activity_id, name, duty),
  constraint activity_staffing_activity_fkey foreign key (tenant_id, activity_id) references activity
);
alter table activity_staffing enable row level security;
alter table activity_staffing force row level security;
create policy activity_staffing_tenant on activity_staffing
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on activity_staffing to linli_api;

create table activity_attestation (
  tenant_id   uuid not null,
  id          uuid not null,
  activity_id uuid not null,
  order_kept  boolean not null,
  safe        boolean not null,
  note        text not null default '',
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint activity_attestation_activity_fkey foreign key (tenant_id, activity_id) references activity
);
create index activity_attestation_activity_idx on activity_attestation (tenant_id, activity_id, occurred_at);
alter table activity_attestation enable row level security;
alter table activity_attestation force row level security;
create policy activity_attestation_tenant on activity_attestation
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on activity_attestation to linli_api;

create table activity_participant (
  tenant_id     uuid not null,
  id            uuid not null,
  activity_id   uuid not null,
  household_id  uuid,
  name          text not null check (name <> ''),
  phone         text,
  registered_at timestamptz not null,
  recorded_at   timestamptz not null,
  recorded_by   text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint activity_participant_name_key unique (tenant_id, activity_id, household_id, name),
  constraint activity_participant_activity_fkey foreign key (tenant_id, activity_id) references activity,
  constraint activity_participant_household_fkey foreign key (tenant_id, household_id) references household
);
alter table activity_participant enable row level security;
alter table activity_participant force row level security;
create policy activity_participant_tenant on activity_participant
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on activity_participant to linli_api;
--rollback drop table activity_participant; drop table activity_attestation; drop table activity_staffing; drop table activity_plan; drop table activity;
