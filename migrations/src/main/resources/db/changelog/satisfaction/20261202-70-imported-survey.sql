--liquibase formatted sql

--changeset linli:imported-survey
--comment A yearly survey that an old system has asked (P-02), question by question: nobody drew a sample of households for it here.
create table imported_survey (
  tenant_id   uuid not null,
  id          uuid not null,
  project_id  uuid not null,
  ledger      text not null check (ledger <> ''),
  year        integer not null check (year >= 1),
  seq         integer not null check (seq >= 1),
  question    text not null check (question <> ''),
  least       integer not null,
  most        integer not null,
  recorded_at timestamptz not null,
  row_xid     xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  constraint imported_survey_question_key unique (tenant_id, project_id, ledger, year, seq),
  constraint imported_survey_scale_check check (least < most),
  constraint imported_survey_project_fkey foreign key (tenant_id, project_id) references project
);
comment on column imported_survey.least is 'an answer is a number from least to most';
create index imported_survey_row_xid_idx on imported_survey (row_xid);
create trigger imported_survey_row_xid before update on imported_survey for each row execute function stamp_row_xid();
alter table imported_survey enable row level security;
alter table imported_survey force row level security;
create policy imported_survey_tenant on imported_survey
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy imported_survey_project on imported_survey as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on imported_survey to linli_api;
grant select (tenant_id, id, project_id, ledger, year, seq, question, least, most, row_xid) on imported_survey to linli_reader;

create table imported_answer (
  tenant_id          uuid not null,
  id                 uuid not null,
  imported_survey_id uuid not null,
  respondent         text not null check (respondent <> ''),
  given              text not null,
  score              numeric(6, 2),
  recorded_at        timestamptz not null,
  row_xid            xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  constraint imported_answer_respondent_key unique (tenant_id, imported_survey_id, respondent),
  constraint imported_answer_survey_fkey foreign key (tenant_id, imported_survey_id) references imported_survey
);
comment on column imported_answer.respondent is 'the key of the row in the old ledger; it names nobody here';
comment on column imported_answer.given is 'what the old ledger says, whatever it is';
comment on column imported_answer.score is 'null: what was given is no valid answer';
create index imported_answer_row_xid_idx on imported_answer (row_xid);
create trigger imported_answer_row_xid before update on imported_answer for each row execute function stamp_row_xid();
alter table imported_answer enable row level security;
alter table imported_answer force row level security;
create policy imported_answer_tenant on imported_answer
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on imported_answer to linli_api;
grant select (tenant_id, id, imported_survey_id, score, row_xid) on imported_answer to linli_reader;
--rollback drop table imported_answer; drop table imported_survey;
