--liquibase formatted sql

--changeset linli:satisfaction-questionnaire
--comment Questionnaire of a satisfaction survey 满意度调查 (P-02); its versions are never changed.
create table satisfaction_questionnaire (
  tenant_id   uuid not null references tenant,
  id          uuid not null,
  title       text not null check (title <> ''),
  revision    integer not null check (revision >= 1),
  note        text not null check (note <> ''),
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint satisfaction_questionnaire_revision_key unique (tenant_id, title, revision)
);
comment on column satisfaction_questionnaire.note is 'what is different from the version before';
alter table satisfaction_questionnaire enable row level security;
alter table satisfaction_questionnaire force row level security;
create policy satisfaction_questionnaire_tenant on satisfaction_questionnaire
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on satisfaction_questionnaire to linli_api;

create table satisfaction_question (
  tenant_id                     uuid not null,
  id                            uuid not null,
  satisfaction_questionnaire_id uuid not null,
  seq                           integer not null check (seq >= 1),
  text                          text not null check (text <> ''),
  primary key (tenant_id, id),
  constraint satisfaction_question_seq_key unique (tenant_id, satisfaction_questionnaire_id, seq),
  constraint satisfaction_question_questionnaire_fkey foreign key (tenant_id, satisfaction_questionnaire_id)
    references satisfaction_questionnaire
);
alter table satisfaction_question enable row level security;
alter table satisfaction_question force row level security;
create policy satisfaction_question_tenant on satisfaction_question
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on satisfaction_question to linli_api;
--rollback drop table satisfaction_question; drop table satisfaction_questionnaire;

--changeset linli:satisfaction-survey
--comment Satisfaction survey 满意度调查 of a project (P-02): the households of a day are its frame, a stored sample of them is asked, each answers once.
create table satisfaction_survey (
  tenant_id                     uuid not null,
  id                            uuid not null,
  project_id                    uuid not null,
  satisfaction_questionnaire_id uuid not null,
  year                          integer not null check (year >= 1),
  framed_on                     date not null,
  frame_size                    integer not null check (frame_size >= 1),
  sample_size                   integer not null check (sample_size >= 1),
  seed                          text not null check (seed <> ''),
  recorded_at                   timestamptz not null,
  recorded_by                   text not null check (recorded_by <> ''),
  responses_recorded_at         timestamptz,
  primary key (tenant_id, id),
  constraint satisfaction_survey_sizes_check check (sample_size <= frame_size),
  constraint satisfaction_survey_project_fkey foreign key (tenant_id, project_id) references project,
  constraint satisfaction_survey_questionnaire_fkey foreign key (tenant_id, satisfaction_questionnaire_id)
    references satisfaction_questionnaire
);
comment on column satisfaction_survey.seed is 'the sample is the first of the frame in the order of md5(seed || household id)';
create index satisfaction_survey_year_idx on satisfaction_survey (tenant_id, year);
alter table satisfaction_survey enable row level security;
alter table satisfaction_survey force row level security;
create policy satisfaction_survey_tenant on satisfaction_survey
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy satisfaction_survey_project on satisfaction_survey as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on satisfaction_survey to linli_api;
grant update (responses_recorded_at) on satisfaction_survey to linli_api;

create table satisfaction_sample (
  tenant_id              uuid not null,
  id                     uuid not null,
  satisfaction_survey_id uuid not null,
  household_id           uuid not null,
  seq                    integer not null check (seq >= 1),
  primary key (tenant_id, id),
  constraint satisfaction_sample_household_key unique (tenant_id, satisfaction_survey_id, household_id),
  constraint satisfaction_sample_survey_fkey foreign key (tenant_id, satisfaction_survey_id) references satisfaction_survey,
  constraint satisfaction_sample_household_fkey foreign key (tenant_id, household_id) references household
);
alter table satisfaction_sample enable row level security;
alter table satisfaction_sample force row level security;
create policy satisfaction_sample_tenant on satisfaction_sample
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on satisfaction_sample to linli_api;

create table satisfaction_response (
  tenant_id              uuid not null,
  id                     uuid not null,
  satisfaction_survey_id uuid not null,
  household_id           uuid not null,
  comment                text not null default '',
  responded_at           timestamptz not null,
  recorded_at            timestamptz not null,
  recorded_by            text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint satisfaction_response_household_key unique (tenant_id, satisfaction_survey_id, household_id),
  constraint satisfaction_response_sample_fkey foreign key (tenant_id, satisfaction_survey_id, household_id)
    references satisfaction_sample (tenant_id, satisfaction_survey_id, household_id)
);
alter table satisfaction_response enable row level security;
alter table satisfaction_response force row level security;
create policy satisfaction_response_tenant on satisfaction_response
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on satisfaction_response to linli_api;

create table satisfaction_score (
  tenant_id                uuid not null,
  id                       uuid not null,
  satisfaction_response_id uuid not null,
  seq                      integer not null check (seq >= 1),
  score                    integer not null check (score between 1 and 5),
  primary key (tenant_id, id),
  constraint satisfaction_score_seq_key unique (tenant_id, satisfaction_response_id, seq),
  constraint satisfaction_score_response_fkey foreign key (tenant_id, satisfaction_response_id) references satisfaction_response
);
comment on column satisfaction_score.seq is 'the number of the question; one that was not answered has no row';
alter table satisfaction_score enable row level security;
alter table satisfaction_score force row level security;
create policy satisfaction_score_tenant on satisfaction_score
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on satisfaction_score to linli_api;
--rollback drop table satisfaction_score; drop table satisfaction_response; drop table satisfaction_sample; drop table satisfaction_survey;
