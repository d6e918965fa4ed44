--liquibase formatted sql

--changeset linli:survey-mark
--comment How often each mark was given to a question of an imported survey (P-02): the rows of the published run, counted anew by each.
create table mart.survey_mark (
  tenant_id    uuid not null,
  survey_id    uuid not null,
  place        integer not null check (place >= 1),
  mark         numeric(6, 2),
  project_id   uuid not null,
  project_name text not null,
  ledger       text not null,
  year         integer not null,
  seq          integer not null,
  question     text not null,
  least        integer not null,
  most         integer not null,
  answer_count bigint not null check (answer_count > 0),
  as_of        timestamptz not null,
  primary key (tenant_id, survey_id, place)
);
comment on column mart.survey_mark.mark is 'null: what was given is no valid answer';
alter table mart.survey_mark enable row level security;
alter table mart.survey_mark force row level security;
create policy survey_mark_tenant on mart.survey_mark
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on mart.survey_mark to linli_api, linli_console;
grant select, insert, delete on mart.survey_mark to linli_mart;
--rollback drop table mart.survey_mark;
