--liquibase formatted sql

--changeset linli:satisfaction-reader
--comment The nightly job counts the marks of satisfaction surveys (K24): how many were asked and what marks they gave, not which household, and no comments.
alter table satisfaction_survey add column row_xid xid8 not null default pg_current_xact_id();
create index satisfaction_survey_row_xid_idx on satisfaction_survey (row_xid);
create trigger satisfaction_survey_row_xid before update on satisfaction_survey for each row execute function stamp_row_xid();
grant select (tenant_id, id, project_id, satisfaction_questionnaire_id, framed_on, sample_size, recorded_at, row_xid) on satisfaction_survey to linli_reader;
alter table satisfaction_question add column row_xid xid8 not null default pg_current_xact_id();
create index satisfaction_question_row_xid_idx on satisfaction_question (row_xid);
create trigger satisfaction_question_row_xid before update on satisfaction_question for each row execute function stamp_row_xid();
grant select (tenant_id, id, satisfaction_questionnaire_id, row_xid) on satisfaction_question to linli_reader;
alter table satisfaction_response add column row_xid xid8 not null default pg_current_xact_id();
create index satisfaction_response_row_xid_idx on satisfaction_response (row_xid);
create trigger satisfaction_response_row_xid before update on satisfaction_response for each row execute function stamp_row_xid();
grant select (tenant_id, id, satisfaction_survey_id, recorded_at, row_xid) on satisfaction_response to linli_reader;
alter table satisfaction_score add column row_xid xid8 not null default pg_current_xact_id();
create index satisfaction_score_row_xid_idx on satisfaction_score (row_xid);
create trigger satisfaction_score_row_xid before update on satisfaction_score for each row execute function stamp_row_xid();
grant select (tenant_id, id, satisfaction_response_id, score, row_xid) on satisfaction_score to linli_reader;
--rollback revoke select (tenant_id, id, project_id, satisfaction_questionnaire_id, framed_on, sample_size, recorded_at, row_xid) on satisfaction_survey from linli_reader;
--rollback drop trigger satisfaction_survey_row_xid on satisfaction_survey; drop index satisfaction_survey_row_xid_idx; alter table satisfaction_survey drop column row_xid;
--rollback revoke select (tenant_id, id, satisfaction_questionnaire_id, row_xid) on satisfaction_question from linli_reader;
--rollback drop trigger satisfaction_question_row_xid on satisfaction_question; drop index satisfaction_question_row_xid_idx; alter table satisfaction_question drop column row_xid;
--rollback revoke select (tenant_id, id, satisfaction_survey_id, recorded_at, row_xid) on satisfaction_response from linli_reader;
--rollback drop trigger satisfaction_response_row_xid on satisfaction_response; drop index satisfaction_response_row_xid_idx; alter table satisfaction_response drop column row_xid;
--rollback revoke select (tenant_id, id, satisfaction_response_id, score, row_xid) on satisfaction_score from linli_reader;
--rollback drop trigger satisfaction_score_row_xid on satisfaction_score; drop index satisfaction_score_row_xid_idx; alter table satisfaction_score drop column row_xid;
