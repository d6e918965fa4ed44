--liquibase formatted sql

--changeset linli:satisfaction-survey-draw
--comment A sample is drawn once (P-02): the server chooses the seed, the frame is kept as a hash, and a second survey of a project's year says why there is one.
alter table satisfaction_survey
  add column frame_hash text check (frame_hash <> ''),
  add column repeat_reason text check (repeat_reason <> '');
comment on column satisfaction_survey.frame_hash is 'of the households of the frame: SHA-256 of their keys in order, one a line; null only in rows from before it was kept';
comment on column satisfaction_survey.repeat_reason is 'why this is not the first survey of the project and the year; null: it is';
alter table satisfaction_survey no force row level security;
update satisfaction_survey s set repeat_reason = 'opened before a reason was asked for'
 where exists (select from satisfaction_survey f where f.tenant_id = s.tenant_id and f.project_id = s.project_id and f.year = s.year
                  and (f.recorded_at, f.id) < (s.recorded_at, s.id));
alter table satisfaction_survey force row level security;
create unique index satisfaction_survey_first_idx on satisfaction_survey (tenant_id, project_id, year) where repeat_reason is null;
--rollback alter table satisfaction_survey drop column frame_hash, drop column repeat_reason;
